using AmiServerless.Core.Attachments.Inspection;

namespace AmiServerless.Core.Attachments.Pdf;

/// <summary>A value of the file.</summary>
/// <param name="Value">The value; the dictionary, for a stream.</param>
/// <param name="End">The keyword that follows it.</param>
/// <param name="After">Offset in the file of what follows that keyword.</param>
internal sealed record PdfObject(PdfValue Value, string? End, long After);

/// <summary>Reads one value at an offset of the file, through a window that grows once if it must.</summary>
internal static class PdfObjects
{
    /// <summary>Bytes that hold nearly every value.</summary>
    public const int SmallWindow = 4 * 1024;

    /// <summary>Most bytes of a value: a larger one is a flat tree of tens of thousands of pages, or of no honest file.</summary>
    public const int LargeWindow = 256 * 1024;

    /// <summary>The value at that offset, such as a trailer; null when nothing is there that ends one.</summary>
    public static Task<PdfObject?> ReadValueAsync(RangeReader reader, long offset, CancellationToken cancellation) =>
        ReadAsync(reader, offset, static window => Parse(window, 0), cancellation);

    /// <summary>The indirect object "12 0 obj" at that offset; null where another object stands, or none.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="offset">Where it should be.</param>
    /// <param name="number">Its number; null for any.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Task<PdfObject?> ReadAsync(RangeReader reader, long offset, long? number, CancellationToken cancellation) =>
        ReadAsync(reader, offset, window => ParseObject(window, number), cancellation);

    private static async Task<PdfObject?> ReadAsync(RangeReader reader, long offset, Func<byte[], Parsed> parse, CancellationToken cancellation)
    {
        if (offset < 0 || offset >= reader.Length)
            return null;
        for (var size = SmallWindow; ; size = LargeWindow)
        {
            var window = await reader.BytesAsync(offset, size, cancellation);
            // Parsing is work too, and a hostile file may have the same bytes parsed over and over.
            reader.Spend(window.Length);
            var isLast = offset + window.Length == reader.Length;
            // A word at the very end of the file ends there.
            var parsed = parse(isLast ? [.. window, (byte)'\n'] : window);
            if (!parsed.IsCutOff)
                return parsed.Found is { } found ? found with { After = offset + found.After } : null;
            if (isLast)
                throw new InvalidDataException("The file ends within an object.");
            if (size == LargeWindow)
                throw new FileRefusedException(AttachmentProblems.TooComplex());
        }
    }

    private static Parsed ParseObject(byte[] window, long? number)
    {
        var lexer = new PdfLexer(window);
        var (first, _, keyword) = (lexer.Read(), lexer.Read(), lexer.Read());
        if (lexer.IsCutOff)
            return new Parsed(null, IsCutOff: true);
        return first is PdfNumber found && keyword is PdfKeyword { Text: "obj" } && found.Value == (number ?? found.Value)
            ? Parse(window, lexer.Position)
            : new Parsed(null, IsCutOff: false);
    }

    private static Parsed Parse(byte[] window, int position)
    {
        var lexer = new PdfLexer(window) { Position = position };
        var (value, end) = lexer.ReadObject();
        return new Parsed(value is null ? null : new PdfObject(value, end, lexer.Position), lexer.IsCutOff);
    }

    private sealed record Parsed(PdfObject? Found, bool IsCutOff);
}
