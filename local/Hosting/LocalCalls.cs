using AmiServerless.Core.Campaigns;

namespace AmiServerless.Local.Hosting;

/// <summary>
/// The calls of this machine: those of <c>campaigns/</c> with their real dates, and one more, open, made from the first of them, to
/// try the service with. Its dates stay the same all month, so that a second start continues the first.
/// </summary>
public static class LocalCalls
{
    /// <summary>Reads them.</summary>
    /// <param name="folder">The campaigns folder.</param>
    /// <param name="now">The date the open campaign is made for: open since the first of the month, until the first of the month after next.</param>
    public static CallCatalogue Load(string folder, DateTimeOffset now)
    {
        var published = CallCatalogue.Load(folder);
        var model = published.All[0];
        var zone = TimeZoneInfo.FindSystemTimeZoneById(model.Campaign.Calendar.Zone);
        var today = TimeZoneInfo.ConvertTime(now, zone);
        var month = new DateTime(today.Year, today.Month, 1);
        var open = DemonstrationCampaign.From(model.Campaign, At(month, zone), At(month.AddMonths(2), zone));
        return new CallCatalogue([.. published.All, model with { Campaign = open }]);
    }

    private static DateTimeOffset At(DateTime midnight, TimeZoneInfo zone) => new(midnight, zone.GetUtcOffset(midnight));
}
