namespace AmiServerless.Core.Territory;

/// <summary>Whether a SIREN names an eligible applicant (rule 1.a), with the reason.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Epci">The EPCI of that SIREN, eligible or seated elsewhere; null for the other outcomes.</param>
/// <param name="Found">What was found, French sentences.</param>
/// <param name="Settle">
/// What would settle it or, for an eligible EPCI, what to look out for, French sentences; null where there is nothing to do.
/// </param>
public sealed record EligibilityJudgement(EligibilityOutcome Outcome, Epci? Epci, string Found, string? Settle)
{
    /// <summary>True when the EPCI may apply.</summary>
    public bool IsEligible => Outcome == EligibilityOutcome.Eligible;
}

/// <summary>What a SIREN turns out to name.</summary>
public enum EligibilityOutcome
{
    /// <summary>An EPCI à fiscalité propre seated in the region.</summary>
    Eligible,

    /// <summary>No SIREN was given.</summary>
    SirenMissing,

    /// <summary>What was given is not nine digits with their checksum.</summary>
    SirenInvalid,

    /// <summary>A valid SIREN, but not of an EPCI of the directory: a commune, a syndicat, an association, an EPCI far away…</summary>
    NotAnEpci,

    /// <summary>An EPCI with communes in the region, whose seat is in another one.</summary>
    SeatedElsewhere,
}
