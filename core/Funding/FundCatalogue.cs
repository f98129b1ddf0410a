using System.Text.Json;

namespace AmiServerless.Core.Funding;

/// <summary>Who may fund an operation: <c>campaigns/{id}/funds.json</c>. Facts with their source and date; no rate where none was found.</summary>
public sealed record FundCatalogue
{
    /// <summary>The funds, in the order they are shown.</summary>
    public required IReadOnlyList<Fund> Funds { get; init; }

    /// <summary>
    /// Share of public aid above which a warning is given, from 0 to 1 (CGCT L1111-10 III: 0.80). What it leaves of the public
    /// money is the own share below which the other warning is given (0.20).
    /// </summary>
    public required decimal PublicAidCeiling { get; init; }
}

/// <summary>A fund, scheme or measure.</summary>
public sealed record Fund
{
    /// <summary>In place of an agency's id: that of the departments of the operation's communes.</summary>
    public const string DepartmentAgency = "{ddt}";

    /// <summary>Code, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the fund or measure.</summary>
    public required string Name { get; init; }

    /// <summary>Who gives the money.</summary>
    public required string Funder { get; init; }

    /// <summary>
    /// Agency that gets the notice of a match: a partner agency's id, or <c>{ddt}</c> for those of the departments. Null for a funder
    /// that is no partner of the call: a match says whom to ask instead.
    /// </summary>
    public string? Agency { get; init; }

    /// <summary>The rate of aid; null where none was found, and a match says so.</summary>
    public FundRate? Rate { get; init; }

    /// <summary>What is known of it, each fact with its source.</summary>
    public required IReadOnlyList<FundFact> Facts { get; init; }

    /// <summary>All must hold for a match.</summary>
    public required IReadOnlyList<FundCondition> Conditions { get; init; }
}

/// <summary>A rate of aid that was found.</summary>
public sealed record FundRate
{
    /// <summary>Lowest, from 0 to 1.</summary>
    public required decimal Lowest { get; init; }

    /// <summary>Highest, from 0 to 1.</summary>
    public required decimal Highest { get; init; }

    /// <summary>Where it was read.</summary>
    public required string Source { get; init; }

    /// <summary>When it was read.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How sure it is.</summary>
    public required Certainty Certainty { get; init; }
}

/// <summary>Something known about a fund.</summary>
public sealed record FundFact
{
    /// <summary>A French sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Where it was read.</summary>
    public required string Source { get; init; }

    /// <summary>When it was read.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How sure it is.</summary>
    public required Certainty Certainty { get; init; }
}

/// <summary>How sure a fact is.</summary>
public enum Certainty
{
    /// <summary>Read in the source named.</summary>
    Seen,

    /// <summary>Read in a source that may have aged or is partial.</summary>
    SeenPartly,

    /// <summary>General knowledge.</summary>
    General,
}

/// <summary>A condition of a fund on an operation.</summary>
public sealed record FundCondition
{
    /// <summary>Name of the test that applies it (one class of <c>Funding.Conditions</c>).</summary>
    public required string Test { get; init; }

    /// <summary>The condition in words: "L’opération est située dans le bassin Adour-Garonne".</summary>
    public required string Label { get; init; }

    /// <summary>Its parameters; each test documents its own.</summary>
    public JsonElement? Parameters { get; init; }
}
