using System.Text.RegularExpressions;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Json;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Dossiers;

/// <summary>
/// What a dossier must respect to be kept at all, even as a draft: limits, the form of ids, and codes that the call knows. Whether it
/// is complete is for the completeness rules.
/// </summary>
public sealed partial class DossierValidator
{
    private readonly Campaign campaign;
    private readonly List<Fault> faults = [];

    private DossierValidator(Campaign campaign) => this.campaign = campaign;

    /// <summary>
    /// The faults of a dossier, the first hundred; none when it may be kept. Codes: <c>too-long</c>, <c>too-many</c>,
    /// <c>control-character</c>, <c>invalid-id</c>, <c>duplicate-id</c>, <c>unknown-code</c>, <c>negative-amount</c>, <c>out-of-range</c>,
    /// <c>invalid-siren</c>, <c>invalid-commune</c>.
    /// </summary>
    public static IReadOnlyList<Fault> Validate(Campaign campaign, Dossier dossier)
    {
        var validator = new DossierValidator(campaign);
        validator.Visit(dossier);
        return validator.faults is { Count: > JsonShape.MaxFaults } all ? all[..JsonShape.MaxFaults] : validator.faults;
    }

    private void Visit(Dossier dossier)
    {
        Code("/profile", dossier.Profile, campaign.Profiles);
        Visit(dossier.Applicant);
        Name("/title", dossier.Title);
        Text("/summary", dossier.Summary);
        Each("/partners", dossier.Partners, DossierLimits.Partners, Visit);
        Each("/commitments", dossier.Commitments, DossierLimits.Commitments, Visit);
        Visit(dossier.Letter);
        Text("/strategy/components", dossier.Strategy.Components);
        Text("/strategy/articulation", dossier.Strategy.Articulation);
        Text("/strategy/planningDocuments", dossier.Strategy.PlanningDocuments);
        HashSet<string> ids = [];
        Each("/actions", dossier.Actions, DossierLimits.Actions, (at, action) => Visit(at, action, ids));
        Each("/sheets", dossier.Sheets, DossierLimits.Sheets, Visit);
    }

    private void Visit(Applicant applicant)
    {
        Form("/applicant/siren", Given(applicant.Siren), NineDigits(), "invalid-siren", DossierTexts.InvalidSiren);
        Name("/applicant/representative", applicant.Representative);
        if (applicant.Contact is not { } contact)
            return;
        Name("/applicant/contact/name", contact.Name);
        Name("/applicant/contact/role", contact.Role);
        Name("/applicant/contact/email", contact.Email);
        Name("/applicant/contact/phone", contact.Phone);
    }

    private void Visit(string at, Partner partner)
    {
        Code($"{at}/kind", partner.Kind, campaign.PartnerKinds);
        Name($"{at}/label", partner.Label);
        Name($"{at}/name", partner.Name);
    }

    private void Visit(string at, Commitment commitment)
    {
        Code($"{at}/kind", commitment.Kind, campaign.CommitmentKinds);
        Name($"{at}/label", commitment.Label);
        Text($"{at}/detail", commitment.Detail);
    }

    private void Visit(LetterOfIntent letter)
    {
        Text("/letter/politicalSupport", letter.PoliticalSupport);
        Text("/letter/stakes", letter.Stakes);
        Each("/letter/leverLines", letter.LeverLines, DossierLimits.LeverLines, (at, line) =>
        {
            Code($"{at}/lever", line.Lever, campaign.Levers);
            Text($"{at}/text", line.Text);
        });
        Text("/letter/leversLeftOut", letter.LeversLeftOut);
        Each("/letter/needs", letter.Needs, DossierLimits.Needs, (at, need) =>
        {
            Code($"{at}/kind", need.Kind, campaign.Needs);
            Text($"{at}/detail", need.Detail);
        });
    }

