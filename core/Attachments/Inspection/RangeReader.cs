using System.Buffers;

namespace AmiServerless.Core.Attachments.Inspection;

/// <summary>
/// Reads anywhere in a seekable stream through a few cached pages, so that parsers may jump and look back while each range of the
/// blob is fetched once or twice, and the file is never whole in memory: 1 MiB at most.
/// </summary>
/// <remarks>
/// It also bounds the work that a file can ask for, counted and not timed, so that the same file always gets the same answer:
/// past the budget of bytes fetched and unzipped, <c>file-too-complex</c>. A slow storage is a matter of the caller's
/// cancellation instead.
/// </remarks>
internal sealed class RangeReader : IDisposable
{
    private const int PageSize = 64 * 1024;
    private const int MaxPages = 16;

    /// <summary>What a step through a structure costs beside its bytes, so that a file of nothing but steps meets the budget too.</summary>
    public const int StepWork = 256;

    // Twice through the file, and what jumping about in a hostile one may add: about a second of unzipping.
    private const long ExtraWork = 256L * 1024 * 1024;

    private readonly Stream source;
    private readonly List<Page> recent = [];
    private long work;

    public RangeReader(Stream source)
    {
        this.source = source;
        Length = source.Length;
        work = (2 * Length) + ExtraWork;
    }

    /// <summary>Bytes in the file.</summary>
    public long Length { get; }

    /// <summary>Fills the buffer from that offset; fewer bytes only at the end of the file, none past it.</summary>
    public async ValueTask<int> ReadAsync(long offset, Memory<byte> into, CancellationToken cancellation)
    {
        var total = 0;
        while (total < into.Length && await ReadSomeAsync(offset + total, into[total..], cancellation) is > 0 and var read)
            total += read;
        return total;
    }

    /// <summary>Copies what one page holds of the range; zero past the end.</summary>
    public async ValueTask<int> ReadSomeAsync(long offset, Memory<byte> into, CancellationToken cancellation)
    {
        if (offset < 0 || offset >= Length || into.IsEmpty)
            return 0;
        var page = await PageAsync(offset / PageSize, cancellation);
        var from = (int)(offset % PageSize);
        var count = Math.Min(into.Length, page.Count - from);
        page.Bytes.AsSpan(from, count).CopyTo(into.Span);
        return count;
    }

    /// <summary>Up to that many bytes from that offset, fewer at the end of the file.</summary>
    public async ValueTask<byte[]> BytesAsync(long offset, int count, CancellationToken cancellation)
    {
        var bytes = new byte[Math.Clamp(Length - offset, 0, count)];
        var read = await ReadAsync(offset, bytes, cancellation);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>A part of the file as a stream, for parsers that want one. Asynchronous reading only.</summary>
    public Stream Open(long offset, long length) => new RangeStream(this, offset, length);

    /// <summary>Takes work off the budget: <see cref="RangeReader"/> does it for bytes fetched, unzipping for bytes produced.</summary>
    public void Spend(long bytes)
    {
        work -= bytes;
        if (work < 0)
            throw new FileRefusedException(AttachmentProblems.TooComplex());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var page in recent)
            ArrayPool<byte>.Shared.Return(page.Bytes);
        recent.Clear();
    }

    private async ValueTask<Page> PageAsync(long number, CancellationToken cancellation)
    {
        var at = recent.FindIndex(page => page.Number == number);
        if (at == 0)
            return recent[0];
        Page found;
        if (at > 0)
        {
            found = recent[at];
            recent.RemoveAt(at);
        }
        else
        {
            found = await FetchAsync(number, cancellation);
        }

        recent.Insert(0, found);
        return found;
    }

    private async ValueTask<Page> FetchAsync(long number, CancellationToken cancellation)
    {
        byte[] bytes;
        if (recent.Count < MaxPages)
        {
            bytes = ArrayPool<byte>.Shared.Rent(PageSize);
        }
        else
        {
            bytes = recent[^1].Bytes;
            recent.RemoveAt(recent.Count - 1);
        }

        try
        {
            source.Position = number * PageSize;
            var expected = (int)Math.Min(PageSize, Length - source.Position);
            Spend(expected);
            await source.ReadExactlyAsync(bytes.AsMemory(0, expected), cancellation);
            return new Page(number, bytes, expected);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(bytes);
            throw;
        }
    }

    private sealed record Page(long Number, byte[] Bytes, int Count);

    private sealed class RangeStream(RangeReader reader, long offset, long length) : ReadOnlyStream
    {
        private readonly long end = Math.Min(reader.Length, offset + length);
        private long position = offset;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await reader.ReadSomeAsync(position, buffer[..(int)Math.Clamp(end - position, 0, buffer.Length)], cancellationToken);
            position += read;
            return read;
        }
    }
}
