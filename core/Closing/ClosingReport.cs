using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Review;

namespace AmiServerless.Core.Closing;

/// <summary>What was received by the deadline and what was not, kept as JSON and CSV when intake closes.</summary>
/// <param name="Campaign">Campaign id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Deadline">The deadline, in the zone it was published in.</param>
/// <param name="ClosedAt">When the closing was done, UTC.</param>
/// <param name="RulesVersion">Version of the rules.</param>
/// <param name="Submitted">Applications submitted and not withdrawn.</param>
/// <param name="Expired">Drafts never submitted.</param>
/// <param name="Withdrawn">Applications withdrawn.</param>
/// <param name="SubmittedByProfile">Submitted applications by profile id.</param>
/// <param name="SubmittedByDepartment">Submitted applications by department of the seat.</param>
/// <param name="Applications">All of them, by reference.</param>
public sealed record ClosingReport(
    string Campaign, string Title, DateTimeOffset Deadline, DateTimeOffset ClosedAt, string RulesVersion,
    int Submitted, int Expired, int Withdrawn,
    IReadOnlyDictionary<string, int> SubmittedByProfile, IReadOnlyDictionary<string, int> SubmittedByDepartment,
    IReadOnlyList<ApplicationSummary> Applications)
{
    /// <summary>Of a campaign's applications.</summary>
    public static ClosingReport Of(Campaign campaign, IReadOnlyList<ApplicationSummary> applications, DateTimeOffset closedAt)
    {
        var submitted = applications.Where(one => one.Submissions > 0 && one.Status != ApplicationStatus.Withdrawn).ToList();
        return new ClosingReport(
            campaign.Id, campaign.Title, campaign.Calendar.Deadline, closedAt, campaign.RulesVersion,
            submitted.Count,
            applications.Count(one => one.Status == ApplicationStatus.Expired),
            applications.Count(one => one.Status == ApplicationStatus.Withdrawn),
            Count(submitted, one => one.Profile ?? ""),
            Count(submitted, one => one.Department),
            [.. applications.OrderBy(one => one.Reference, StringComparer.Ordinal)]);
    }

    private static SortedDictionary<string, int> Count(IEnumerable<ApplicationSummary> applications, Func<ApplicationSummary, string> key) =>
        new(applications.GroupBy(key).ToDictionary(group => group.Key, group => group.Count()), StringComparer.Ordinal);
}
