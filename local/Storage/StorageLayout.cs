using AmiServerless.Core.Storage;
using AmiServerless.Local.Partners;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace AmiServerless.Local.Storage;

/// <summary>What the deployment templates create in Azure and the local host creates at each start: queues, containers and tables.</summary>
internal sealed class StorageLayout(BlobServiceClient blobs, QueueServiceClient queues, TableServiceClient tables, StoragePrefix prefix)
{
    public Task CreateAsync(CancellationToken cancellation) => Task.WhenAll(
    [
        .. QueueNames.All.SelectMany(name => (IEnumerable<string>)[name, $"{name}-poison"])
            .Select(name => queues.GetQueueClient(prefix.Of(name)).CreateIfNotExistsAsync(cancellationToken: cancellation) as Task),
        blobs.GetBlobContainerClient(prefix.Of("attachments")).CreateIfNotExistsAsync(cancellationToken: cancellation),
        blobs.GetBlobContainerClient(prefix.Of("reports")).CreateIfNotExistsAsync(cancellationToken: cancellation),
        tables.CreateTableIfNotExistsAsync(prefix.Of("applications"), cancellation),
        tables.CreateTableIfNotExistsAsync(prefix.Of(LocalPartnerChannel.Table), cancellation),
    ]);
}
