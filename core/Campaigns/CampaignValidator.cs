using System.Text.Json;
using System.Text.RegularExpressions;
using AmiServerless.Core.Attachments;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Campaigns;

/// <summary>Whether a <c>campaign.json</c>, whose shape is right, holds together: keys that cannot break, dates that mean what they say, names that exist.</summary>
public static partial class CampaignValidator
{
    private static readonly string[] statuses = [.. Enum.GetNames<ApplicationStatus>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary>Everything wrong with a campaign, in the order of its file; pointers are into <c>campaign.json</c>.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="folder">Name of its folder.</param>
    public static IReadOnlyList<Fault> Faults(Campaign campaign, string folder) =>
    [
        .. OfIdentity(campaign, folder),
        .. OfCalendar(campaign.Calendar),
        .. OfService(campaign.Service),
        .. OfGoal(campaign.Goal, campaign.Calendar),
        .. When(campaign.CompletionDays is < 1 or > 365, CampaignFaults.InvalidValue("/completionDays", CampaignTexts.Days)),
        .. OfChoices("/levers", campaign.Levers),
        .. OfActionKinds(campaign),
        .. OfChoices("/partnerKinds", campaign.PartnerKinds),
        .. OfChoices("/commitmentKinds", campaign.CommitmentKinds),
        .. OfChoices("/guarantees", campaign.Guarantees, mayBeEmpty: true),
        .. OfChoices("/needs", campaign.Needs),
        .. OfChoices("/habitats", campaign.Habitats),
        .. OfProfiles(campaign),
        .. OfRules(campaign),
        .. OfAttachments(campaign.Attachments),
        .. OfAgencies(campaign.Agencies),
        .. OfRetention(campaign.RetentionDays),
    ];

    private static IEnumerable<Fault> OfIdentity(Campaign campaign, string folder) =>
    [
        .. Id("/id", campaign.Id),
        .. When(campaign.Id != folder, CampaignFaults.InvalidValue("/id", CampaignTexts.FolderName(folder))),
        .. Form("/referencePrefix", campaign.ReferencePrefix, PrefixForm(), CampaignTexts.Prefix),
        .. Said("/title", campaign.Title),
        .. Said("/summary", campaign.Summary),
        .. Said("/textVersion", campaign.TextVersion),
        .. Form("/region", campaign.Region, RegionForm(), CampaignTexts.RegionCode),
        .. Said("/regionLabel", campaign.RegionLabel),
        .. Id("/directory", campaign.Directory),
    ];

    private static IEnumerable<Fault> OfCalendar(Calendar calendar)
    {
        if (calendar.Deadline <= calendar.Opens)
            yield return CampaignFaults.InvalidValue("/calendar/deadline", CampaignTexts.AfterOpening);
        foreach (var fault in Said("/calendar/deadlineText", calendar.DeadlineText))
            yield return fault;

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(calendar.Zone, out var zone) || !zone.HasIanaId)
        {
            yield return CampaignFaults.InvalidValue("/calendar/zone", CampaignTexts.Zone);
            yield break;
        }

        foreach (var (name, instant) in new[] { ("opens", calendar.Opens), ("deadline", calendar.Deadline) })
        {
            // What was published is a local time: the offset written beside it is the one it has, or one of the two is wrong.
            if (instant.Offset != zone.GetUtcOffset(instant))
                yield return CampaignFaults.InvalidValue($"/calendar/{name}", CampaignTexts.Offset(calendar.Zone, new(instant.DateTime, zone.GetUtcOffset(instant.DateTime))));
        }
    }

    private static IEnumerable<Fault> OfService(ServiceInCharge service) =>
    [
        .. Said("/service/name", service.Name),
        .. Said("/service/address", service.Address),
        .. Form("/service/email", service.Email, EmailForm(), CampaignTexts.Email),
        .. Said("/service/phone", service.Phone),
    ];

