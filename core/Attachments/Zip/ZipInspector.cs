using AmiServerless.Core.Attachments.Inspection;

namespace AmiServerless.Core.Attachments.Zip;

/// <summary>
/// Tells apart what comes in a ZIP (ODT, ODS, DOCX, XLSX, shapefile) by the parts that each must hold, then looks at those parts.
/// Every truncation is told, because the directory is at the end.
/// </summary>
internal static class ZipInspector
{
    /// <summary>How far the XML of a part is read, bytes unzipped: a damaged one shows well before, and a long one costs no more.</summary>
    public const long PartBytes = 16 * 1024 * 1024;

    /// <summary>The format of a sound file; otherwise <see cref="FileRefusedException"/> or <see cref="InvalidDataException"/>.</summary>
    public static async Task<FileFormat> InspectAsync(RangeReader reader, FileClaim claim, IReadOnlyList<FileFormat> accepted, CancellationToken cancellation)
    {
        var zip = await ZipDirectory.ReadAsync(reader, cancellation);
        if (zip.Find(OfficePackage.ContentTypesPart) is not null)
        {
            var package = await OfficePackage.ReadAsync(zip, cancellation);
            return await KnownAsync(package.Kind, claim, accepted, format => package.InspectAsync(format, cancellation));
        }

        if (zip.Find(OpenDocument.MediaTypePart) is not null)
            return await KnownAsync(await OpenDocument.KindAsync(zip, cancellation), claim, accepted, format => OpenDocument.InspectAsync(zip, format, cancellation));
        if (ShapefileArchive.IsOne(zip))
            return await KnownAsync(new ZipKind(FileFormat.Shapefile), claim, accepted, _ => ShapefileArchive.InspectAsync(zip, cancellation));
        var other = zip.Entries.Any(entry => entry.Name.EndsWith(".kml", StringComparison.OrdinalIgnoreCase))
            ? new ZipKind("un KMZ (KML dans un ZIP)", AttachmentProblems.AdviceForKmz)
            : new ZipKind("une archive ZIP sans shapefile", AttachmentProblems.AdviceForArchive);
        return await KnownAsync(other, claim, accepted, _ => Task.CompletedTask);
    }

    private static async Task<FileFormat> KnownAsync(ZipKind kind, FileClaim claim, IReadOnlyList<FileFormat> accepted, Func<FileFormat, Task> inspect)
    {
        if (kind.Format is not { } format || !accepted.Contains(format))
            throw new FileRefusedException(AttachmentProblems.NotAccepted(kind.Phrase, kind.Advice, accepted));
        if (claim.Contradicts(format) is { } contradiction)
            throw new FileRefusedException(contradiction);
        try
        {
            await inspect(format);
            return format;
        }
        catch (InvalidDataException)
        {
            // From here on the format is known, and so is how to make the file again.
            throw new FileRefusedException(AttachmentProblems.Broken(format));
        }
    }
}

/// <summary>What a ZIP turned out to be.</summary>
/// <param name="Phrase">For a sentence.</param>
/// <param name="Advice">How to make an accepted file of it, a sentence.</param>
internal sealed record ZipKind(string Phrase, string Advice)
{
    public ZipKind(FileFormat format)
        : this(format.Phrase, "") => Format = format;

    /// <summary>The format, or null when no campaign takes it.</summary>
    public FileFormat? Format { get; }
}
