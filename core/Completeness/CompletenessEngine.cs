using System.Runtime.CompilerServices;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Problems;
using AmiServerless.Core.Territory;

namespace AmiServerless.Core.Completeness;

/// <summary>
/// Applies the rules of a call to a dossier. The same engine answers while the applicant types, judges what was submitted and serves the
/// committee. Pure: no clock, no storage; the same input gives the same report.
/// </summary>
public static class CompletenessEngine
{
    // Checks are made once for each campaign and live as long as it does. They hold no state: this saves time and changes nothing.
    private static readonly ConditionalWeakTable<Campaign, BoundRule[]> rulesByCampaign = [];

    /// <summary>What the rules say of a dossier.</summary>
    /// <param name="campaign">The call, as <see cref="CampaignLoader"/> gave it.</param>
    /// <param name="directory">The campaign's directory of EPCI and communes.</param>
    /// <param name="dossier">Any dossier, however little is in it.</param>
    /// <param name="attachmentKinds">The kinds of the files attached.</param>
    /// <exception cref="InvalidOperationException">The campaign was not validated: a rule names no check, or gives it wrong parameters.</exception>
    public static CompletenessReport Check(
        Campaign campaign, TerritoryDirectory directory, Dossier dossier, IReadOnlyCollection<string> attachmentKinds)
    {
        var chosen = campaign.Profiles.FirstOrDefault(p => p.Id == dossier.Profile);
        var examination = new Examination(campaign, directory, dossier, attachmentKinds, chosen);
        var judged = Judge(examination);
        var findings = FindingsOf(judged);
        var verdict = judged.Any(j => j.Shortfall.Weight is Weight.Disqualifying) ? Verdict.Ineligible
            : findings.Any(f => f.Severity is Severity.Blocking) ? Verdict.Incomplete
            : Verdict.Complete;
        var advice = verdict is Verdict.Ineligible ? null : ProfileAdvisor.Advise(examination, JudgeBy);
        return new(campaign.RulesVersion, chosen?.Id, verdict, ItemsOf(chosen, campaign, findings), findings, advice);

        IReadOnlyList<Finding> JudgeBy(Profile profile) => ReferenceEquals(profile, chosen)
            ? findings
            : FindingsOf(Judge(new Examination(campaign, directory, dossier, attachmentKinds, profile)));
    }

    private static IReadOnlyList<Judged> Judge(Examination examination) =>
        [.. from rule in rulesByCampaign.GetValue(examination.Campaign, Bind)
            where rule.Text.Profiles is not { } profiles || profiles.Contains(examination.Profile?.Id)
            from shortfall in rule.Check.Find(examination)
            select new Judged(rule, shortfall)];

    /// <summary>
    /// Whatever makes ineligible, then what blocks, then advice; within them by rule, then by what each is about and says: the order in
    /// which the applicant listed things changes the pointers and nothing else.
    /// </summary>
    private static IReadOnlyList<Finding> FindingsOf(IReadOnlyList<Judged> judged) =>
        [.. judged
            .OrderByDescending(j => j.Shortfall.Weight is Weight.Disqualifying)
            .ThenBy(j => j.Finding.Severity)
            .ThenBy(j => j.Rule.Order)
            .ThenBy(j => j.Shortfall.Subject, StringComparer.Ordinal)
            .ThenBy(j => j.Finding.Found, StringComparer.Ordinal)
            .ThenBy(j => j.Finding.Settle, StringComparer.Ordinal)
            .ThenBy(j => j.Finding.Pointer, StringComparer.Ordinal)
            .Select(j => j.Finding)];

    private static IReadOnlyList<ReportItem> ItemsOf(Profile? profile, Campaign campaign, IReadOnlyList<Finding> findings)
    {
        var blocked = findings.Where(f => f.Severity is Severity.Blocking).Select(f => f.Rule).ToHashSet();
        return profile is null ? [] :
        [
            .. from item in profile.Items
               let rule = campaign.Rules.Single(r => r.Id == item)
               select new ReportItem(rule.Id, rule.Article, rule.Label, !blocked.Any(b => Covers(b, rule.Id))),
        ];
    }

    // A sheet that is missing (3.b.4) is missing with its location (3.b.4.location).
    private static bool Covers(string blocked, string item) =>
        item.StartsWith(blocked, StringComparison.Ordinal) && (item.Length == blocked.Length || item[blocked.Length] == '.');

    private static BoundRule[] Bind(Campaign campaign)
    {
        List<Fault> faults = [];
        var rules = campaign.Rules.Select((rule, order) => new BoundRule(rule, order, CheckCatalogue.Make(rule, campaign, faults)!)).ToArray();
        return faults.Count == 0 ? rules : throw new InvalidOperationException($"Campaign {campaign.Id} was not validated: {faults[0]}");
    }

    /// <summary>A rule with the check that applies it.</summary>
    private sealed record BoundRule(RuleText Text, int Order, ICheck Check);

    /// <summary>A shortfall under its rule.</summary>
    private sealed record Judged(BoundRule Rule, Shortfall Shortfall)
    {
        public Finding Finding { get; } = new(
            Rule.Text.Id,
            Rule.Text.Article,
            Shortfall.Weight is Weight.AdviceOnly ? Severity.Advice : Rule.Text.Severity,
            Shortfall.Pointer,
            Shortfall.Words.Found,
            Shortfall.Words.Settle);
    }
}