    private static IEnumerable<Fault> OfGoal(Goal goal, Calendar calendar) =>
    [
        .. When(goal.Share is <= 0 or > 1, CampaignFaults.InvalidValue("/goal/share", CampaignTexts.Share)),
        .. When(goal.Year < calendar.Opens.Year, CampaignFaults.InvalidValue("/goal/year", CampaignTexts.GoalYear)),
        .. When(goal.Base < 1, CampaignFaults.InvalidValue("/goal/base", CampaignTexts.Positive)),
        .. goal.EngagedStatuses.SelectMany((status, i) => Known($"/goal/engagedStatuses/{i}", status, statuses)),
        .. Said("/goal/explanation", goal.Explanation),
    ];

    private static IEnumerable<Fault> OfChoices(string list, IReadOnlyList<Choice> choices, bool mayBeEmpty = false) =>
    [
        .. When(choices.Count == 0 && !mayBeEmpty, CampaignFaults.InvalidValue(list, CampaignTexts.NotEmpty)),
        .. Distinct(list, choices, c => c.Id, "/id"),
        .. choices.SelectMany((choice, i) => Id($"{list}/{i}/id", choice.Id).Concat(Said($"{list}/{i}/label", choice.Label))),
    ];

    private static IEnumerable<Fault> OfActionKinds(Campaign campaign) =>
    [
        .. OfChoices("/actionKinds", campaign.ActionKinds),
        .. campaign.ActionKinds.SelectMany((kind, i) => Known($"/actionKinds/{i}/rule", kind.Rule, campaign.Rules.Select(r => r.Id))),
        .. When(campaign.Guarantees.Count == 0 && campaign.ActionKinds.Any(k => k.NeedsGuarantee), CampaignFaults.InvalidValue("/guarantees", CampaignTexts.Guarantees)),
    ];

    private static IEnumerable<Fault> OfProfiles(Campaign campaign)
    {
        foreach (var fault in OfChoices("/profiles", campaign.Profiles))
            yield return fault;
        for (var p = 0; p < campaign.Profiles.Count; p++)
        {
            var profile = campaign.Profiles[p];
            foreach (var fault in Distinct($"/profiles/{p}/items", profile.Items, item => item, ""))
                yield return fault;
            for (var i = 0; i < profile.Items.Count; i++)
            {
                var place = $"/profiles/{p}/items/{i}";
                if (campaign.Rules.FirstOrDefault(r => r.Id == profile.Items[i]) is not { } rule)
                    yield return CampaignFaults.UnknownName(place, profile.Items[i], campaign.Rules.Select(r => r.Id));
                else if (rule.Profiles?.Contains(profile.Id) is false)
                    yield return CampaignFaults.InvalidValue(place, CampaignTexts.RuleForAnotherProfile(rule.Id, profile.Id));
            }
        }
    }

    private static IEnumerable<Fault> OfRules(Campaign campaign) =>
    [
        .. When(campaign.Rules.Count == 0, CampaignFaults.InvalidValue("/rules", CampaignTexts.NotEmpty)),
        .. Distinct("/rules", campaign.Rules, r => r.Id, "/id"),
        .. campaign.Rules.SelectMany((rule, i) => OfRule(campaign, rule, $"/rules/{i}")),
    ];

    private static IEnumerable<Fault> OfRule(Campaign campaign, RuleText rule, string place)
    {
        List<Fault> ofCheck = [];
        CheckCatalogue.Make(rule, campaign, ofCheck);
        return
        [
            .. Form($"{place}/id", rule.Id, RuleForm(), CampaignTexts.RuleId),
            .. Said($"{place}/article", rule.Article),
            .. Said($"{place}/label", rule.Label),
            .. Said($"{place}/quote", rule.Quote),
            .. (rule.Profiles ?? []).SelectMany((profile, i) => CampaignFaults.NotAmong($"{place}/profiles/{i}", profile, campaign.Profiles)),
            .. ofCheck.Select(f => f with { Pointer = place + f.Pointer }),
        ];
    }

