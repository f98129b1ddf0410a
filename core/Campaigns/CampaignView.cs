using AmiServerless.Core.Attachments;
using AmiServerless.Core.Intake;

namespace AmiServerless.Core.Campaigns;

/// <summary>A call as everyone may read it: what is asked, until when, and the server's clock to count what is left.</summary>
public sealed record CampaignView(
    string Id, string Title, string Summary, string TextVersion, bool Demonstration, string RegionLabel, Calendar Calendar,
    DateTimeOffset ServerTime, bool Open, ServiceInCharge Service, GoalView Goal, int CompletionDays, IReadOnlyList<Choice> Levers,
    IReadOnlyList<ActionKind> ActionKinds, IReadOnlyList<Choice> PartnerKinds, IReadOnlyList<Choice> CommitmentKinds,
    IReadOnlyList<Choice> Guarantees, IReadOnlyList<Choice> Needs, IReadOnlyList<Choice> Habitats, IReadOnlyList<ProfileView> Profiles,
    AttachmentTermsView Attachments, string RulesVersion, string DirectoryVintage)
{
    /// <summary>Of a call, now.</summary>
    public static CampaignView Of(Call call, DateTimeOffset now)
    {
        var campaign = call.Campaign;
        return new CampaignView(
            campaign.Id, campaign.Title, campaign.Summary, campaign.TextVersion, campaign.Demonstration, campaign.RegionLabel, campaign.Calendar,
            now, IntakeWindow.JudgeOpening(campaign, now) is null, campaign.Service, GoalView.Of(campaign.Goal), campaign.CompletionDays,
            campaign.Levers, campaign.ActionKinds, campaign.PartnerKinds, campaign.CommitmentKinds, campaign.Guarantees, campaign.Needs,
            campaign.Habitats, [.. campaign.Profiles.Select(profile => ProfileView.Of(campaign, profile))],
            AttachmentTermsView.Of(campaign.Attachments), campaign.RulesVersion, call.Directory.Vintage);
    }
}

/// <summary>A call in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Title.</param>
/// <param name="Summary">A few sentences.</param>
/// <param name="Demonstration">True for one that is only there to try the service.</param>
/// <param name="Calendar">Opening and deadline.</param>
/// <param name="Open">Whether applications are taken now.</param>
public sealed record CampaignListItem(string Id, string Title, string Summary, bool Demonstration, Calendar Calendar, bool Open)
{
    /// <summary>Of all calls, now: the nearest deadline first; those that are over come last, the latest first.</summary>
    public static IReadOnlyList<CampaignListItem> Of(IEnumerable<Call> calls, DateTimeOffset now) =>
    [
        .. calls
            .OrderBy(call => call.Campaign.Calendar.Deadline <= now)
            .ThenBy(call => (call.Campaign.Calendar.Deadline - now).Duration())
            .Select(call => Of(call, now)),
    ];

    private static CampaignListItem Of(Call call, DateTimeOffset now) => new(
        call.Campaign.Id, call.Campaign.Title, call.Campaign.Summary, call.Campaign.Demonstration, call.Campaign.Calendar,
        IntakeWindow.JudgeOpening(call.Campaign, now) is null);
}

/// <summary>The region's goal, in figures.</summary>
/// <param name="Share">Share to reach, 0 to 1.</param>
/// <param name="Year">By the end of that year.</param>
/// <param name="Base">EPCI it is taken of.</param>
/// <param name="Needed">EPCI needed.</param>
/// <param name="Explanation">How "engaged" and the base are understood.</param>
public sealed record GoalView(decimal Share, int Year, int Base, int Needed, string Explanation)
{
    /// <summary>Of a goal.</summary>
    public static GoalView Of(Goal goal) =>
        new(goal.Share, goal.Year, goal.Base, (int)Math.Ceiling(goal.Share * goal.Base), goal.Explanation);
}

/// <summary>A profile and what it must provide.</summary>
/// <param name="Id">Id.</param>
/// <param name="Label">Words shown.</param>
/// <param name="Help">A sentence of help.</param>
/// <param name="Route">Where a complete application goes.</param>
/// <param name="Items">What to provide, in the order of the text.</param>
public sealed record ProfileView(string Id, string Label, string? Help, Route Route, IReadOnlyList<ProfileItem> Items)
{
    /// <summary>Of a profile.</summary>
    public static ProfileView Of(Campaign campaign, Profile profile) => new(
        profile.Id, profile.Label, profile.Help, profile.Route,
        [
            .. profile.Items.Select(id => campaign.Rules.First(rule => rule.Id == id))
                .Select(rule => new ProfileItem(rule.Id, rule.Article, rule.Label, rule.Quote)),
        ]);
}

/// <summary>Something the text asks for.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Article">Where the text says it.</param>
/// <param name="Label">In a few words.</param>
/// <param name="Quote">The text itself.</param>
public sealed record ProfileItem(string Rule, string Article, string Label, string Quote);

/// <summary>What may be attached.</summary>
public sealed record AttachmentTermsView(
    IReadOnlyList<Choice> Kinds, IReadOnlyList<FormatView> Formats, long MaxFileBytes, int MaxFiles, long MaxTotalBytes, int UploadAllowanceMinutes)
{
    /// <summary>Of a campaign's terms.</summary>
    public static AttachmentTermsView Of(AttachmentTerms terms) => new(
        terms.Kinds,
        [.. terms.Formats.Select(id => FileFormat.Find(id)!).Select(format => new FormatView(format.Id, format.Name, format.Extensions, format.MediaType))],
        terms.MaxFileBytes, terms.MaxFiles, terms.MaxTotalBytes, terms.UploadAllowanceMinutes);
}

/// <summary>A file format.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Words shown.</param>
/// <param name="Extensions">Endings, with their dot.</param>
/// <param name="MediaType">Media type.</param>
public sealed record FormatView(string Id, string Name, IReadOnlyList<string> Extensions, string MediaType);
