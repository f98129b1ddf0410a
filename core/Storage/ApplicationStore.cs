using System.Globalization;
using System.Runtime.CompilerServices;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;
using Azure.Data.Tables;

namespace AmiServerless.Core.Storage;

/// <summary>Reads applications and changes them: read, decide, commit in one transaction, send. A lost race decides again on what is there now.</summary>
public sealed class ApplicationStore(TableServiceClient tables, StorageNames names, Outbox outbox)
{
    // Two people and a queue write an application at once, at the most; ten losses in a row is a bug, not contention.
    private const int Tries = 10;

    private readonly TableClient table = tables.GetTableClient(names.Table);

    /// <summary>The application, or null.</summary>
    public async Task<ApplicationRecord?> FindAsync(ApplicationNumber id, CancellationToken cancellation) =>
        await FindRowAsync(TableKeys.Partition(id), TableKeys.Application(id), cancellation) is { } row ? ApplicationEntity.From(row) : null;

    /// <summary>Any row, or null.</summary>
    public async Task<TableEntity?> FindRowAsync(string partition, string rowKey, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, rowKey, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>All rows of a partition whose key starts so, in order; from <paramref name="after"/>, exclusive, if given.</summary>
    public IAsyncEnumerable<TableEntity> ListRowsAsync(
        string partition, string start, string? after, IEnumerable<string>? columns, CancellationToken cancellation)
    {
        var from = after ?? start;
        var filter = after is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {TableKeys.EndOf(start)}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {from} and RowKey lt {TableKeys.EndOf(start)}");
        return table.QueryAsync<TableEntity>(filter, select: columns, cancellationToken: cancellation);
    }

    /// <summary>All applications of a campaign, without dossiers and files, by shard then id; after an id, exclusive, if given.</summary>
    public async IAsyncEnumerable<ApplicationRecord> ListAsync(
        string campaign, ApplicationNumber? after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var shard = after?.Shard ?? 0; shard < ApplicationNumber.Shards; shard++)
        {
            var from = after is not null && shard == after.Shard ? TableKeys.Application(after) : null;
            await foreach (var row in ListRowsAsync(
                TableKeys.Partition(campaign, shard), TableKeys.ApplicationStart, from, ApplicationEntity.ListingColumns, cancellation))
                yield return ApplicationEntity.From(row);
        }
    }

    /// <summary>
    /// Changes an application. <paramref name="decide"/> is called with what is stored, again after each lost race, and must be free
    /// of effects; the messages of its effects are sent after the commit.
    /// </summary>
    /// <returns>The answer decided on what was committed, or the problem; <paramref name="notFound"/> where there is no such application.</returns>
    public async Task<Result<T>> ChangeAsync<T>(
        ApplicationNumber id, Problem notFound, Func<ApplicationRecord, Result<Decision<T>>> decide, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await FindAsync(id, cancellation) is not { } application)
                return notFound;
            if (!decide(application).Succeeded(out var decision, out var problem))
                return problem;
            if (decision.Change is not { } change)
                return decision.Answer;
            if (await CommitAsync(change, cancellation))
                return decision.Answer;
        }
        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{id} lost {Tries} races in a row."));
    }

    /// <summary>Creates an application with its claim. False when the EPCI already has a live one.</summary>
    public async Task<bool> CreateAsync(ApplicationRecord application, TableEntity firstEvent, CancellationToken cancellation)
    {
        var partition = TableKeys.Partition(application.Id);
        return await new Transaction(partition)
            .Add(new TableEntity(partition, TableKeys.Claim(application.Siren)) { ["Application"] = application.Id.ToString() })
            .Add(ApplicationEntity.ToEntity(application))
            .Add(firstEvent)
            .CommitAsync(table, cancellation);
    }

    /// <summary>The EPCI's live application, or null.</summary>
    public async Task<ApplicationRecord?> FindClaimedAsync(string campaign, string siren, CancellationToken cancellation)
    {
        var partition = TableKeys.Partition(campaign, ApplicationNumber.ShardOf(siren));
        return await FindRowAsync(partition, TableKeys.Claim(siren), cancellation) is { } claim
               && ApplicationNumber.TryParse(claim.GetString("Application"), out var id)
            ? await FindAsync(id, cancellation)
            : null;
    }

    private async Task<bool> CommitAsync(Change change, CancellationToken cancellation)
    {
        var application = change.Application;
        var transaction = new Transaction(TableKeys.Partition(application.Id))
            .Replace(ApplicationEntity.ToEntity(application), application.RowVersion);
        foreach (var row in change.Rows)
            transaction.Add(row);
        var effects = change.Effects.Select(effect => effect with { TraceParent = System.Diagnostics.Activity.Current?.Id }).ToList();
        foreach (var effect in effects)
            transaction.Add(effect.ToEntity());
        if (change.Done is not null)
            transaction.Delete(change.Done.RowKey);
        if (change.ReleasesClaim)
            transaction.Delete(TableKeys.Claim(application.Siren));
        if (!await transaction.CommitAsync(table, cancellation))
            return false;
        await outbox.SendAsync(effects, cancellation);
        return true;
    }
}
