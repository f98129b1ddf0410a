namespace AmiServerless.Core.Campaigns;

/// <summary>Makes a campaign to try the service with from a real one: the same rules and partners under another name, at another time.</summary>
public static class DemonstrationCampaign
{
    /// <summary>Opens the references of a demonstration.</summary>
    public const string ReferencePrefix = "DEMO";

    private static readonly DateTimeOffset LongOpen = new(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(1));

    /// <summary>
    /// The calls with a demonstration of each region's newest, open until an instant: to try what was deployed, where no real
    /// application comes in.
    /// </summary>
    public static CallCatalogue AddTo(CallCatalogue calls, DateTimeOffset until) =>
        new([.. calls.All, .. calls.All
            .OrderByDescending(call => call.Campaign.Calendar.Deadline)
            .Select(call => call with { Campaign = From(call.Campaign, LongOpen, until) })
            .DistinctBy(call => call.Campaign.Id)]);

    /// <summary>A demonstration of a campaign.</summary>
    /// <param name="campaign">The real one: <c>occitanie-2025</c> gives <c>occitanie-demonstration</c>.</param>
    /// <param name="opens">When it opens.</param>
    /// <param name="deadline">The instant from which it takes nothing any more.</param>
    public static Campaign From(Campaign campaign, DateTimeOffset opens, DateTimeOffset deadline)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(campaign.Calendar.Zone);
        var localDeadline = TimeZoneInfo.ConvertTime(deadline, zone);
        return campaign with
        {
            Id = $"{campaign.Id.TrimEnd("0123456789".ToCharArray()).TrimEnd('-')}-demonstration",
            ReferencePrefix = ReferencePrefix,
            Title = CampaignTexts.DemonstrationTitle(campaign.Title),
            Summary = CampaignTexts.DemonstrationSummary(campaign.Summary),
            Demonstration = true,
            Calendar = campaign.Calendar with
            {
                Opens = TimeZoneInfo.ConvertTime(opens, zone),
                Deadline = localDeadline,
                DeadlineText = CampaignTexts.Before(localDeadline),
            },
        };
    }
}
