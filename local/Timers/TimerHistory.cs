using System.Text.Json;
using AmiServerless.Core.Storage;
using AmiServerless.Local.Storage;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Local.Timers;

/// <summary>Remembers each timer's occurrences in a blob, as the Functions host does, so that one missed while the host was down is noticed.</summary>
internal sealed class TimerHistory(BlobServiceClient blobs, StorageNames names)
{
    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(names.Timers());

    public async Task<ScheduleStatus?> ReadAsync(string function, CancellationToken cancellation)
    {
        try
        {
            var content = await BlobOf(function).DownloadContentAsync(cancellation);
            return content.Value.Content.ToObjectFromJson<ScheduleStatus>(JsonSerializerOptions.Web);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return null;
        }
    }

    public async Task WriteAsync(string function, ScheduleStatus status, CancellationToken cancellation)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await BlobOf(function).UploadAsync(BinaryData.FromObjectAsJson(status, JsonSerializerOptions.Web), overwrite: true, cancellation);
    }

    private BlobClient BlobOf(string function) => container.GetBlobClient($"{function}.json");
}