    private static IEnumerable<Fault> OfAttachments(AttachmentTerms terms) =>
    [
        .. OfChoices("/attachments/kinds", terms.Kinds),
        .. When(terms.Formats.Count == 0, CampaignFaults.InvalidValue("/attachments/formats", CampaignTexts.NotEmpty)),
        .. Distinct("/attachments/formats", terms.Formats, f => f, ""),
        .. terms.Formats.SelectMany((format, i) => Known($"/attachments/formats/{i}", format, FileFormat.All.Select(f => f.Id))),
        .. When(terms.MaxFileBytes < 1, CampaignFaults.InvalidValue("/attachments/maxFileBytes", CampaignTexts.Positive)),
        .. When(terms.MaxFiles < 1, CampaignFaults.InvalidValue("/attachments/maxFiles", CampaignTexts.Positive)),
        .. When(terms.MaxTotalBytes < terms.MaxFileBytes, CampaignFaults.InvalidValue("/attachments/maxTotalBytes", CampaignTexts.AtLeastMaxFile)),
        .. When(terms.UploadAllowanceMinutes is < 0 or > 1440, CampaignFaults.InvalidValue("/attachments/uploadAllowanceMinutes", CampaignTexts.Minutes)),
    ];

    private static IEnumerable<Fault> OfAgencies(IReadOnlyList<PartnerAgency> agencies) =>
    [
        .. Distinct("/agencies", agencies, a => a.Id, "/id"),
        .. Distinct("/agencies", [.. agencies.Select(a => a.Department)], d => d, "/department"),
        .. agencies.SelectMany((agency, i) => Id($"/agencies/{i}/id", agency.Id)
            .Concat(Said($"/agencies/{i}/name", agency.Name))
            .Concat(agency.Department is null ? [] : Form($"/agencies/{i}/department", agency.Department, DepartmentForm(), CampaignTexts.DepartmentCode))),
    ];

    private static IEnumerable<Fault> OfRetention(IReadOnlyDictionary<string, int> retention) => retention.SelectMany(one =>
        Known($"/retentionDays/{one.Key}", one.Key, statuses)
            .Concat(When(one.Value < 1, CampaignFaults.InvalidValue($"/retentionDays/{one.Key}", CampaignTexts.Positive))));

    private static IEnumerable<Fault> When(bool wrong, Fault fault) => wrong ? [fault] : [];

    private static IEnumerable<Fault> Said(string place, string text) => When(!Written.Says(text), CampaignFaults.Blank(place));

    private static IEnumerable<Fault> Id(string place, string id) => Form(place, id, IdForm(), CampaignTexts.KebabCase);

    private static IEnumerable<Fault> Form(string place, string value, Regex form, string expected) =>
        When(!form.IsMatch(value), CampaignFaults.InvalidValue(place, expected));

    private static IEnumerable<Fault> Known(string place, string name, IEnumerable<string> known) =>
        When(!known.Contains(name), CampaignFaults.UnknownName(place, name, known));

    /// <summary>Each key once, those that are null left aside; the second one is the fault.</summary>
    private static IEnumerable<Fault> Distinct<T>(string list, IReadOnlyList<T> items, Func<T, string?> key, string member)
    {
        HashSet<string> seen = [];
        for (var i = 0; i < items.Count; i++)
        {
            if (key(items[i]) is { } one && !seen.Add(one))
                yield return CampaignFaults.Duplicate($"{list}/{i}{member}", one);
        }
    }

    // Ids end up in keys, blob and queue names and addresses: nothing that any of them would take for a separator.
    [GeneratedRegex(@"\A(?=.{1,40}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex IdForm();

    [GeneratedRegex(@"\A[A-Z0-9]{3,10}\z")]
    private static partial Regex PrefixForm();

    [GeneratedRegex(@"\A[a-z0-9]+(\.[a-z0-9]+(-[a-z0-9]+)*)*\z")]
    private static partial Regex RuleForm();

    [GeneratedRegex(@"\A[0-9]{2}\z")]
    private static partial Regex RegionForm();

    [GeneratedRegex(@"\A([0-9]{2,3}|2[AB])\z")]
    private static partial Regex DepartmentForm();

    [GeneratedRegex(@"\A[^@\s]+@[^@\s]+\.[^@\s]+\z")]
    private static partial Regex EmailForm();
}
