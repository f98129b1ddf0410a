namespace AmiServerless.Core.Completeness;

/// <summary>What a check found; with the rule it applies, it makes a finding.</summary>
/// <param name="Pointer">JSON pointer into the dossier.</param>
/// <param name="Words">What is said of it.</param>
internal sealed record Shortfall(string Pointer, Words Words)
{
    /// <summary>What sorts it among the shortfalls of its rule, whatever its place: the title and id of its action, then the rank of the field.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Whether it weighs as its rule says.</summary>
    public Weight Weight { get; init; }
}

/// <summary>The two sentences of a finding.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Settle">What would settle it.</param>
internal readonly record struct Words(string Found, string Settle);

/// <summary>How much a shortfall weighs.</summary>
internal enum Weight
{
    /// <summary>As its rule says.</summary>
    AsRuled,

    /// <summary>An advice, even under a rule that blocks.</summary>
    AdviceOnly,

    /// <summary>The applicant is not eligible, and nothing in the dossier can change it.</summary>
    Disqualifying,
}
