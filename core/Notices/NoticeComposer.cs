using System.Globalization;
using System.Net.Mime;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Storage;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Microsoft.Extensions.Options;

namespace AmiServerless.Core.Notices;

/// <summary>Section <c>Site</c> of the settings.</summary>
public sealed class SiteOptions
{
    /// <summary>Public address of the service, without a final slash: where the links of notices and receipts lead.</summary>
    public string BaseUrl { get; set; } = "http://localhost:7071";
}

/// <summary>
/// Writes notices: CloudEvents 1.0 with a deterministic id and no personal data, only a reference, the EPCI, what concerns this
/// agency and a link. Each is an outbox row, committed with the change it tells of.
/// </summary>
public sealed class NoticeComposer(IOptions<SiteOptions> site)
{
    private static readonly JsonEventFormatter Formatter = new(Json.AmiJson.Options, default);

    private readonly string baseUrl = site.Value.BaseUrl.TrimEnd('/');

    /// <summary>Tells an organisation that an emerging project needs its support.</summary>
    /// <param name="campaign">Campaign.</param>
    /// <param name="application">The application.</param>
    /// <param name="agency">Agency to tell.</param>
    /// <param name="lead">True for the one that takes the first step; false for one that is only told.</param>
    /// <param name="needs">The needs it answers, in words.</param>
    /// <param name="due">When the first contact is due; null where it is only told.</param>
    /// <param name="at">Time of the event.</param>
    public OutboxRow SupportRequested(
        Campaign campaign, ApplicationRecord application, string agency, bool lead, IReadOnlyList<string> needs, DateOnly? due, DateTimeOffset at) =>
        OfApplication(campaign, application, NoticeTypes.SupportRequested, agency, at, Data(campaign, application) with { Lead = lead, Needs = needs, Due = due });

    /// <summary>Tells a funder that operations may be its to fund.</summary>
    /// <param name="campaign">Campaign.</param>
    /// <param name="application">The application.</param>
    /// <param name="agency">Agency to tell.</param>
    /// <param name="operations">The operations, each with the funds it was matched with.</param>
    /// <param name="at">Time of the event.</param>
    public OutboxRow FundingMatched(
        Campaign campaign, ApplicationRecord application, string agency, IReadOnlyList<NoticeOperation> operations, DateTimeOffset at) =>
        OfApplication(campaign, application, NoticeTypes.FundingMatched, agency, at, Data(campaign, application) with { Operations = operations });

    /// <summary>Tells all who were told of an application that it is withdrawn.</summary>
    public IReadOnlyList<OutboxRow> Withdrawn(Campaign campaign, ApplicationRecord application, DateTimeOffset at) =>
        [.. application.AgenciesTold.Select(agency => OfApplication(campaign, application, NoticeTypes.Withdrawn, agency, at, Data(campaign, application)))];

    /// <summary>Tells all partner agencies that intake is closed.</summary>
    public IReadOnlyList<OutboxRow> IntakeClosed(Campaign campaign, int submitted, DateTimeOffset at) =>
    [
        .. campaign.Agencies.Select(agency => Row(
            TableKeys.CampaignPartition(campaign.Id), null, 0, campaign, NoticeTypes.IntakeClosed, agency.Id, at, campaign.Id,
            string.Create(CultureInfo.InvariantCulture, $"{campaign.Id}.{NoticeTypes.ShortName(NoticeTypes.IntakeClosed)}.{agency.Id}"),
            new NoticeData(campaign.Id, null, null, null, null, $"{baseUrl}/") { Submitted = submitted })),
    ];

    private OutboxRow OfApplication(Campaign campaign, ApplicationRecord application, string type, string agency, DateTimeOffset at, NoticeData data) =>
        Row(
            TableKeys.Partition(application.Id), application.Id, application.Submissions, campaign, type, agency, at,
            application.Id.Reference(campaign.ReferencePrefix),
            string.Create(CultureInfo.InvariantCulture, $"{application.Id}.{NoticeTypes.ShortName(type)}.{application.Submissions}.{agency}"),
            data);

    private NoticeData Data(Campaign campaign, ApplicationRecord application)
    {
        var reference = application.Id.Reference(campaign.ReferencePrefix);
        return new NoticeData(
            campaign.Id, reference, new EpciName(application.Siren, application.EpciName), application.Department, application.Profile,
            $"{baseUrl}/partenaires/{reference}");
    }

    private OutboxRow Row(
        string partition, ApplicationNumber? application, int submission, Campaign campaign, string type, string agency,
        DateTimeOffset at, string subject, string id, NoticeData data)
    {
        var cloudEvent = new CloudEvent
        {
            Id = id,
            Type = type,
            Source = new Uri($"{baseUrl}/api/campaigns/{campaign.Id}"),
            Subject = subject,
            Time = at,
            DataContentType = MediaTypeNames.Application.Json,
            Data = data,
        };
        return new OutboxRow
        {
            Partition = partition,
            RowKey = TableKeys.Outbox(at, id),
            Queue = QueueNames.Notices,
            Application = application,
            Submission = submission,
            Agency = agency,
            NoticeId = id,
            CloudEvent = Formatter.EncodeStructuredModeMessage(cloudEvent, out _),
            SentAt = at,
        };
    }
}