    private void Visit(string at, ProjectAction action, HashSet<string> ids)
    {
        if (!IdForm().IsMatch(action.Id))
            Add($"{at}/id", "invalid-id", DossierTexts.InvalidId);
        else if (!ids.Add(action.Id))
            Add($"{at}/id", "duplicate-id", DossierTexts.DuplicateId(action.Id));
        Name($"{at}/title", action.Title);
        Code($"{at}/kind", action.Kind, campaign.ActionKinds);
        Each($"{at}/levers", action.Levers, DossierLimits.Levers, (place, lever) => Code(place, lever, campaign.Levers));
        Text($"{at}/description", action.Description);
        Amount($"{at}/cost", action.Cost);
        Amount($"{at}/requestedAmount", action.RequestedAmount);
        Code($"{at}/guarantee", action.Guarantee, campaign.Guarantees);
    }

    private void Visit(string at, OperationSheet sheet)
    {
        // A sheet may wait for its action (x.sheets says so); an id that no action can have is a mistake at once.
        Form($"{at}/action", Given(sheet.Action), IdForm(), "invalid-id", DossierTexts.InvalidId);
        Each($"{at}/communes", sheet.Communes, DossierLimits.Communes, (place, commune) =>
            Form(place, commune, CommuneForm(), "invalid-commune", DossierTexts.InvalidCommune));
        Text($"{at}/location", sheet.Location);
        Measure($"{at}/surfaceHectares", sheet.SurfaceHectares);
        Measure($"{at}/lengthMetres", sheet.LengthMetres);
        Each($"{at}/habitats", sheet.Habitats, DossierLimits.Habitats, (place, habitat) => Code(place, habitat, campaign.Habitats));
        Text($"{at}/objectives", sheet.Objectives);
        Text($"{at}/initialState", sheet.InitialState);
        Text($"{at}/expectedResults", sheet.ExpectedResults);
        Each($"{at}/indicators", sheet.Indicators, DossierLimits.Indicators, Text);
        Text($"{at}/managementGuarantees", sheet.ManagementGuarantees);
        Each($"{at}/fundingPlan", sheet.FundingPlan, DossierLimits.FundingLines, (place, line) =>
        {
            Name($"{place}/label", line.Label);
            Amount($"{place}/amount", line.Amount);
        });
    }

    private void Each<T>(string at, IReadOnlyList<T> items, int most, Action<string, T> visit)
    {
        if (items.Count > most)
            Add(at, "too-many", DossierTexts.TooMany(items.Count, most));
        for (var i = 0; i < Math.Min(items.Count, most); i++)
            visit($"{at}/{i}", items[i]);
    }

    private void Name(string at, string? value) => Text(at, value, DossierLimits.Name);

    private void Text(string at, string? value) => Text(at, value, DossierLimits.Text);

    private void Text(string at, string? value, int most)
    {
        if (value is null)
            return;
        if (value.Length > most)
            Add(at, "too-long", DossierTexts.TooLong(value.Length, most));
        if (value.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            Add(at, "control-character", DossierTexts.Control);
    }

    private void Code(string at, string? code, IReadOnlyList<Choice> choices)
    {
        if (code is not null && choices.All(c => c.Id != code))
            Add(at, "unknown-code", DossierTexts.UnknownCode(code, choices));
    }

    private void Form(string at, string? value, Regex form, string code, string detail)
    {
        if (value is not null && !form.IsMatch(value))
            Add(at, code, detail);
    }

    // A field left empty in a form is a field not filled.
    private static string? Given(string? value) => value is "" ? null : value;

    private void Amount(string at, decimal? amount) => InRange(at, amount, DossierLimits.Euros, DossierTexts.NegativeAmount);

    private void Measure(string at, decimal? measure) => InRange(at, measure, DossierLimits.Measure, DossierTexts.NegativeMeasure);

    private void InRange(string at, decimal? number, decimal most, string negative)
    {
        if (number < 0)
            Add(at, "negative-amount", negative);
        else if (number > most)
            Add(at, "out-of-range", DossierTexts.TooLarge);
    }

    private void Add(string at, string code, string detail) => faults.Add(new(at, code, detail));

    [GeneratedRegex(@"\A[0-9]{9}\z")]
    private static partial Regex NineDigits();

    [GeneratedRegex(@"\A[a-z0-9-]{1,40}\z")]
    private static partial Regex IdForm();

    [GeneratedRegex(@"\A([0-9]{2}|2[AB])[0-9]{3}\z")]
    private static partial Regex CommuneForm();
}
