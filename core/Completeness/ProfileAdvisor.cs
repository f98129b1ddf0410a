using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Json;

namespace AmiServerless.Core.Completeness;

/// <summary>
/// Advises the profile that fits a dossier (obj.b), with reasons: the funding one where everything it asks for is there, the support one
/// where no operation is ready and support is what the applicant asks for. Silent where the chosen one fits, or neither does clearly.
/// </summary>
internal static class ProfileAdvisor
{
    /// <summary>The better profile, or null.</summary>
    /// <param name="examination">The dossier, by the profile chosen or by none.</param>
    /// <param name="judgeBy">The findings on the same dossier by a given profile.</param>
    public static ProfileAdvice? Advise(Examination examination, Func<Profile, IReadOnlyList<Finding>> judgeBy)
    {
        var chosen = examination.Profile;
        if (ProfileOf(Route.Funding, examination) is not { } funding || ProfileOf(Route.Support, examination) is not { } support)
            return null;

        // Without an operation there is nothing to fund, and no need to judge the rest.
        IReadOnlyList<Finding> blocking = examination.Operations.Count == 0 ? [] : [.. judgeBy(funding).Where(f => f.Severity is Severity.Blocking)];
        var ready = examination.Operations.Count(o => !blocking.Any(f => JsonPointer.IsWithin(f.Pointer, o.Pointer)));
        if (chosen?.Route is not Route.Funding && ready > 0 && blocking.Count == 0)
            return new(funding.Id, [CompletenessTexts.ReadyForFunding(examination.Actions.Count, ready), CompletenessTexts.FundingOpens(funding)]);
        if (chosen?.Route is not Route.Support && ready == 0)
            return AdviseSupport(examination, support);
        return null;
    }

    private static ProfileAdvice? AdviseSupport(Examination examination, Profile support)
    {
        var needs = examination.Campaign.Needs.Where(n => examination.Dossier.Letter.Needs.Any(given => given.Kind == n.Id)).ToArray();
        if (needs.Length > 0)
            return new(support.Id, [CompletenessTexts.NoReadyOperation(examination.Actions.Count(a => a.IsShortTerm)), CompletenessTexts.NeedsAnswered(needs, support)]);
        var letter = examination.Dossier.Letter;
        var begun = examination.PursuedLevers.Count > 0 || Written.Says(letter.PoliticalSupport) || Written.Says(letter.Stakes);
        return begun && examination.Actions.Count == 0 ? new(support.Id, [CompletenessTexts.LetterBegun(support)]) : null;
    }

    private static Profile? ProfileOf(Route route, Examination examination) =>
        examination.Profile is { } chosen && chosen.Route == route ? chosen : examination.Campaign.Profiles.FirstOrDefault(p => p.Route == route);
}
