using System.Text.Json.Serialization;

namespace AmiServerless.Core.Problems;

/// <summary>
/// A failure the caller can cause and mend, as RFC 9457 has it. <see cref="Code"/> is stable and may be tested by programs;
/// <see cref="Title"/> and <see cref="Detail"/> are French, for the person in front of the screen.
/// </summary>
/// <param name="Status">The HTTP status, 400 to 499, or 503 while storage is out of reach.</param>
/// <param name="Code">A stable name in kebab-case, for example <c>deadline-passed</c>. Each feature lists its own in one file; <c>docs/problems.md</c> has all.</param>
/// <param name="Title">What kind of failure this is, in a few words.</param>
/// <param name="Detail">What was found here and what would settle it.</param>
public sealed record Problem(int Status, string Code, string Title, string Detail)
{
    /// <summary>The faults, one per place, when the failure lies in what was sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Fault>? Errors { get; init; }

    /// <summary>After a lost race (<c>version-conflict</c>): the version now stored, to be read before saving again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? CurrentVersion { get; init; }

    /// <summary>After a lost race: JSON pointers of what differs between the stored dossier and the one just sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Changed { get; init; }

    /// <summary>A URI that names the kind of failure; it is not meant to be opened.</summary>
    public string Type => $"urn:ami-serverless:problem:{Code}";
}

/// <summary>One fault in what was sent.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) into the body; empty for the body as a whole; a header or query parameter is named as such, without a slash.</param>
/// <param name="Code">A stable name in kebab-case, for example <c>too-long</c>.</param>
/// <param name="Detail">What is wrong there and what is expected, in French.</param>
public sealed record Fault(string Pointer, string Code, string Detail);
