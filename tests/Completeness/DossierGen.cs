using AmiServerless.Core.Dossiers;
using CsCheck;

namespace AmiServerless.Tests.Completeness;

/// <summary>Any dossier: from nothing at all to more than is asked, with codes that exist or not, in any mixture.</summary>
internal static class DossierGen
{
    private static readonly Gen<string?> text = Maybe(Gen.OneOf(
        Gen.OneOf("", " – ", "Réponse", "Une réponse assez longue pour que personne ne la trouve trop courte, loin de là."), Gen.String[0, 20]));

    private static readonly Gen<string?> siren = Maybe(Gen.OneOf(TestCall.Toulouse.Siren, TestCall.GrandAvignon.Siren, "213105554", "243100519", "x", ""));

    private static readonly Gen<decimal?> amount = MaybeValue(Gen.OneOf(
        Gen.Int[0, 5].Select(i => i * 10_000m), Gen.OneOf(-1m, 0m, 0.01m, 1e12m, decimal.MaxValue, decimal.MinValue), Gen.Decimal));

    private static readonly Gen<DateOnly?> date = MaybeValue(Gen.OneOf(
        Gen.OneOf(DateOnly.MinValue, DateOnly.MaxValue, new(2025, 9, 20), new(2025, 9, 21)), Gen.Int[0, 2000].Select(d => new DateOnly(2024, 1, 1).AddDays(d))));

    private static readonly Gen<bool?> flag = MaybeValue(Gen.Bool);

    private static readonly Gen<FundingLine> line = Gen.Select(MaybeValue(Gen.Enum<FundingSource>()), text, amount,
        (source, label, euros) => new FundingLine { Source = source, Label = label, Amount = euros });

    private static readonly Gen<ProjectAction> action =
        from id in Gen.OneOf("a", "b", "c", "d", "e", "")
        from title in text
        from kind in Maybe(Code([.. TestCall.Campaign.ActionKinds.Select(k => k.Id)]))
        from levers in Code([.. TestCall.Campaign.Levers.Select(l => l.Id)]).List[0, 3]
        from term in MaybeValue(Gen.Enum<Term>())
        from description in text
        from cost in amount
        from requested in flag
        from requestedAmount in amount
        from guarantee in Maybe(Code([.. TestCall.Campaign.Guarantees.Select(g => g.Id)]))
        select new ProjectAction
        {
            Id = id,
            Title = title,
            Kind = kind,
            Levers = levers,
            Term = term,
            Description = description,
            Cost = cost,
            FundingRequested = requested,
            RequestedAmount = requestedAmount,
            Guarantee = guarantee,
        };

    private static readonly Gen<OperationSheet> sheet =
        from actionId in Gen.OneOf("a", "b", "c", "d", "e", "", "nowhere")
        from communes in Gen.OneOf("31555", "31557", "30209", "99999", "").List[0, 3]
        from location in text
        from surface in amount
        from length in amount
        from objectives in text
        from initialState in text
        from results in text
        from indicators in text.Select(t => t ?? "").List[0, 2]
        from start in date
        from end in date
        from begun in flag
        from guarantees in text
        from plan in flag
        from lines in line.List[0, 4]
        select new OperationSheet
        {
            Action = actionId,
            Communes = communes,
            Location = location,
            SurfaceHectares = surface,
            LengthMetres = length,
            Objectives = objectives,
            InitialState = initialState,
            ExpectedResults = results,
            Indicators = indicators,
            Start = start,
            End = end,
            Begun = begun,
            ManagementGuarantees = guarantees,
            ManagementPlan = plan,
            FundingPlan = lines,
        };

