using System.Text.Json;

namespace AmiServerless.Core.Campaigns;

/// <summary>
/// One row of the call read as a rule: its identifier, what the text says, and which check applies it. The check is code
/// (one class of <c>Completeness.Rules</c>); everything it quotes and every threshold is here.
/// </summary>
public sealed record RuleText
{
    /// <summary>Identifier of the row, unique within the campaign: <c>obj.a</c>, <c>3.b.4.indicators</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Where the text says it, as quoted to the applicant: "Article 3.b".</summary>
    public required string Article { get; init; }

    /// <summary>What is asked, in a few words: the item's name in a list.</summary>
    public required string Label { get; init; }

    /// <summary>The text itself.</summary>
    public required string Quote { get; init; }

    /// <summary>Name of the check that applies it.</summary>
    public required string Check { get; init; }

    /// <summary>Whether a failure makes the application incomplete, or only gives advice.</summary>
    public Severity Severity { get; init; } = Severity.Blocking;

    /// <summary>Profile ids it applies to; null for all.</summary>
    public IReadOnlyList<string>? Profiles { get; init; }

    /// <summary>Thresholds and field names of the check; each check documents its own.</summary>
    public JsonElement? Parameters { get; init; }
}

/// <summary>What a finding means for the application.</summary>
public enum Severity
{
    /// <summary>The application is incomplete until it is settled.</summary>
    Blocking,

    /// <summary>Worth knowing; the application is complete all the same.</summary>
    Advice,
}
