using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Campaigns;

/// <summary>What can be wrong with the values of a campaign's files, once their shape is right.</summary>
internal static class CampaignFaults
{
    /// <summary>A file that should be there.</summary>
    public static Fault MissingFile { get; } = new("", "missing-file", CampaignTexts.MissingFile);

    /// <summary>A folder without any campaign.</summary>
    public static Fault NoCampaign { get; } = new("", "missing-file", CampaignTexts.NoCampaign);

    /// <summary>A value out of its bounds or its form.</summary>
    public static Fault InvalidValue(string pointer, string expected) => new(pointer, "invalid-value", CampaignTexts.InvalidValue(expected));

    /// <summary>A text that says nothing.</summary>
    public static Fault Blank(string pointer) => new(pointer, "invalid-value", CampaignTexts.Blank);

    /// <summary>The same name twice where each stands once.</summary>
    public static Fault Duplicate(string pointer, string name) => new(pointer, "duplicate", CampaignTexts.Duplicate(name));

    /// <summary>A name that nothing bears.</summary>
    public static Fault UnknownName(string pointer, string name, IEnumerable<string> known) => new(pointer, "unknown-name", CampaignTexts.UnknownName(name, known));

    /// <summary>A name for which nothing is said.</summary>
    public static Fault Incomplete(string pointer, string name) => new(pointer, "incomplete", CampaignTexts.Incomplete(name));

    /// <summary>A name that is not in a list of the campaign; nothing when it is.</summary>
    public static IEnumerable<Fault> NotAmong(string pointer, string name, IReadOnlyList<Choice> choices) =>
        choices.Any(c => c.Id == name) ? [] : [UnknownName(pointer, name, choices.Select(c => c.Id))];
}
