using AmiServerless.Core.Attachments.Inspection;

namespace AmiServerless.Core.Attachments.Pdf;

/// <summary>A section that is text: runs of consecutive objects, a line of equal length for each ("0000000016 00000 n"), and a trailer.</summary>
internal sealed class PdfTableSection : IPdfSection
{
    private const int WindowSize = 128;
    private const int LongestLine = 24;

    private readonly RangeReader reader;
    private readonly List<Run> runs;

    private PdfTableSection(RangeReader reader, List<Run> runs) => (this.reader, this.runs) = (reader, runs);

    /// <summary>The section at that offset and its trailer; null when it is not a table.</summary>
    /// <exception cref="InvalidDataException">A table that is broken.</exception>
    public static async Task<(PdfTableSection Section, PdfDictionary Trailer)?> ReadAsync(RangeReader reader, long offset, CancellationToken cancellation)
    {
        if (SkipKeyword(await reader.BytesAsync(offset, WindowSize, cancellation)) is not { } length)
            return null;
        offset += length;
        var runs = new List<Run>();
        while (true)
        {
            var (run, after) = ReadRun(await reader.BytesAsync(offset, WindowSize, cancellation), offset);
            if (run is null)
            {
                return await PdfObjects.ReadValueAsync(reader, after, cancellation) is { Value: PdfDictionary trailer }
                    ? (new PdfTableSection(reader, runs), trailer)
                    : throw new InvalidDataException("A table without its trailer.");
            }

            // A run is kept, and costs more than its few bytes.
            reader.Spend(4 * RangeReader.StepWork);
            runs.Add(run);
            offset = after;
        }
    }

    /// <inheritdoc/>
    public async Task<PdfPlace?> FindAsync(long number, CancellationToken cancellation)
    {
        if (runs.Find(run => number >= run.First && number - run.First < run.Count) is not { } run)
            return null;
        var line = await reader.BytesAsync(run.Offset + ((number - run.First) * run.Width), run.Width, cancellation);
        return ReadLine([.. line, (byte)'\n']);
    }

    private static int? SkipKeyword(byte[] window)
    {
        var lexer = new PdfLexer(window);
        lexer.SkipBlanks();
        return window.AsSpan(lexer.Position).StartsWith("xref"u8) ? lexer.Position + "xref".Length : null;
    }

    /// <summary>A run and the offset after it; no run, and the offset of the trailer's dictionary, after the last.</summary>
    private static (Run? Run, long After) ReadRun(byte[] window, long offset)
    {
        var lexer = new PdfLexer(window);
        var first = lexer.Read();
        if (first is PdfKeyword { Text: "trailer" })
            return (null, offset + lexer.Position);
        if (first is not PdfNumber { Value: >= 0 and <= int.MaxValue and var number } || lexer.Read() is not PdfNumber { Value: >= 0 and <= int.MaxValue and var count })
            throw new InvalidDataException("A table that is broken.");
        lexer.SkipBlanks();
        var lines = window.AsSpan(lexer.Position);
        var width = count == 0 ? 0 : WidthOf(lines);
        // A known mistake of programs: the run begins with the head of the list of free objects, which is object 0, and says 1.
        if (number == 1 && lines.StartsWith("0000000000 65535 f"u8))
            number = 0;
        var start = offset + lexer.Position;
        return (new Run(number, count, start, width), start + (count * width));
    }

    /// <summary>Bytes of a line with its end: 20 by the standard, 19 where the end is one character.</summary>
    private static int WidthOf(ReadOnlySpan<byte> lines)
    {
        var end = lines[..Math.Min(lines.Length, LongestLine)].IndexOfAny((byte)'n', (byte)'f') + 1;
        while (end > 0 && end < lines.Length && end < LongestLine && PdfLexer.IsBlank(lines[end]))
            end++;
        return end is >= 18 and < LongestLine ? end : throw new InvalidDataException("A line of a table that is broken.");
    }

    private static PdfPlace.InFile? ReadLine(byte[] line)
    {
        var lexer = new PdfLexer(line);
        return (lexer.Read(), lexer.Read(), lexer.Read()) is (PdfNumber { Value: > 0 and var offset }, PdfNumber, PdfKeyword { Text: "n" }) ? new PdfPlace.InFile(offset) : null;
    }

    private sealed record Run(long First, long Count, long Offset, int Width);
}
