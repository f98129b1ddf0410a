using System.Buffers;
using System.Security.Cryptography;
using AmiServerless.Core.Attachments.Inspection;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Attachments;

/// <summary>
/// A request body on its way to storage, counted and hashed as it passes, one buffer at a time: the file is never whole in memory.
/// Two steps, so that a file which is obviously not wanted opens nothing in storage: <see cref="OpenAsync"/> reads its first
/// 4 KiB, <see cref="CopyToAsync"/> sends them and the rest.
/// </summary>
/// <remarks>
/// The destination stays its caller's. Disposing an Azure blob write stream commits what was written, so after a problem or an
/// exception the blob holds a part of a file: delete it, and let nothing point at a blob before <see cref="CopyToAsync"/> succeeded.
/// </remarks>
public sealed class UploadPipe
{
    /// <summary>Size of the one buffer an upload uses: large enough for few system calls, small beside a blob's block.</summary>
    private const int BufferSize = 128 * 1024;

    private readonly Stream body;
    private readonly byte[] head;
    private readonly UploadTerms terms;

    private UploadPipe(Stream body, byte[] head, UploadTerms terms) => (this.body, this.head, this.terms) = (body, head, terms);

    /// <summary>
    /// Reads the start of the body and refuses at once what its length or its first bytes already exclude:
    /// <c>file-empty</c>, <c>file-too-large</c>, <c>attachments-too-large</c>, <c>format-not-accepted</c>, <c>format-mismatch</c>,
    /// <c>file-encrypted</c>.
    /// </summary>
    /// <param name="body">The request's body.</param>
    /// <param name="declaredLength">The request's Content-Length; null when it has none. Only a reason to stop early: the bytes are counted anyway.</param>
    /// <param name="terms">Claim, accepted formats and limits.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<Result<UploadPipe>> OpenAsync(Stream body, long? declaredLength, UploadTerms terms, CancellationToken cancellation)
    {
        if (TooLarge(declaredLength ?? 0, terms) is { } tooLarge)
            return tooLarge;
        var head = new byte[FileHead.Size];
        var length = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        return FileHead.Refuse(head.AsSpan(0, length), terms.Claim, terms.Accepted) is { } refused
            ? refused
            : new UploadPipe(body, head[..length], terms);
    }

    /// <summary>
    /// Writes the whole body to the destination. Stops at the first byte too many with <c>file-too-large</c> or
    /// <c>attachments-too-large</c>; faults of the body or of the destination are exceptions.
    /// </summary>
    public async Task<Result<ReceivedContent>> CopyToAsync(Stream destination, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var size = 0L;
            ReadOnlyMemory<byte> read = head;
            while (!read.IsEmpty)
            {
                size += read.Length;
                if (TooLarge(size, terms) is { } tooLarge)
                    return tooLarge;
                hash.AppendData(read.Span);
                await destination.WriteAsync(read, cancellation);
                read = buffer.AsMemory(0, await body.ReadAsync(buffer.AsMemory(0, BufferSize), cancellation));
            }

            return new ReceivedContent(size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Problem? TooLarge(long size, UploadTerms terms) =>
        size > terms.MaxFileBytes ? AttachmentProblems.FileTooLarge(terms.MaxFileBytes)
        : size > terms.RemainingBytes ? AttachmentProblems.TotalTooLarge(terms.RemainingBytes)
        : null;
}
