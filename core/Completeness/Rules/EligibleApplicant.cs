using AmiServerless.Core.Territory;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary>
/// <c>eligible-applicant</c>: the applicant is an EPCI à fiscalité propre seated in the region (1.a). A number that is missing or mistyped
/// can be mended; one that names someone else makes the application ineligible.
/// </summary>
internal sealed class EligibleApplicant : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        var campaign = examination.Campaign;
        var judgement = Eligibility.Judge(examination.Dossier.Applicant.Siren, campaign.Region, campaign.RegionLabel, examination.Directory);
        if (judgement.IsEligible)
            yield break;
        // Only an eligible applicant may have nothing to do.
        yield return new("/applicant/siren", new(judgement.Found, judgement.Settle!))
        {
            Weight = judgement.Outcome is EligibilityOutcome.NotAnEpci or EligibilityOutcome.SeatedElsewhere ? Weight.Disqualifying : Weight.AsRuled,
        };
    }
}
