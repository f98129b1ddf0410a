using System.Text.Json;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Storage;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging;

namespace AmiServerless.Core.Operations;

/// <summary>A message that its queue gave up after its tries.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Queue">The queue, one of <see cref="QueueNames"/>.</param>
/// <param name="Application">The application it concerns, where the message can be read.</param>
/// <param name="FailedAt">When it was given up, UTC.</param>
/// <param name="Body">The message as it was.</param>
public sealed record DeadLetter(string Id, string Queue, string? Application, DateTimeOffset FailedAt, string Body);

/// <summary>
/// Promise 6: a poisoned message is seen by an agent and can be replayed. The queue's poison companion brings it here; its outbox
/// row stops being swept until it is replayed.
/// </summary>
public sealed partial class DeadLetters(
    TableServiceClient tables, QueueServiceClient queues, StorageNames names, Outbox outbox, ILogger<DeadLetters> logger)
{
    private readonly TableClient table = tables.GetTableClient(names.Table);

    /// <summary>Records a message from a poison queue. Recording it twice records it once.</summary>
    /// <param name="queue">The queue it poisoned.</param>
    /// <param name="messageId">The message's own id.</param>
    /// <param name="body">The message.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellation">Stops the call.</param>
    public async Task RecordAsync(string queue, string messageId, string body, DateTimeOffset at, CancellationToken cancellation)
    {
        OutboxRow? row = null;
        if (TryParse(body) is { } message)
        {
            row = await outbox.SetDeadAsync(message, dead: true, cancellation);
            if (row is null)
                return; // Done after all, by another copy of the message.
        }
        LogGivenUp(logger, queue, row?.Application?.ToString(), body);
        await table.UpsertEntityAsync(
            new TableEntity(TableKeys.DeadLetters, messageId)
            {
                ["Queue"] = queue,
                ["Application"] = row?.Application?.ToString(),
                ["FailedAt"] = at,
                ["Body"] = body,
            },
            TableUpdateMode.Replace, cancellation);
    }

    /// <summary>All dead letters, oldest first.</summary>
    /// <returns>Them, or <c>role-required</c>.</returns>
    public async Task<Result<IReadOnlyList<DeadLetter>>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        if (!caller.IsAgent)
            return IntakeProblems.RoleRequired;
        var letters = new List<DeadLetter>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.DeadLetters}"), cancellationToken: cancellation))
            letters.Add(From(row));
        return letters.OrderBy(letter => letter.FailedAt).ToList();
    }

    /// <summary>Sends a dead letter to its queue again.</summary>
    /// <returns>It, or <c>role-required</c>, <c>dead-letter-not-found</c>.</returns>
    public async Task<Result<DeadLetter>> ReplayAsync(Caller caller, string id, CancellationToken cancellation)
    {
        if (!caller.IsAgent)
            return IntakeProblems.RoleRequired;
        var found = await table.GetEntityIfExistsAsync<TableEntity>(TableKeys.DeadLetters, id, cancellationToken: cancellation);
        if (!found.HasValue)
            return OperationsTexts.DeadLetterNotFound;
        var letter = From(found.Value!);
        await queues.GetQueueClient(names.Queue(letter.Queue)).SendMessageAsync(letter.Body, cancellation);
        if (TryParse(letter.Body) is { } message)
            await outbox.SetDeadAsync(message, dead: false, cancellation);
        await table.DeleteEntityAsync(TableKeys.DeadLetters, id, ETag.All, cancellation);
        return letter;
    }

    private static DeadLetter From(TableEntity row) => new(
        row.RowKey, row.GetString("Queue"), row.GetString("Application"), row.GetDateTimeOffset("FailedAt")!.Value, row.GetString("Body"));

    private static WorkMessage? TryParse(string body)
    {
        try
        {
            return WorkMessage.Parse(body);
        }
        catch (JsonException)
        {
            return null; // Not one of ours: kept as it is, for the agent to see.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Message given up on {Queue}, application {Application}: {Body}")]
    private static partial void LogGivenUp(ILogger logger, string queue, string? application, string body);
}
