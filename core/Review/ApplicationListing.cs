using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Json;
using AmiServerless.Core.Problems;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Storage;

namespace AmiServerless.Core.Review;

/// <summary>What an agent asks of the list.</summary>
/// <param name="Status">Only these applications, if given.</param>
/// <param name="Profile">Only of this profile, if given.</param>
/// <param name="Department">Only with their seat in this department, if given.</param>
/// <param name="After">Id of the last one already seen.</param>
public sealed record ListingRequest(ApplicationStatus? Status, string? Profile, string? Department, string? After);

/// <summary>A page of applications.</summary>
/// <param name="Items">Them.</param>
/// <param name="Next">To be sent as <c>after</c> for the rest; null at the end.</param>
public sealed record ListingPage(IReadOnlyList<ApplicationSummary> Items, string? Next);

/// <summary>All applications of a campaign.</summary>
/// <param name="Campaign">Campaign id.</param>
/// <param name="AsOf">When they were read, UTC.</param>
/// <param name="Items">Them.</param>
public sealed record Export(string Campaign, DateTimeOffset AsOf, IReadOnlyList<ApplicationSummary> Items);

/// <summary>Lists and exports a campaign's applications, for agents. Drafts are listed without their content: what an EPCI writes is its own until it submits.</summary>
public sealed class ApplicationListing(CallCatalogue calls, ApplicationStore store, TimeProvider clock)
{
    private const int PageSize = 100;

    /// <summary>Reads a status as the API writes it.</summary>
    /// <returns>It, null for none, or <c>invalid-parameter</c>.</returns>
    public static Result<ApplicationStatus?> ReadStatus(string? code)
    {
        if (code is null)
            return (ApplicationStatus?)null;
        foreach (var status in Enum.GetValues<ApplicationStatus>())
        {
            if (AmiJson.Code(status) == code)
                return (ApplicationStatus?)status;
        }
        return ReviewTexts.UnknownStatus;
    }

    /// <summary>A page.</summary>
    /// <returns>It, or <c>campaign-not-found</c>, <c>role-required</c>, <c>invalid-parameter</c>.</returns>
    public async Task<Result<ListingPage>> ListAsync(string campaignId, Caller caller, ListingRequest request, CancellationToken cancellation)
    {
        if (calls.Find(campaignId) is not { Campaign: var campaign })
            return IntakeProblems.CampaignNotFound;
        if (!caller.IsAgent)
            return IntakeProblems.RoleRequired;
        ApplicationNumber? after = null;
        if (request.After is not null && !(calls.TryParse(request.After, out after) && after.Campaign == campaignId))
            return ReviewTexts.InvalidPlace;
        var items = new List<ApplicationSummary>();
        await foreach (var application in store.ListAsync(campaignId, after, cancellation))
        {
            if ((request.Status ?? application.Status) != application.Status
                || (request.Profile ?? application.Profile) != application.Profile
                || (request.Department ?? application.Department) != application.Department)
                continue;
            if (items.Count == PageSize)
                return new ListingPage(items, items[^1].Id);
            items.Add(ApplicationSummary.Of(campaign, application));
        }
        return new ListingPage(items, null);
    }

    /// <summary>All of them.</summary>
    /// <returns>Them, or <c>campaign-not-found</c>, <c>role-required</c>.</returns>
    public async Task<Result<Export>> ExportAsync(string campaignId, Caller caller, CancellationToken cancellation)
    {
        if (calls.Find(campaignId) is not { Campaign: var campaign })
            return IntakeProblems.CampaignNotFound;
        if (!caller.IsAgent)
            return IntakeProblems.RoleRequired;
        var items = new List<ApplicationSummary>();
        await foreach (var application in store.ListAsync(campaignId, null, cancellation))
            items.Add(ApplicationSummary.Of(campaign, application));
        return new Export(campaignId, clock.GetUtcNow(), items);
    }
}
