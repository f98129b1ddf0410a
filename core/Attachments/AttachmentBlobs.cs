using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;
using AmiServerless.Core.Storage;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace AmiServerless.Core.Attachments;

/// <summary>The container of the applicants' files: <c>{application}/{attachment}</c>, names that tell nothing and that no one chose.</summary>
public sealed class AttachmentBlobs(BlobServiceClient blobs, StorageNames names)
{
    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(names.Attachments);

    /// <summary>The blob of a file.</summary>
    public AttachmentBlob Of(ApplicationNumber application, string attachment) =>
        new(container.GetBlockBlobClient($"{application}/{attachment}"), attachment);
}

/// <summary>The blob of a file.</summary>
public sealed class AttachmentBlob(BlockBlobClient blob, string attachmentId)
{
    /// <summary>The tag in which Defender for Storage writes its verdict.</summary>
    private const string VerdictTag = "Malware Scanning scan result";

    private const string CleanVerdict = "No threats found";

    // Two blocks of 4 MiB in flight at the most: enough to keep a line busy, and a bound on memory whatever the file.
    private static readonly BlockBlobOpenWriteOptions WriteOptions = new() { BufferSize = 4 * 1024 * 1024 };

    /// <summary>Id of the file.</summary>
    public string AttachmentId { get; } = attachmentId;

    /// <summary>Writes a body to the blob, never whole in memory.</summary>
    public async Task<Result<ReceivedContent>> WriteAsync(UploadPipe pipe, CancellationToken cancellation)
    {
        await using var stream = await blob.OpenWriteAsync(overwrite: true, WriteOptions, cancellation);
        return await pipe.CopyToAsync(stream, cancellation);
    }

    /// <summary>Looks into what was written.</summary>
    public async Task<Result<FileFormat>> InspectAsync(UploadTerms terms, CancellationToken cancellation)
    {
        await using var stored = await blob.OpenReadAsync(
            new BlobOpenReadOptions(allowModifications: false) { BufferSize = FileInspection.ReadAheadBytes }, cancellation);
        return await FileInspection.InspectAsync(stored, terms.Claim, terms.Accepted, cancellation);
    }

    /// <summary>Opens it for a download.</summary>
    /// <param name="requireVerdict">Refuse, in storage itself, a file that the malware scan has not found clean.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>Its bytes, or <c>attachment-not-found</c>, <c>attachment-not-scanned</c>, <c>attachment-malicious</c>.</returns>
    public async Task<Result<Stream>> OpenAsync(bool requireVerdict, CancellationToken cancellation)
    {
        var conditions = requireVerdict ? new BlobRequestConditions { TagConditions = $"\"{VerdictTag}\" = '{CleanVerdict}'" } : null;
        try
        {
            var download = await blob.DownloadStreamingAsync(new BlobDownloadOptions { Conditions = conditions }, cancellation);
            return download.Value.Content;
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return UploadProblems.AttachmentNotFound;
        }
        catch (RequestFailedException unscanned) when (requireVerdict && unscanned.Status == 412)
        {
            var tags = (await blob.GetTagsAsync(cancellationToken: cancellation)).Value.Tags;
            return tags.ContainsKey(VerdictTag) ? UploadProblems.AttachmentMalicious : UploadProblems.AttachmentNotScanned;
        }
    }

    /// <summary>Deletes it, if it is there.</summary>
    public Task DeleteAsync(CancellationToken cancellation) => blob.DeleteIfExistsAsync(cancellationToken: cancellation);
}
