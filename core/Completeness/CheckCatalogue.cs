using System.Text.Json;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness.Rules;
using AmiServerless.Core.Json;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Completeness;

/// <summary>The checks that a campaign's rules may name, each made with the parameters that the rule gives it.</summary>
internal static class CheckCatalogue
{
    private delegate ICheck? Maker(RuleText rule, Campaign campaign, List<Fault> faults);

    private static readonly Dictionary<string, Maker> makers = new()
    {
        ["action-described"] = Without(rule => new ActionDescribed(rule)),
        ["actions-have-kind"] = Without(_ => new ActionsHaveKind()),
        ["actions-have-levers"] = Without(_ => new ActionsHaveLevers()),
        ["actions-listed"] = Without(_ => new ActionsListed()),
        ["amounts-agree"] = With<AmountsAgree.Settings>((_, settings) => new AmountsAgree(settings)),
        ["begun-before-filing"] = Without(_ => new BegunBeforeFiling()),
        ["commitments-described"] = Without(_ => new CommitmentsDescribed()),
        ["communes-in-epci"] = Without(_ => new CommunesInEpci()),
        ["complement-not-alone"] = Without(rule => new ComplementNotAlone(rule)),
        ["contact-given"] = Without(_ => new ContactGiven()),
        ["dates-plausible"] = With<DatesPlausible.Settings>((_, settings) => new DatesPlausible(settings)),
        ["eligible-applicant"] = Without(_ => new EligibleApplicant()),
        ["guarantee-reach"] = With<GuaranteeReach.Settings>((_, settings) => new GuaranteeReach(settings)),
        ["letter-lever-lines"] = With<LetterLeverLines.Settings>((_, settings) => new LetterLeverLines(settings)),
        ["levers-covered"] = With<LeversCovered.Settings>((_, settings) => new LeversCovered(settings)),
        ["needs-stated"] = Without(_ => new NeedsStated()),
        ["operations-have-sheets"] = Without(_ => new OperationsHaveSheets()),
        ["own-share"] = With<OwnShare.Settings>((_, settings) => new OwnShare(settings)),
        ["partners-described"] = Without(_ => new PartnersDescribed()),
        ["permanence-guarantee"] = Without(_ => new PermanenceGuarantee()),
        ["profile-chosen"] = Without(_ => new ProfileChosen()),
        ["several-actions"] = With<SeveralActions.Settings>((_, settings) => new SeveralActions(settings)),
        ["sheet-calendar"] = Without(_ => new SheetCalendar()),
        ["sheet-indicators"] = Without(_ => new SheetIndicators()),
        ["sheet-located"] = Without(_ => new SheetLocated()),
        ["sheet-texts-given"] = With<SheetTextsGiven.Settings>((_, settings) => new SheetTextsGiven(settings)),
        ["sheets-have-operations"] = Without(_ => new SheetsHaveOperations()),
        ["surfaces-plausible"] = With<SurfacesPlausible.Settings>((_, settings) => new SurfacesPlausible(settings)),
        ["text-given"] = With<TextGiven.Settings>((rule, settings) => new TextGiven(rule, settings)),
        ["volets-articulated"] = With<VoletsArticulated.Settings>((_, settings) => new VoletsArticulated(settings)),
    };

    /// <summary>Makes the check of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="campaign">Its campaign, which the parameters may refer to.</param>
    /// <param name="faults">Takes what is wrong with the check's name or its parameters; pointers are into the rule.</param>
    /// <returns>The check, or null when there are faults.</returns>
    public static ICheck? Make(RuleText rule, Campaign campaign, List<Fault> faults)
    {
        if (makers.TryGetValue(rule.Check, out var make))
            return make(rule, campaign, faults);
        faults.Add(CampaignFaults.UnknownName("/check", rule.Check, makers.Keys));
        return null;
    }

    private static Maker Without(Func<RuleText, ICheck> make) => (rule, _, faults) =>
    {
        if (rule.Parameters is null)
            return make(rule);
        faults.Add(CampaignFaults.InvalidValue("/parameters", CampaignTexts.NoParameters));
        return null;
    };

    private static Maker With<T>(Func<RuleText, T, ICheck> make)
        where T : class, ICheckSettings => (rule, campaign, faults) =>
    {
        if (rule.Parameters is not { } parameters)
        {
            faults.Add(CampaignFaults.Incomplete("", "parameters"));
            return null;
        }

        var type = AmiJson.Options.GetTypeInfo(typeof(T));
        var wrong = JsonShape.Faults(parameters, type);
        var settings = wrong.Count == 0 ? (T)parameters.Deserialize(type)! : null;
        faults.AddRange((settings?.Faults(campaign) ?? wrong).Select(f => f with { Pointer = $"/parameters{f.Pointer}" }));
        return faults.Count == 0 ? make(rule, settings!) : null;
    };
}
