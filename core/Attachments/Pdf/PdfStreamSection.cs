using AmiServerless.Core.Attachments.Inspection;

namespace AmiServerless.Core.Attachments.Pdf;

/// <summary>A section that is a stream: rows of a few bytes in three fields, mostly compressed, each row as its difference from the one above.</summary>
internal sealed class PdfStreamSection : IPdfSection
{
    private const int MaxFieldBytes = 8;

    private readonly RangeReader reader;
    private readonly PdfStream stream;
    private readonly int[] fields;
    private readonly List<(long First, long Count)> runs;
    private readonly bool hasFilteredRows;

    /// <exception cref="InvalidDataException">Its dictionary describes no rows.</exception>
    public PdfStreamSection(RangeReader reader, PdfStream stream, PdfDictionary dictionary)
    {
        (this.reader, this.stream) = (reader, stream);
        fields = Numbers(dictionary["W"]) is [>= 0 and <= MaxFieldBytes, > 0 and <= MaxFieldBytes, >= 0 and <= MaxFieldBytes] widths
            ? [.. widths.Select(width => (int)width)]
            : throw new InvalidDataException("Rows of no plausible width.");
        var index = dictionary["Index"] is { } given ? Numbers(given) : [0, dictionary.Number("Size") ?? 0];
        runs = [.. index.Chunk(2).Where(pair => pair is [>= 0, >= 0]).Select(pair => (pair[0], pair[1]))];
        var parameters = dictionary["DecodeParms"] is PdfArray { Items: [var only] } ? only : dictionary["DecodeParms"];
        hasFilteredRows = (parameters as PdfDictionary)?.Number("Predictor") >= 10;
    }

    /// <inheritdoc/>
    public async Task<PdfPlace?> FindAsync(long number, CancellationToken cancellation)
    {
        if (RowOf(number) is not { } row)
            return null;
        await using var content = stream.Open(reader);
        var bytes = new byte[fields.Sum()];
        if (hasFilteredRows)
            await ReadFilteredRowAsync(content, row, bytes, cancellation);
        else
            await ReadPlainRowAsync(content, row, bytes, cancellation);
        var type = fields[0] == 0 ? 1 : Field(bytes, 0);
        var value = Field(bytes, 1);
        return type == 1 ? new PdfPlace.InFile(value) : type == 2 ? new PdfPlace.InStream(value) : null;
    }

    private static List<long> Numbers(PdfValue? value) =>
        value is PdfArray array ? [.. array.Items.Select(item => item is PdfNumber number ? number.Value : -1)] : [];

    private static async Task ReadPlainRowAsync(Stream content, long row, byte[] bytes, CancellationToken cancellation)
    {
        await PdfStream.SkipAsync(content, row * bytes.Length, cancellation);
        if (await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation) < bytes.Length)
            throw new InvalidDataException("A cross-reference stream ends too early.");
    }

    /// <summary>Rows filtered as in PNG, one byte a sample: each must be undone to know the next.</summary>
    private static async Task ReadFilteredRowAsync(Stream content, long row, byte[] bytes, CancellationToken cancellation)
    {
        await using var buffered = new BufferedStream(content, 16 * 1024);
        var (above, line) = (new byte[bytes.Length], new byte[bytes.Length + 1]);
        for (var i = 0L; i <= row; i++)
        {
            if (await buffered.ReadAtLeastAsync(line, line.Length, throwOnEndOfStream: false, cancellation) < line.Length)
                throw new InvalidDataException("A cross-reference stream ends too early.");
            Undo(line[0], line.AsSpan(1), above);
            line.AsSpan(1).CopyTo(above);
        }

        above.CopyTo(bytes, 0);
    }

    private static void Undo(byte filter, Span<byte> line, ReadOnlySpan<byte> above)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var (left, up, corner) = (i > 0 ? line[i - 1] : 0, (int)above[i], i > 0 ? above[i - 1] : 0);
            line[i] += filter switch
            {
                1 => (byte)left,
                2 => (byte)up,
                3 => (byte)((left + up) / 2),
                4 => (byte)Paeth(left, up, corner),
                _ => 0,
            };
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private long? RowOf(long number)
    {
        var row = 0L;
        foreach (var (first, count) in runs)
        {
            if (number >= first && number - first < count)
                return row + number - first;
            row += count;
        }

        return null;
    }

    private long Field(byte[] bytes, int field)
    {
        var value = 0L;
        foreach (var b in bytes.AsSpan(fields.AsSpan(0, field).ToArray().Sum(), fields[field]))
            value = (value << 8) | b;
        return value;
    }
}
