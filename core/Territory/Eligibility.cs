namespace AmiServerless.Core.Territory;

/// <summary>Rule 1.a: EPCI are the only eligible applicants, read as the EPCI à fiscalité propre that have their seat in the region.</summary>
public static class Eligibility
{
    /// <summary>Judges the applicant's SIREN. The same input always gives the same judgement.</summary>
    /// <param name="siren">The SIREN as the dossier has it: nine digits and nothing else, or anything that someone wrote instead.</param>
    /// <param name="region">INSEE code of the call's region.</param>
    /// <param name="regionLabel">Its name with its article: "d’Occitanie".</param>
    /// <param name="directory">The EPCI with communes in that region.</param>
    public static EligibilityJudgement Judge(string? siren, string region, string regionLabel, TerritoryDirectory directory)
    {
        if (string.IsNullOrWhiteSpace(siren))
        {
            return new(EligibilityOutcome.SirenMissing, null, TerritoryTexts.SirenMissing, TerritoryTexts.PickFromList);
        }

        if (!Siren.IsValid(siren))
        {
            return NotASiren(siren, region, regionLabel, directory);
        }

        if (directory.FindEpci(siren) is not { } epci)
        {
            return NotAnEpci(siren, region, regionLabel, directory);
        }

        if (epci.Region != region)
        {
            return SeatedElsewhere(epci, region, regionLabel, directory);
        }

        var outside = directory.CommunesOf(epci).Where(commune => RegionOf(commune, directory) is { } other && other != region).ToArray();
        return new(
            EligibilityOutcome.Eligible,
            epci,
            TerritoryTexts.Eligible(epci, regionLabel, directory.Vintage),
            outside.Length > 0 ? TerritoryTexts.CommunesOutside(outside, regionLabel) : null);
    }

    private static EligibilityJudgement NotASiren(string text, string region, string regionLabel, TerritoryDirectory directory)
    {
        var digits = Siren.ReadDigits(text);
        var siren = digits is { Length: Siren.Length or Siren.SiretLength } ? digits[..Siren.Length] : null;
        var (found, settle) = siren switch
        {
            null => (TerritoryTexts.NotASiren(text), TerritoryTexts.PickFromList),
            _ when !Siren.IsValid(siren) => (TerritoryTexts.SirenMistyped(text), TerritoryTexts.CheckDigits),
            _ => (
                digits!.Length == Siren.Length ? TerritoryTexts.SirenWithSigns(text) : TerritoryTexts.SiretGiven(text),
                // Nobody is told to write a number that would be refused in its turn.
                directory.FindEpci(siren) is null ? Judge(siren, region, regionLabel, directory).Settle : TerritoryTexts.WriteSiren(siren)),
        };
        return new(EligibilityOutcome.SirenInvalid, null, found, settle);
    }

    private static EligibilityJudgement NotAnEpci(string siren, string region, string regionLabel, TerritoryDirectory directory)
    {
        if (directory.FindCommuneBySiren(siren) is not { } commune || directory.FindEpci(commune.Epci) is not { } itsEpci)
        {
            return new(
                EligibilityOutcome.NotAnEpci,
                null,
                TerritoryTexts.NotInDirectory(siren, regionLabel, directory.Vintage),
                TerritoryTexts.WhoCanApply(regionLabel));
        }

        return new(
            EligibilityOutcome.NotAnEpci,
            null,
            TerritoryTexts.IsACommune(siren, commune),
            itsEpci.Region == region
                ? TerritoryTexts.EpciOfCommune(itsEpci)
                : TerritoryTexts.EpciOfCommuneElsewhere(itsEpci, regionLabel));
    }

    private static EligibilityJudgement SeatedElsewhere(Epci epci, string region, string regionLabel, TerritoryDirectory directory)
    {
        var seat = directory.FindDepartment(epci.SeatDepartment);
        var inside = directory.CommunesOf(epci).Count(commune => RegionOf(commune, directory) == region);
        return new(
            EligibilityOutcome.SeatedElsewhere,
            epci,
            TerritoryTexts.SeatedElsewhere(epci, seat, inside, regionLabel),
            TerritoryTexts.WhomToAsk(seat, regionLabel));
    }

    /// <summary>Null where the directory does not know the department.</summary>
    private static string? RegionOf(Commune commune, TerritoryDirectory directory) => directory.FindDepartment(commune.Department)?.Region;
}
