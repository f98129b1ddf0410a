using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;
using AmiServerless.Core.Storage;

namespace AmiServerless.Core.Review;

/// <summary>How far the region is from its goal ("at least 10 % of the EPCI engaged, by 2027"), for everyone.</summary>
/// <param name="Goal">The goal and how it is understood.</param>
/// <param name="Engaged">EPCI engaged.</param>
/// <param name="Applications">Applications received, in figures that may be public.</param>
/// <param name="ByDepartment">EPCI engaged by department of the seat.</param>
/// <param name="AsOf">When it was counted, UTC.</param>
public sealed record Progress(
    GoalView Goal, int Engaged, PublicCounts Applications, IReadOnlyList<DepartmentProgress> ByDepartment, DateTimeOffset AsOf);

/// <summary>Applications submitted and not withdrawn; drafts are nobody's business.</summary>
/// <param name="Received">All.</param>
/// <param name="ByProfile">By profile.</param>
public sealed record PublicCounts(int Received, IReadOnlyList<ProfileCount> ByProfile);

/// <summary>Applications of a profile.</summary>
/// <param name="Profile">Profile id.</param>
/// <param name="Label">Words shown.</param>
/// <param name="Count">How many.</param>
public sealed record ProfileCount(string Profile, string Label, int Count);

/// <summary>A department's part.</summary>
/// <param name="Department">INSEE code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Epci">EPCI seated there.</param>
/// <param name="Engaged">Of them, engaged.</param>
public sealed record DepartmentProgress(string Department, string Name, int Epci, int Engaged);

/// <summary>Counts the EPCI engaged. Sixteen range scans, so kept for a minute per instance: the page is public.</summary>
public sealed class GoalProgress(CallCatalogue calls, ApplicationStore store, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Progress> counted = new();

    /// <summary>The progress of a campaign's goal.</summary>
    /// <returns>It, or <c>campaign-not-found</c>.</returns>
    public async Task<Result<Progress>> ReadAsync(string campaignId, CancellationToken cancellation)
    {
        if (calls.Find(campaignId) is not { } call)
            return IntakeProblems.CampaignNotFound;
        if (counted.TryGetValue(campaignId, out var known) && clock.GetUtcNow() - known.AsOf < Fresh)
            return known;
        return counted[campaignId] = await CountAsync(call, cancellation);
    }

    private async Task<Progress> CountAsync(Call call, CancellationToken cancellation)
    {
        var (campaign, goal) = (call.Campaign, call.Campaign.Goal);
        var engaged = new Dictionary<string, string>(); // SIREN to department: an EPCI counts once
        var received = new List<string?>(); // profiles
        await foreach (var application in store.ListAsync(campaign.Id, null, cancellation))
        {
            if (goal.EngagedStatuses.Contains(Json.AmiJson.Code(application.Status)))
                engaged[application.Siren] = application.Department;
            if (application is { Submissions: > 0, Status: not ApplicationStatus.Withdrawn })
                received.Add(application.Profile);
        }
        var byDepartment = call.Directory.Epci
            .Where(epci => epci.Region == campaign.Region)
            .GroupBy(epci => epci.SeatDepartment)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new DepartmentProgress(
                group.Key,
                call.Directory.FindDepartment(group.Key)?.Name ?? group.Key,
                group.Count(),
                engaged.Values.Count(department => department == group.Key)));
        var byProfile = campaign.Profiles
            .Select(profile => new ProfileCount(profile.Id, profile.Label, received.Count(one => one == profile.Id)));
        return new Progress(
            GoalView.Of(goal), engaged.Count, new PublicCounts(received.Count, [.. byProfile]), [.. byDepartment], clock.GetUtcNow());
    }
}
