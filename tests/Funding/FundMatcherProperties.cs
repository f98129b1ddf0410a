using System.Text.Json;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Funding;
using AmiServerless.Core.Json;
using CsCheck;
using Xunit;

namespace AmiServerless.Tests.Funding;

/// <summary>What holds for any dossier, sensible or not.</summary>
public sealed class FundMatcherProperties
{
    private static readonly Gen<decimal?> amount = Gen.OneOf<decimal?>(null, 0m, 10m, 80m, 100m, 100_000.01m, -5m, decimal.MaxValue, 0.0000001m);
    private static readonly Gen<bool?> flag = Gen.OneOf<bool?>(true, false, null);
    private static readonly Gen<DateOnly?> day = Gen.OneOf<DateOnly?>(null, DateOnly.MinValue, new(2025, 9, 14), new(2025, 9, 15), DateOnly.MaxValue);
    private static readonly Gen<string> id = Gen.OneOf("", "a", "b", "c", "d");

    private static readonly Gen<string[]> levers = Codes("protected-areas", "restoration", "continuities", "pressures", "other", null!);
    private static readonly Gen<string[]> habitats = Codes("wetland", "watercourse", "pond", "hedgerow", "forest", "dry-grassland", "other", null!);
    private static readonly Gen<string[]> communes = Codes("48004", "48100", "48030", "30153", "07294", "31555", "99999", "", null!);

    private static readonly Gen<string?> kind = Gen.OneOf(
        [.. TestCampaign.Occitanie.ActionKinds.Select(k => k.Id), "other", "", null]);

    private static readonly Gen<ProjectAction> action = Gen.Select(
        id, kind, levers, Gen.OneOf<Term?>(Term.Short, Term.Short, Term.Medium, Term.Long, null), flag,
        Gen.Select(amount, amount, Gen.OneOf("ore", "management-plan", "other", null)),
        (id, kind, levers, term, requested, rest) => new ProjectAction
        {
            Id = id,
            Kind = kind,
            Levers = levers,
            Term = term,
            FundingRequested = requested,
            Cost = rest.Item1,
            RequestedAmount = rest.Item2,
            Guarantee = rest.Item3,
        });

    private static readonly Gen<FundingLine[]> plan = Gen.Select(
        Gen.OneOf<FundingSource?>(null, FundingSource.Own, FundingSource.Requested, FundingSource.OtherPublic, FundingSource.Private),
        amount,
        (source, amount) => new FundingLine { Source = source, Amount = amount }).Array[0, 4];

    private static readonly Gen<OperationSheet> sheet = Gen.Select(
        id, communes, habitats, plan, Gen.Select(flag, flag, flag), day,
        (id, communes, habitats, plan, flags, start) => new OperationSheet
        {
            Action = id,
            Communes = communes,
            Habitats = habitats,
            FundingPlan = plan,
            Begun = flags.Item1,
            ManagementPlan = flags.Item2,
            TerritorialApproach = flags.Item3,
            Start = start,
        });

    private static readonly Gen<Dossier> dossier = Gen.Select(
        action.Array[0, 5], sheet.Array[0, 5], Gen.OneOf("200069128", "243100518", "nobody", null),
        (actions, sheets, siren) => new Dossier { Applicant = new() { Siren = siren }, Actions = actions, Sheets = sheets });

    /// <summary>Ways to take one datum away from the first action or its sheets.</summary>
    private static readonly (string Name, Func<Dossier, Dossier> Take)[] removals =
    [
        ("kind", d => First(d, a => a with { Kind = null })),
        ("levers", d => First(d, a => a with { Levers = [] })),
        ("guarantee", d => First(d, a => a with { Guarantee = null })),
        ("communes", d => Sheets(d, s => s with { Communes = [] })),
        ("habitats", d => Sheets(d, s => s with { Habitats = [] })),
        ("managementPlan", d => Sheets(d, s => s with { ManagementPlan = null })),
        ("territorialApproach", d => Sheets(d, s => s with { TerritorialApproach = null })),
        ("sheets", d => d with { Sheets = [] }),
        ("start", d => Sheets(d, s => s with { Start = null })),
        ("begun", d => Sheets(d, s => s with { Begun = null })),
        ("cost", d => First(d, a => a with { Cost = null })),
        ("siren", d => d with { Applicant = new() }),
    ];

