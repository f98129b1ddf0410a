using System.Globalization;
using AmiServerless.Core.Intake;

namespace AmiServerless.Core.Storage;

/// <summary>
/// Every key of the one table. PartitionKey = campaign and shard, so that an application with all that belongs to it is one
/// transaction and the rush spreads over sixteen partitions; RowKey = kind, id and rest, so that each kind is a range scan.
/// </summary>
public static class TableKeys
{
    /// <summary>Name of the table.</summary>
    public const string Table = "applications";

    /// <summary>Partition of dead letters, one for the whole service.</summary>
    public const string DeadLetters = "dead-letters";

    /// <summary>Start of the outbox rows.</summary>
    public const string OutboxStart = "outbox|";

    // Digits of an instant in a key.
    private const int TimeLength = 19;

    /// <summary>Start of the application rows.</summary>
    public const string ApplicationStart = "application|";

    /// <summary>Start of the time-ordered rows of a notice feed.</summary>
    public const string NoticeTimeStart = "at|";

    /// <summary>A campaign's partition.</summary>
    public static string Partition(string campaign, int shard) => string.Create(CultureInfo.InvariantCulture, $"{campaign}|{shard:x2}");

    /// <summary>An application's partition.</summary>
    public static string Partition(ApplicationNumber id) => Partition(id.Campaign, id.Shard);

    /// <summary>Where what concerns a campaign as a whole is: its closing.</summary>
    public static string CampaignPartition(string campaign) => Partition(campaign, 0);

    /// <summary>A partner agency's feed of notices.</summary>
    public static string NoticePartition(string agency) => $"notices|{agency}";

    /// <summary>The EPCI's live application.</summary>
    public static string Claim(string siren) => $"claim|{siren}";

    /// <summary>The application itself.</summary>
    public static string Application(ApplicationNumber id) => ApplicationStart + id;

    /// <summary>Start of an application's snapshots.</summary>
    public static string SnapshotStart(ApplicationNumber id) => $"snapshot|{id}|";

    /// <summary>What was submitted the n-th time.</summary>
    public static string Snapshot(ApplicationNumber id, int submission) => Numbered("snapshot", id, submission);

    /// <summary>The completeness report of the n-th submission.</summary>
    public static string Report(ApplicationNumber id, int submission) => Numbered("report", id, submission);

    /// <summary>The funding matches of the n-th submission.</summary>
    public static string Match(ApplicationNumber id, int submission) => Numbered("match", id, submission);

    /// <summary>Start of an application's follow-ups.</summary>
    public static string FollowUpStart(ApplicationNumber id) => $"follow-up|{id}|";

    /// <summary>A follow-up.</summary>
    public static string FollowUp(ApplicationNumber id, string followUp) => FollowUpStart(id) + followUp;

    /// <summary>Start of an application's events.</summary>
    public static string EventStart(ApplicationNumber id) => $"event|{id}|";

    /// <summary>An event, in order of time.</summary>
    public static string Event(ApplicationNumber id, DateTimeOffset at, string discriminator) => $"{EventStart(id)}{Time(at)}|{discriminator}";

    /// <summary>An effect still to come, in order of time.</summary>
    public static string Outbox(DateTimeOffset at, string work) => $"{OutboxStart}{Time(at)}|{work}";

    /// <summary>The instant in the key of an outbox row.</summary>
    public static DateTimeOffset TimeOfOutbox(string rowKey) =>
        new(long.Parse(rowKey.AsSpan(OutboxStart.Length, TimeLength), NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>End of the outbox rows written before an instant.</summary>
    public static string OutboxBefore(DateTimeOffset at) => OutboxStart + Time(at);

    /// <summary>The closing of a campaign.</summary>
    public static string Closing(string campaign) => $"closing|{campaign}";

    /// <summary>A notice by id.</summary>
    public static string NoticeById(string notice) => $"id|{notice}";

    /// <summary>A notice by time of publication.</summary>
    public static string NoticeByTime(DateTimeOffset at, string notice) => $"{NoticeTimeStart}{Time(at)}|{notice}";

    /// <summary>First key after every key that starts so.</summary>
    public static string EndOf(string start) => start[..^1] + (char)(start[^1] + 1);

    private static string Numbered(string kind, ApplicationNumber id, int submission) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}|{id}|{submission:D4}");

    private static string Time(DateTimeOffset at) => at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
}
