using AmiServerless.Core.Attachments.Inspection;

namespace AmiServerless.Core.Attachments.Pdf;

/// <summary>
/// The objects of a PDF, found through its cross-reference as a reader that does not guess would find them. Only what is asked for
/// is read, so that a file of 100 MB costs a dozen small ranges.
/// </summary>
/// <remarks>
/// PdfPig could do this, but not for files from anyone: a file of 127 bytes that declares a large cross-reference makes it take 15 GB
/// and more than a minute, it reads every page to open a document, and it goes through the whole file in search of objects when
/// the cross-reference is broken. The tests hold this reader against it.
/// </remarks>
internal sealed class PdfFile
{
    /// <summary>How far into the file its header may begin.</summary>
    public const int HeaderWithin = 1024;

    /// <summary>How far from the end of the file its end marker may begin.</summary>
    private const int EndWithin = 1024;

    private readonly RangeReader reader;
    private readonly long origin;
    private readonly PdfCrossReference crossReference;

    private PdfFile(RangeReader reader, long origin, PdfCrossReference crossReference) =>
        (this.reader, this.origin, this.crossReference) = (reader, origin, crossReference);

    /// <summary>What a PDF begins with.</summary>
    public static ReadOnlySpan<byte> Header => "%PDF-"u8;

    /// <summary>The newest trailer that names the root of the document.</summary>
    public PdfDictionary Trailer => crossReference.Trailer;

    /// <summary>Finds the end marker, and from there the cross-reference.</summary>
    /// <exception cref="InvalidDataException">Truncated, or its cross-reference is broken.</exception>
    public static async Task<PdfFile> OpenAsync(RangeReader reader, CancellationToken cancellation)
    {
        var start = await FindStartAsync(reader, cancellation);
        // Offsets count from the first byte of the file for some programs, from the header for others.
        var head = await reader.BytesAsync(0, HeaderWithin, cancellation);
        foreach (var origin in new[] { 0, Math.Max(0, head.AsSpan().IndexOf(Header)) }.Distinct())
        {
            if (await PdfCrossReference.ReadAsync(reader, origin, start, cancellation) is { } crossReference)
                return new PdfFile(reader, origin, crossReference);
        }

        throw new InvalidDataException("No cross-reference where the end of the file says.");
    }

    /// <summary>Follows a reference, if it is one, to the object; null where there is none.</summary>
    public async Task<PdfValue?> ResolveAsync(PdfValue? value, CancellationToken cancellation)
    {
        for (var step = 0; value is PdfReference reference; step++)
        {
            if (step == 16)
                throw new InvalidDataException("References in a circle.");
            value = await ObjectAsync(reference.Number, cancellation);
        }

        return value;
    }

    private static async Task<long> FindStartAsync(RangeReader reader, CancellationToken cancellation)
    {
        var tail = await reader.BytesAsync(Math.Max(0, reader.Length - EndWithin), EndWithin, cancellation);
        var end = tail.AsSpan().LastIndexOf("%%EOF"u8);
        var at = end < 0 ? -1 : tail.AsSpan(0, end).LastIndexOf("startxref"u8);
        if (at < 0)
            throw new InvalidDataException("No end marker.");
        var lexer = new PdfLexer(tail.AsSpan(at + "startxref".Length));
        return lexer.Read() is PdfNumber { Value: > 0 and var start } ? start : throw new InvalidDataException("The end marker points nowhere.");
    }

    private async Task<PdfValue?> ObjectAsync(long number, CancellationToken cancellation)
    {
        switch (await crossReference.FindAsync(number, cancellation))
        {
            case PdfPlace.InFile place:
                var found = await PdfObjects.ReadAsync(reader, origin + place.Offset, number, cancellation);
                return found?.Value ?? throw new InvalidDataException($"Object {number} is not where the cross-reference says.");
            case PdfPlace.InStream place:
                return await PackedObjectAsync(place.Stream, number, cancellation);
            default:
                return null;
        }
    }

    /// <summary>An object packed with others in an object stream (7.5.7): pairs of number and offset, then the objects.</summary>
    private async Task<PdfValue> PackedObjectAsync(long container, long number, CancellationToken cancellation)
    {
        var packed = await crossReference.FindAsync(container, cancellation) is PdfPlace.InFile place
            ? await PdfObjects.ReadAsync(reader, origin + place.Offset, container, cancellation)
            : null;
        var stream = await PdfStream.LocateAsync(reader, packed, cancellation);
        if ((packed?.Value as PdfDictionary)?.Number("First") is not (> 0 and <= PdfObjects.LargeWindow and var first))
            throw new InvalidDataException("An object stream is damaged.");

        await using var content = stream.Open(reader);
        var offset = OffsetOf(number, await TakeAsync(content, (int)first, cancellation));
        await PdfStream.SkipAsync(content, offset, cancellation);
        var window = await TakeAsync(content, PdfObjects.SmallWindow, cancellation);
        if (Value(window) is { } small)
            return small;
        window = [.. window, .. await TakeAsync(content, PdfObjects.LargeWindow, cancellation)];
        return Value(window) ?? throw new InvalidDataException($"Object {number} does not end.");

        static PdfValue? Value(byte[] window) => new PdfLexer([.. window, (byte)'\n']).Read();
    }

    private static long OffsetOf(long number, byte[] pairs)
    {
        var lexer = new PdfLexer([.. pairs, (byte)'\n']);
        while (lexer.Read() is PdfNumber found && lexer.Read() is PdfNumber { Value: >= 0 and var offset })
        {
            if (found.Value == number)
                return offset;
        }

        throw new InvalidDataException($"Object {number} is not in its object stream.");
    }

    private static async Task<byte[]> TakeAsync(Stream content, int count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        return bytes[..await content.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, cancellation)];
    }
}