    [Fact]
    public void Match_AnyDossier_HoldsEveryExaminedActionAgainstEveryFundAndLosesNone() => dossier.Sample(d =>
    {
        var report = Match(d);

        Assert.Equal(
            d.Actions.Select((_, i) => $"/actions/{i}"),
            report.Operations.Select(o => o.Pointer).Concat(report.LeftOut.Select(l => l.Pointer)).Order(StringComparer.Ordinal));
        foreach (var operation in report.Operations)
        {
            Assert.Equal(TestCampaign.Occitanie.Funds.Funds.Select(f => f.Id), operation.Matches.Select(m => m.Fund));
            foreach (var match in operation.Matches)
            {
                var fund = TestCampaign.Occitanie.Funds.Funds.Single(f => f.Id == match.Fund);
                Assert.Equal(fund.Conditions.Select(c => c.Label), match.Conditions.Select(c => c.Label));
                Assert.All(match.Conditions, c => Assert.Equal(c.Outcome is ConditionOutcome.Unknown, c.Missing is not null));
                Assert.Equal(Expected(match.Conditions), match.Outcome);
                Assert.NotEmpty(match.Reason);
            }
        }
    });

    [Fact]
    public void Match_AnyDossier_IsTheSameTwiceAndWhateverTheOrder() => Gen.Select(dossier, Gen.Int).Sample((d, seed) =>
    {
        var random = new Random(seed);
        var shuffled = d with
        {
            Actions = Shuffle([.. d.Actions.Select(a => a with { Levers = Shuffle([.. a.Levers], random) })], random),
            Sheets = Shuffle(
                [.. d.Sheets.Select(s => s with
                {
                    Communes = Shuffle([.. s.Communes], random),
                    Habitats = Shuffle([.. s.Habitats], random),
                    FundingPlan = Shuffle([.. s.FundingPlan], random),
                })],
                random),
        };

        Assert.Equal(Json(Match(d)), Json(Match(d)));
        Assert.Equal(ByAction(Match(d)), ByAction(Match(shuffled)));
    });

    [Fact]
    public void Match_OneDatumLess_NeverTurnsAnOutcomeOverNorUnknownIntoKnown() =>
        Gen.Select(dossier.Where(d => d.Actions.Count > 0), Gen.OneOf(removals)).Sample((d, removal) =>
        {
            // Two sheets for one action are already unknown, and a removal that leaves one would add to what is known.
            // So is a commune outside the EPCI, which no complete dossier has.
            var territory = TestCampaign.Directory.FindEpci(d.Applicant.Siren)?.Communes;
            var one = d with
            {
                Sheets =
                [
                    .. d.Sheets.DistinctBy(s => s.Action)
                        .Select(s => s with { Communes = [.. s.Communes.Where(c => territory is null || territory.Contains(c))] }),
                ],
            };
            var before = Match(one);
            var after = Match(removal.Take(one));

            Assert.Equal(before.Operations.Select(o => o.Pointer), after.Operations.Select(o => o.Pointer));
            foreach (var (was, now) in before.Operations.Zip(after.Operations).SelectMany(o => o.First.Matches.Zip(o.Second.Matches)))
            {
                foreach (var (condition, then) in was.Conditions.Zip(now.Conditions))
                    Assert.True(then.Outcome == condition.Outcome || then.Outcome is ConditionOutcome.Unknown, $"{removal.Name}: {was.Fund} {condition.Label}");
                if (was.Outcome is not MatchOutcome.NotMatched)
                    Assert.NotEqual(MatchOutcome.NotMatched, now.Outcome);
            }
        });

    private static MatchOutcome Expected(IReadOnlyList<ConditionResult> conditions) =>
        conditions.All(c => c.Outcome is ConditionOutcome.Met) ? MatchOutcome.Eligible
        : conditions.All(c => c.Outcome is not ConditionOutcome.NotMet) ? MatchOutcome.ToConfirm
        : MatchOutcome.NotMatched;

    private static FundingReport Match(Dossier dossier) =>
        FundMatcher.Match(TestCampaign.Occitanie, TestCampaign.Directory, dossier, new(2025, 9, 15));

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, AmiJson.Options);

    // What each action gets, whatever its place: pointers tell the place, so they are taken out.
    private static string[] ByAction(FundingReport report) =>
        [.. report.Operations.Select(o => Json(o with
        {
            Pointer = "",
            Sheet = null,
            Matches = [.. o.Matches.Select(m => m with
            {
                Conditions = [.. m.Conditions.Select(c => c with { Missing = c.Missing is null ? null : c.Missing with { Pointer = null } })],
            })],
            Warnings = [.. o.Warnings.Select(w => w with { Pointer = "" })],
        })).Order(StringComparer.Ordinal)];

    private static T[] Shuffle<T>(T[] items, Random random)
    {
        random.Shuffle(items);
        return items;
    }

    private static Dossier First(Dossier dossier, Func<ProjectAction, ProjectAction> change) =>
        dossier with { Actions = [change(dossier.Actions[0]), .. dossier.Actions.Skip(1)] };

    private static Dossier Sheets(Dossier dossier, Func<OperationSheet, OperationSheet> change) =>
        dossier with { Sheets = [.. dossier.Sheets.Select(change)] };

    private static Gen<string[]> Codes(params string[] codes) => Gen.OneOf(codes).Array[0, 4];
}
