using Azure;
using Azure.Data.Tables;

namespace AmiServerless.Core.Storage;

/// <summary>What is to be written to one partition, all or nothing. Holds the limits that Azurite does not enforce and Azure does.</summary>
public sealed class Transaction(string partition)
{
    private const int MaxActions = 100;
    private const int MaxBytes = 4 * 1024 * 1024;

    private readonly List<TableTransactionAction> actions = [];

    /// <summary>True while nothing was asked of it.</summary>
    public bool IsEmpty => actions.Count == 0;

    /// <summary>Adds a row that must not exist.</summary>
    public Transaction Add(TableEntity row) => With(TableTransactionActionType.Add, row, default);

    /// <summary>Replaces a row that must still be the one that was read.</summary>
    public Transaction Replace(TableEntity row, ETag version) => With(TableTransactionActionType.UpdateReplace, row, version);

    /// <summary>Writes a row whatever was there.</summary>
    public Transaction Put(TableEntity row) => With(TableTransactionActionType.UpsertReplace, row, default);

    /// <summary>Deletes a row that must exist.</summary>
    public Transaction Delete(string rowKey) => With(TableTransactionActionType.Delete, new TableEntity(partition, rowKey), ETag.All);

    /// <summary>Commits. False when somebody else was first: a row to add exists, one to replace has changed or one to delete is gone.</summary>
    public async Task<bool> CommitAsync(TableClient table, CancellationToken cancellation)
    {
        if (actions.Count > MaxActions || actions.Sum(action => SizeOf((TableEntity)action.Entity)) > MaxBytes)
            throw new InvalidOperationException($"A transaction of {actions.Count} rows in {partition} is above the table's limits.");
        try
        {
            await table.SubmitTransactionAsync(actions, cancellation);
            return true;
        }
        catch (TableTransactionFailedException lost) when (lost.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private Transaction With(TableTransactionActionType type, TableEntity row, ETag version)
    {
        if (row.PartitionKey != partition)
            throw new InvalidOperationException($"{row.PartitionKey} is not {partition}: a transaction is of one partition.");
        actions.Add(new TableTransactionAction(type, row, version));
        return this;
    }

    private static long SizeOf(TableEntity row) => row.Sum(property => property.Value switch
    {
        byte[] bytes => bytes.Length,
        string text => 2L * text.Length,
        _ => 16L,
    });
}
