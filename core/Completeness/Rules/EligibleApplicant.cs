namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>eligible-applicant</c>: the applicant is an EPCI à fiscalité propre seated in the region (1.a).</summary>
internal sealed class EligibleApplicant : ICheck
{
    private const string Place = "/applicant/siren";

    public IEnumerable<Shortfall> Find(Examination examination)
    {
        var siren = examination.Dossier.Applicant.Siren;
        if (string.IsNullOrWhiteSpace(siren))
            yield return new(Place, CompletenessTexts.NoApplicant());
        else if (siren.Length != 9 || !siren.All(char.IsAsciiDigit))
            yield return new(Place, CompletenessTexts.MalformedSiren(siren));
        else if (examination.Epci is not { } epci)
            yield return new(Place, CompletenessTexts.NotAnEpci(siren, examination.Campaign, examination.Directory.Vintage)) { Weight = Weight.Disqualifying };
        else if (epci.Region != examination.Campaign.Region)
            yield return new(Place, CompletenessTexts.SeatedElsewhere(epci, examination.Campaign)) { Weight = Weight.Disqualifying };
    }
}
