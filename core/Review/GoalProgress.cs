using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;
using AmiServerless.Core.Storage;

namespace AmiServerless.Core.Review;

/// <summary>How far the region is from its goal ("at least 10 % of the EPCI engaged, by 2027"), for everyone.</summary>
/// <param name="Goal">The goal and how it is understood.</param>
/// <param name="Engaged">EPCI engaged.</param>
/// <param name="ByDepartment">The same by department of the seat.</param>
/// <param name="AsOf">When it was counted, UTC.</param>
public sealed record Progress(ProgressGoal Goal, int Engaged, IReadOnlyList<DepartmentProgress> ByDepartment, DateTimeOffset AsOf);

/// <summary>The goal.</summary>
/// <param name="Share">Share to reach, 0 to 1.</param>
/// <param name="Year">By the end of that year.</param>
/// <param name="Base">EPCI it is taken of.</param>
/// <param name="Needed">EPCI needed.</param>
/// <param name="Explanation">How "engaged" and the base are understood.</param>
public sealed record ProgressGoal(decimal Share, int Year, int Base, int Needed, string Explanation);

/// <summary>A department's part.</summary>
/// <param name="Department">INSEE code.</param>
/// <param name="Epci">EPCI seated there.</param>
/// <param name="Engaged">Of them, engaged.</param>
public sealed record DepartmentProgress(string Department, int Epci, int Engaged);

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
        await foreach (var application in store.ListAsync(campaign.Id, null, cancellation))
        {
            if (goal.EngagedStatuses.Contains(Json.AmiJson.Code(application.Status)))
                engaged[application.Siren] = application.Department;
        }
        var byDepartment = call.Directory.Epci
            .Where(epci => epci.Region == campaign.Region)
            .GroupBy(epci => epci.SeatDepartment)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new DepartmentProgress(group.Key, group.Count(), engaged.Values.Count(department => department == group.Key)));
        return new Progress(
            new ProgressGoal(goal.Share, goal.Year, goal.Base, (int)Math.Ceiling(goal.Share * goal.Base), goal.Explanation),
            engaged.Count, [.. byDepartment], clock.GetUtcNow());
    }
}
