using System.IO.Compression;
using AmiServerless.Core.Attachments.Inspection;

namespace AmiServerless.Core.Attachments.Pdf;

/// <summary>The data of one of the two kinds of stream that hold a PDF's structure: cross-references and packed objects.</summary>
/// <param name="Start">Offset of its first byte. Where it ends need not be known: compressed data says so itself, and rows are counted.</param>
/// <param name="IsZipped">True for Flate, false for plain bytes; programs use nothing else for these streams.</param>
internal sealed record PdfStream(long Start, bool IsZipped)
{
    // Far above the packed objects or the cross-reference of any honest file.
    private const long MaxUnzippedBytes = 64L * 1024 * 1024;

    /// <summary>The data of a stream, given its dictionary.</summary>
    /// <exception cref="InvalidDataException">Not a stream, or compressed in another way.</exception>
    public static async Task<PdfStream> LocateAsync(RangeReader reader, PdfObject? stream, CancellationToken cancellation)
    {
        if (stream is not { Value: PdfDictionary dictionary, End: "stream" })
            throw new InvalidDataException("A stream is missing.");
        // The keyword is followed by CR LF or LF; some programs write CR alone.
        var line = await reader.BytesAsync(stream.After, 2, cancellation);
        var start = stream.After + (line is [(byte)'\r', (byte)'\n'] ? 2 : line is [(byte)'\r' or (byte)'\n', _] ? 1 : 0);
        var filter = dictionary["Filter"] is PdfArray { Items: [var only] } ? only : dictionary["Filter"];
        return filter switch
        {
            null or PdfArray { Items: [] } => new PdfStream(start, IsZipped: false),
            PdfName { Text: "FlateDecode" or "Fl" } => new PdfStream(start, IsZipped: true),
            _ => throw new InvalidDataException("A filter that these streams do not use."),
        };
    }

    /// <summary>Passes over bytes.</summary>
    /// <exception cref="InvalidDataException">The data end before.</exception>
    public static async Task SkipAsync(Stream content, long count, CancellationToken cancellation)
    {
        var buffer = new byte[Math.Min(count, 16 * 1024)];
        for (var left = count; left > 0;)
        {
            var read = await content.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellation);
            left -= read > 0 ? read : throw new InvalidDataException("A stream ends too early.");
        }
    }

    /// <summary>Unzips from the start.</summary>
    public Stream Open(RangeReader reader)
    {
        var data = reader.Open(Start, reader.Length - Start);
        return new LimitedStream(IsZipped ? new ZLibStream(data, CompressionMode.Decompress) : data, reader);
    }

    /// <summary>Counts what is unzipped as work, and stops at a limit.</summary>
    private sealed class LimitedStream(Stream content, RangeReader reader) : ReadOnlyStream
    {
        private long left = MaxUnzippedBytes;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await ZippedData.ReadAsync(content, buffer, cancellationToken);
            reader.Spend(read);
            left -= read;
            return left >= 0 ? read : throw new FileRefusedException(AttachmentProblems.TooComplex());
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                content.Dispose();
            base.Dispose(disposing);
        }
    }
}
