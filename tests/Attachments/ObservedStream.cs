namespace AmiServerless.Tests.Attachments;

/// <summary>
/// A stored file as a blob's read stream would be, which keeps what was asked of it: the largest single read and all bytes read. It
/// fails on what would read it whole, or block a thread.
/// </summary>
internal sealed class ObservedStream(Stream content) : Stream
{
    public int LargestRead { get; private set; }

    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => content.Length;

    public override long Position
    {
        get => content.Position;
        set => content.Position = value;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        LargestRead = Math.Max(LargestRead, buffer.Length);
        var read = await content.ReadAsync(buffer, cancellationToken);
        BytesRead += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("A blob is read asynchronously.");

    public override void CopyTo(Stream destination, int bufferSize) => throw new InvalidOperationException("A file is not copied to be looked at.");

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A file is not copied to be looked at.");

    public override long Seek(long offset, SeekOrigin origin) => content.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
