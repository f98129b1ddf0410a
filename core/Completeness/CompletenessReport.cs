using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Completeness;

/// <summary>
/// What the rules say of a dossier. A pure function of the dossier, its attachments' kinds, the campaign and the directory:
/// the same input gives the same report, whoever asks and whenever.
/// </summary>
/// <param name="RulesVersion">Names the rules that were applied (<see cref="Campaign.RulesVersion"/>), so that the report can be made again.</param>
/// <param name="Profile">The profile it was judged by; null where none was chosen.</param>
/// <param name="Verdict">Complete, incomplete, or an applicant who is not eligible.</param>
/// <param name="Items">Each item asked of the profile and whether it is there, in the order of the text.</param>
/// <param name="Findings">Everything found, blocking first, then by rule in the order of the text, then by what they concern (title, id, field), so that reordering a dossier changes pointers only.</param>
/// <param name="ProfileAdvice">The other profile, where it fits better; null where the chosen one does.</param>
public sealed record CompletenessReport(
    string RulesVersion,
    string? Profile,
    Verdict Verdict,
    IReadOnlyList<ReportItem> Items,
    IReadOnlyList<Finding> Findings,
    ProfileAdvice? ProfileAdvice);

/// <summary>The outcome of the completeness check.</summary>
public enum Verdict
{
    /// <summary>Everything asked is there.</summary>
    Complete,

    /// <summary>At least one blocking finding.</summary>
    Incomplete,

    /// <summary>The applicant is not an EPCI of the region (article 1); nothing else can settle it.</summary>
    Ineligible,
}

/// <summary>An item that the text asks for.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Article">Where the text asks for it.</param>
/// <param name="Label">Its name.</param>
/// <param name="Provided">True when no blocking finding stands against it.</param>
public sealed record ReportItem(string Rule, string Article, string Label, bool Provided);

/// <summary>One thing found, with its reason: promise 5, no verdict without the rule, the article, what was found and what would settle it.</summary>
/// <param name="Rule">Rule id: <c>obj.a</c>.</param>
/// <param name="Article">Where the text says it.</param>
/// <param name="Severity">Blocking or advice.</param>
/// <param name="Pointer">JSON pointer into the dossier; empty for the dossier as a whole.</param>
/// <param name="Found">What was found, a French sentence.</param>
/// <param name="Settle">What would settle it, a French sentence.</param>
public sealed record Finding(string Rule, string Article, Severity Severity, string Pointer, string Found, string Settle);

/// <summary>Another profile fits the dossier better.</summary>
/// <param name="Suggested">That profile's id.</param>
/// <param name="Reasons">French sentences.</param>
public sealed record ProfileAdvice(string Suggested, IReadOnlyList<string> Reasons);
