using System.Globalization;
using AmiServerless.Core.Intake;
using Azure.Data.Tables;

namespace AmiServerless.Core.Storage;

/// <summary>
/// An effect outside the partition, written in the same transaction as the change that causes it: the queue message to send, and
/// what its consumer needs. It is there until the consumer's own transaction deletes it.
/// </summary>
public sealed record OutboxRow
{
    /// <summary>Partition of the change.</summary>
    public required string Partition { get; init; }

    /// <summary>Row key, in order of time.</summary>
    public required string RowKey { get; init; }

    /// <summary>Queue of the consumer, one of <see cref="QueueNames"/>.</summary>
    public required string Queue { get; init; }

    /// <summary>The application concerned; null for the closing of a campaign.</summary>
    public ApplicationNumber? Application { get; init; }

    /// <summary>Number of the submission concerned.</summary>
    public int Submission { get; init; }

    /// <summary>For a notice: the agency to tell.</summary>
    public string? Agency { get; init; }

    /// <summary>For a notice: its deterministic id.</summary>
    public string? NoticeId { get; init; }

    /// <summary>For a notice: the CloudEvent, structured JSON.</summary>
    public ReadOnlyMemory<byte> CloudEvent { get; init; }

    /// <summary>The trace it belongs to (W3C traceparent), so that one application can be followed from HTTP to notices.</summary>
    public string? TraceParent { get; init; }

    /// <summary>When the message was last sent.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>How many times the sweeper sent it again.</summary>
    public int Resent { get; init; }

    /// <summary>True once its message was given up by the queue: shown to agents as a dead letter, no longer swept.</summary>
    public bool Dead { get; init; }

    /// <summary>Work on a submission of an application.</summary>
    public static OutboxRow ForSubmission(string queue, ApplicationNumber id, int submission, DateTimeOffset at) => new()
    {
        Partition = TableKeys.Partition(id),
        RowKey = TableKeys.Outbox(at, string.Create(CultureInfo.InvariantCulture, $"{id}|{queue}|{submission}")),
        Queue = queue,
        Application = id,
        Submission = submission,
        SentAt = at,
    };

    /// <summary>When what causes it was committed: its key holds it.</summary>
    public DateTimeOffset CausedAt => TableKeys.TimeOfOutbox(RowKey);

    /// <summary>The message that names it.</summary>
    public WorkMessage Message => new(Partition, RowKey, TraceParent);

    internal TableEntity ToEntity() => new(Partition, RowKey)
    {
        [nameof(Queue)] = Queue,
        [nameof(Application)] = Application?.ToString(),
        [nameof(Submission)] = Submission,
        [nameof(Agency)] = Agency,
        [nameof(NoticeId)] = NoticeId,
        [nameof(CloudEvent)] = CloudEvent.IsEmpty ? null : CloudEvent.ToArray(),
        [nameof(TraceParent)] = TraceParent,
        [nameof(SentAt)] = SentAt,
        [nameof(Resent)] = Resent,
        [nameof(Dead)] = Dead,
    };

    internal static OutboxRow From(TableEntity row) => new()
    {
        Partition = row.PartitionKey,
        RowKey = row.RowKey,
        Queue = row.GetString(nameof(Queue)),
        Application = ApplicationNumber.TryParse(row.GetString(nameof(Application)), out var id) ? id : null,
        Submission = row.GetInt32(nameof(Submission)) ?? 0,
        Agency = row.GetString(nameof(Agency)),
        NoticeId = row.GetString(nameof(NoticeId)),
        CloudEvent = row.GetBinary(nameof(CloudEvent)),
        TraceParent = row.GetString(nameof(TraceParent)),
        SentAt = row.GetDateTimeOffset(nameof(SentAt)) ?? default,
        Resent = row.GetInt32(nameof(Resent)) ?? 0,
        Dead = row.GetBoolean(nameof(Dead)) ?? false,
    };
}
