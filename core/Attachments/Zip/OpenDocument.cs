using System.Text;
using AmiServerless.Core.Attachments.Inspection;

namespace AmiServerless.Core.Attachments.Zip;

/// <summary>
/// ODT and ODS: the type they declare inside, a manifest, a content that is well-formed, no password. Macros are refused as in the Office
/// formats.
/// </summary>
internal static class OpenDocument
{
    /// <summary>The part that names the document's type.</summary>
    public const string MediaTypePart = "mimetype";

    private const string ManifestPart = "META-INF/manifest.xml";
    private const string ContentPart = "content.xml";
    private const int LongestMediaType = 100;

    /// <summary>What the document says it is.</summary>
    public static async Task<ZipKind> KindAsync(ZipDirectory zip, CancellationToken cancellation)
    {
        var entry = zip.Find(MediaTypePart)!;
        var buffer = new byte[LongestMediaType];
        await using var content = await zip.OpenAsync(entry, cancellation);
        var length = await content.ReadAtLeastAsync(buffer, (int)Math.Min(entry.Size, LongestMediaType), throwOnEndOfStream: false, cancellation);
        var type = Encoding.ASCII.GetString(buffer, 0, length).Trim();
        return type == FileFormat.Odt.MediaType ? new ZipKind(FileFormat.Odt)
            : type == FileFormat.Ods.MediaType ? new ZipKind(FileFormat.Ods)
            : type.EndsWith("-template", StringComparison.Ordinal) ? new ZipKind("un modèle OpenDocument", AttachmentProblems.AdviceForTemplate)
            : type.Contains("presentation", StringComparison.Ordinal) ? new ZipKind("une présentation OpenDocument", AttachmentProblems.AdviceForPresentation)
            : type == "application/epub+zip" ? new ZipKind("un livre EPUB", AttachmentProblems.AdviceForDocument)
            : new ZipKind("un document d’un autre type", AttachmentProblems.AdviceForDocument);
    }

    /// <summary>Checks the parts.</summary>
    public static async Task InspectAsync(ZipDirectory zip, FileFormat format, CancellationToken cancellation)
    {
        if (zip.Find(ManifestPart) is not { } manifest || zip.Find(ContentPart) is not { } content)
            throw new InvalidDataException("A part is missing.");
        using (var walk = new XmlWalk(await zip.OpenAsync(manifest, cancellation), AttachmentProblems.WithDocumentType(format), ZipInspector.PartBytes, cancellation))
        {
            while (await walk.MoveAsync())
            {
                if (walk.IsElement && walk.Node.LocalName == "encryption-data")
                    throw new FileRefusedException(AttachmentProblems.OpenDocumentEncrypted());
            }
        }

        if (zip.Entries.Any(IsMacro))
            throw new FileRefusedException(AttachmentProblems.WithMacros(format));
        using var body = new XmlWalk(await zip.OpenAsync(content, cancellation), AttachmentProblems.WithDocumentType(format), ZipInspector.PartBytes, cancellation);
        await body.ToEndAsync();
    }

    // Basic modules, beside the library lists that an empty library also has; scripts in other languages.
    private static bool IsMacro(ZipEntry entry) =>
        !entry.IsFolder
        && ((entry.Name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) && !entry.FileName.EndsWith("-lb.xml", StringComparison.OrdinalIgnoreCase) && !entry.FileName.EndsWith("-lc.xml", StringComparison.OrdinalIgnoreCase))
            || entry.Name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase));
}
