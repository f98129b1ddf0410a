using AmiServerless.Core.Storage;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace AmiServerless.Local.Storage;

/// <summary>What the deployment templates create in Azure and the local host creates at each start: queues, containers and tables.</summary>
internal sealed class StorageLayout(BlobServiceClient blobs, QueueServiceClient queues, TableServiceClient tables, StorageNames names)
{
    public Task CreateAsync(CancellationToken cancellation) => Task.WhenAll(
    [
        .. QueueNames.All.SelectMany(name => (IEnumerable<string>)[name, name + QueueNames.PoisonSuffix])
            .Select(name => queues.GetQueueClient(names.Queue(name)).CreateIfNotExistsAsync(cancellationToken: cancellation) as Task),
        blobs.GetBlobContainerClient(names.Attachments).CreateIfNotExistsAsync(cancellationToken: cancellation),
        blobs.GetBlobContainerClient(names.Reports).CreateIfNotExistsAsync(cancellationToken: cancellation),
        tables.CreateTableIfNotExistsAsync(names.Table, cancellation),
        tables.CreateTableIfNotExistsAsync(names.PartnerDeliveries(), cancellation),
    ]);
}
