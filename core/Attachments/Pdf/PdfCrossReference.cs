using AmiServerless.Core.Attachments.Inspection;

namespace AmiServerless.Core.Attachments.Pdf;

/// <summary>Where an object lies.</summary>
internal abstract record PdfPlace
{
    /// <summary>In the file itself.</summary>
    public sealed record InFile(long Offset) : PdfPlace;

    /// <summary>Packed in an object stream, whose number this is.</summary>
    public sealed record InStream(long Stream) : PdfPlace;
}

/// <summary>One section of a cross-reference. Entries are not kept: each one asked for is read again, for there are few.</summary>
internal interface IPdfSection
{
    /// <summary>Where an object lies; null when this section does not say.</summary>
    Task<PdfPlace?> FindAsync(long number, CancellationToken cancellation);
}

/// <summary>The cross-reference of a PDF: sections from the newest to the oldest, each a table (7.5.4) or a stream (7.5.8).</summary>
internal sealed class PdfCrossReference
{
    // Each time a program adds its changes to the end of a file, it adds a section.
    private const int MaxSections = 300;

    private readonly List<IPdfSection> sections;

    private PdfCrossReference(List<IPdfSection> sections, PdfDictionary trailer) => (this.sections, Trailer) = (sections, trailer);

    /// <summary>The newest trailer that names the root of the document.</summary>
    public PdfDictionary Trailer { get; }

    /// <summary>Reads all sections; null when one is not at its offset, or none names the root.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="origin">What its offsets count from.</param>
    /// <param name="start">Offset of the newest section.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InvalidDataException">A section is broken.</exception>
    public static async Task<PdfCrossReference?> ReadAsync(RangeReader reader, long origin, long start, CancellationToken cancellation)
    {
        var sections = new List<IPdfSection>();
        PdfDictionary? newest = null;
        var toRead = new Stack<(long Offset, bool IsExtra)>([(start, false)]);
        var seen = new HashSet<long>();
        while (toRead.TryPop(out var next))
        {
            if (!seen.Add(next.Offset))
                continue;
            if (sections.Count == MaxSections)
                throw new FileRefusedException(AttachmentProblems.TooComplex());
            if (await ReadSectionAsync(reader, origin + next.Offset, cancellation) is not var (section, trailer))
            {
                // Readers do without what was meant to be extra; Word's own exports have been seen with it misplaced.
                if (next.IsExtra)
                    continue;
                return null;
            }

            sections.Add(section);
            newest ??= trailer["Root"] is null ? null : trailer;
            if (trailer.Number("Prev") is > 0 and var previous)
                toRead.Push((previous, false));
            // A table may send to a stream for what older readers are not to see; that comes before what is older.
            if (trailer.Number("XRefStm") is { } stream)
                toRead.Push((stream, true));
        }

        return newest is null ? null : new PdfCrossReference(sections, newest);
    }

    /// <summary>Where an object lies; null if no section says.</summary>
    public async Task<PdfPlace?> FindAsync(long number, CancellationToken cancellation)
    {
        foreach (var section in sections)
        {
            if (await section.FindAsync(number, cancellation) is { } place)
                return place;
        }

        return null;
    }

    private static async Task<(IPdfSection Section, PdfDictionary Trailer)?> ReadSectionAsync(RangeReader reader, long offset, CancellationToken cancellation)
    {
        if (await PdfTableSection.ReadAsync(reader, offset, cancellation) is var (table, trailer))
            return (table, trailer);
        return await PdfObjects.ReadAsync(reader, offset, null, cancellation) is { Value: PdfDictionary dictionary } stream && dictionary.Name("Type") == "XRef"
            ? (new PdfStreamSection(reader, await PdfStream.LocateAsync(reader, stream, cancellation), dictionary), dictionary)
            : null;
    }
}