    private static readonly Gen<LetterOfIntent> letter =
        from support in text
        from stakes in text
        from lines in Gen.Select(Maybe(Code([.. TestCall.Campaign.Levers.Select(l => l.Id)])), text, (lever, t) => new LeverLine { Lever = lever, Text = t }).List[0, 6]
        from leftOut in text
        from needs in Gen.Select(Maybe(Code([.. TestCall.Campaign.Needs.Select(n => n.Id)])), text, (kind, detail) => new SupportNeed { Kind = kind, Detail = detail }).List[0, 3]
        select new LetterOfIntent { PoliticalSupport = support, Stakes = stakes, LeverLines = lines, LeversLeftOut = leftOut, Needs = needs };

    /// <summary>Any dossier; several actions may bear one id.</summary>
    public static Gen<Dossier> Any { get; } =
        from profile in Gen.Frequency((5, Gen.OneOf<string?>("mature", "emerging")), (1, Gen.OneOf<string?>(null, "unheard-of")))
        from number in siren
        from contact in Maybe(Gen.Select(text, text, (name, email) => new Contact { Name = name, Email = email }))
        from representative in text
        from title in text
        from partners in Gen.Select(Maybe(Code([.. TestCall.Campaign.PartnerKinds.Select(k => k.Id)])), text, text, (kind, label, name) => new Partner { Kind = kind, Label = label, Name = name }).List[0, 3]
        from commitments in Gen.Select(Maybe(Code([.. TestCall.Campaign.CommitmentKinds.Select(k => k.Id)])), text, (kind, label) => new Commitment { Kind = kind, Label = label }).List[0, 3]
        from written in letter
        from strategy in Gen.Select(text, text, text, (components, articulation, planning) => new Strategy { Components = components, Articulation = articulation, PlanningDocuments = planning })
        from actions in action.List[0, 6]
        from sheets in sheet.List[0, 6]
        select new Dossier
        {
            Profile = profile,
            Applicant = new() { Siren = number, Contact = contact, Representative = representative },
            Title = title,
            Partners = partners,
            Commitments = commitments,
            Letter = written,
            Strategy = strategy,
            Actions = actions,
            Sheets = sheets,
        };

    /// <summary>Any dossier whose actions each have an id of their own, as the way in makes sure.</summary>
    public static Gen<Dossier> WithDistinctIds { get; } = Any.Select(dossier => dossier with
    {
        Actions = [.. dossier.Actions.Where(a => a.Id.Length > 0).DistinctBy(a => a.Id)],
    });

    /// <summary>The same dossier, its lists in another order.</summary>
    public static Gen<Dossier> Reordered(Dossier dossier) =>
        from partners in Shuffled(dossier.Partners)
        from commitments in Shuffled(dossier.Commitments)
        from lines in Shuffled(dossier.Letter.LeverLines)
        from needs in Shuffled(dossier.Letter.Needs)
        from actions in Shuffled(dossier.Actions)
        from sheets in Shuffled(dossier.Sheets)
        select dossier with
        {
            Partners = partners,
            Commitments = commitments,
            Letter = dossier.Letter with { LeverLines = lines, Needs = needs },
            Actions = [.. actions.Select(a => a with { Levers = [.. a.Levers.Reverse()] })],
            Sheets = [.. sheets.Select(s => s with { Communes = [.. s.Communes.Reverse()], Indicators = [.. s.Indicators.Reverse()], FundingPlan = [.. s.FundingPlan.Reverse()] })],
        };

    private static Gen<T[]> Shuffled<T>(IReadOnlyList<T> items) => Gen.Shuffle(items.ToArray());

    private static Gen<string> Code(string[] codes) => Gen.Frequency((9, Gen.OneOf(codes)), (1, Gen.Const("unheard-of")));

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Int[0, 4].SelectMany(i => i == 0 ? Gen.Const(default(T)) : gen.Select(T? (value) => value));

    private static Gen<T?> MaybeValue<T>(Gen<T> gen)
        where T : struct => Gen.Int[0, 4].SelectMany(i => i == 0 ? Gen.Const(default(T?)) : gen.Select(T? (value) => value));
}
