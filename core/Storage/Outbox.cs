using System.Diagnostics;
using AmiServerless.Core.Telemetry;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging;

namespace AmiServerless.Core.Storage;

/// <summary>
/// Effects outside a partition. A row is written with the change that causes it, its message is sent at once after the commit, the
/// consumer's own transaction deletes it, and <see cref="SweepAsync"/> sends again what is still there: a process that dies
/// anywhere in between delays an effect, and loses none.
/// </summary>
public sealed partial class Outbox(
    TableServiceClient tables, QueueServiceClient queues, StorageNames names, TimeProvider clock, ILogger<Outbox> logger)
{
    /// <summary>Age from which the sweeper sends a row's message again; it doubles at each time, up to <see cref="LongestPatience"/>.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestPatience = TimeSpan.FromHours(1);

    private readonly TableClient table = tables.GetTableClient(names.Table);

    /// <summary>
    /// Does the work that a message asks for, in the trace of the request that caused it; nothing when its row is gone, for then it
    /// is done. The work deletes the row, in its own transaction where it has one.
    /// </summary>
    /// <param name="body">The message. One that is not ours throws.</param>
    /// <param name="work">The work; what it throws makes the queue try again.</param>
    /// <param name="cancellation">Stops the call.</param>
    public async Task DoAsync(string body, Func<OutboxRow, Task> work, CancellationToken cancellation)
    {
        var message = WorkMessage.Parse(body);
        using var activity = AmiTelemetry.StartWork(message.TraceParent);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(message.Partition, message.Outbox, cancellationToken: cancellation);
        if (!found.HasValue)
            return;
        var row = OutboxRow.From(found.Value!);
        await work(row);
        AmiTelemetry.QueueAge.Record((clock.GetUtcNow() - row.CausedAt).TotalSeconds, new KeyValuePair<string, object?>("queue", row.Queue));
    }

    /// <summary>
    /// Sends the messages of rows just committed. A failure is only logged: the commit stands, the caller is answered, and the
    /// sweeper sends them.
    /// </summary>
    public async Task SendAsync(IEnumerable<OutboxRow> rows, CancellationToken cancellation)
    {
        foreach (var row in rows)
        {
            try
            {
                await SendAsync(row, cancellation);
            }
            catch (Exception late)
            {
                // Whatever it is, the caller has what was asked for: what is committed is kept and will be done.
                LogLeftToTheSweeper(logger, row.Queue, row.RowKey, late);
            }
        }
    }

    /// <summary>Forgets a row whose work turned out to need nothing.</summary>
    public Task DeleteAsync(OutboxRow row, CancellationToken cancellation) =>
        table.DeleteEntityAsync(row.Partition, row.RowKey, ETag.All, cancellation);

    /// <summary>Sends again what should have been done by now in a partition, and returns what waits there.</summary>
    public async Task<OutboxState> SweepAsync(string partition, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var waiting = new Dictionary<string, int>();
        var dead = 0;
        var overdue = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {TableKeys.OutboxStart} and RowKey lt {TableKeys.OutboxBefore(now - Patience)}"),
            cancellationToken: cancellation);
        await foreach (var entity in overdue)
        {
            var row = OutboxRow.From(entity);
            if (row.Dead)
            {
                dead++;
                continue;
            }
            waiting[row.Queue] = waiting.GetValueOrDefault(row.Queue) + 1;
            if (now - row.SentAt < PatienceAfter(row.Resent))
                continue;
            await SendAsync(row, cancellation);
            LogSentAgain(logger, row.Queue, row.RowKey, row.Resent + 1);
            await MarkAsync(entity, row with { SentAt = now, Resent = row.Resent + 1 }, cancellation);
        }
        return new OutboxState(waiting, dead);
    }

    /// <summary>Says that a row's message was given up, so that it is no longer swept; or, with <paramref name="dead"/> false, that it is tried anew.</summary>
    /// <returns>The row, or null when its work is done after all.</returns>
    public async Task<OutboxRow?> SetDeadAsync(WorkMessage message, bool dead, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(message.Partition, message.Outbox, cancellationToken: cancellation);
        if (!found.HasValue)
            return null;
        var row = OutboxRow.From(found.Value!) with { Dead = dead, Resent = 0, SentAt = clock.GetUtcNow() };
        await MarkAsync(found.Value!, row, cancellation);
        return row;
    }

    private static TimeSpan PatienceAfter(int resent) =>
        TimeSpan.FromTicks(Math.Min(LongestPatience.Ticks, Patience.Ticks << Math.Min(resent, 10)));

    private async Task SendAsync(OutboxRow row, CancellationToken cancellation)
    {
        using var activity = AmiTelemetry.Source.StartActivity($"send {row.Queue}", ActivityKind.Producer);
        await queues.GetQueueClient(names.Queue(row.Queue)).SendMessageAsync(row.Message.ToBody(), cancellation);
    }

    private async Task MarkAsync(TableEntity read, OutboxRow row, CancellationToken cancellation)
    {
        try
        {
            await table.UpdateEntityAsync(row.ToEntity(), read.ETag, TableUpdateMode.Replace, cancellation);
        }
        catch (RequestFailedException done) when (done.Status is 404 or 412)
        {
            // Its consumer, or another sweeper, was first.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The message for {Queue} is left to the sweeper: {Row}")]
    private static partial void LogLeftToTheSweeper(ILogger logger, string queue, string row, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Sent again to {Queue}, time {Resent}: {Row}")]
    private static partial void LogSentAgain(ILogger logger, string queue, string row, int resent);
}

/// <summary>What an outbox holds past its time.</summary>
/// <param name="Waiting">Rows still to be done, by queue; a queue without any is not in it.</param>
/// <param name="Dead">Rows given up, waiting for an agent.</param>
public sealed record OutboxState(IReadOnlyDictionary<string, int> Waiting, int Dead);
