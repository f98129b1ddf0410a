using AmiServerless.Core.Attachments.Inspection;

namespace AmiServerless.Core.Attachments.Zip;

/// <summary>
/// DOCX and XLSX (Open Packaging Conventions): the type of the main part says which, that part is there and well-formed, and nothing
/// in the package is a macro, whatever its name says.
/// </summary>
internal sealed class OfficePackage
{
    /// <summary>The part that gives every part its type.</summary>
    public const string ContentTypesPart = "[Content_Types].xml";

    private const string MainOfDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string MainOfWorkbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string MacroEnabledDocument = "application/vnd.ms-word.document.macroEnabled.main+xml";
    private const string MacroEnabledWorkbook = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

    private readonly ZipDirectory zip;
    private readonly string? mainPart;
    private readonly bool hasMacros;

    private OfficePackage(ZipDirectory zip, ZipKind kind, string? mainPart, bool hasMacros) =>
        (this.zip, Kind, this.mainPart, this.hasMacros) = (zip, kind, mainPart, hasMacros);

    /// <summary>What the package is.</summary>
    public ZipKind Kind { get; }

    /// <summary>Reads the types of the parts.</summary>
    public static async Task<OfficePackage> ReadAsync(ZipDirectory zip, CancellationToken cancellation)
    {
        var hasMacros = zip.Entries.Any(entry => entry.FileName.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        var (kind, mainPart) = (new ZipKind("un document Office d’un autre type", AttachmentProblems.AdviceForDocument), (string?)null);
        using var walk = new XmlWalk(
            await zip.OpenAsync(zip.Find(ContentTypesPart)!, cancellation), AttachmentProblems.WithDocumentType(FileFormat.Docx), ZipInspector.PartBytes, cancellation);
        while (await walk.MoveAsync())
        {
            if (!walk.IsElement || walk.Node.GetAttribute("ContentType") is not { } type)
                continue;
            hasMacros |= Has(type, "macroEnabled") || Has(type, "vbaProject") || Has(type, "macrosheet");
            if (KindOf(type) is not { } found)
                continue;
            kind = found;
            mainPart = walk.Node.GetAttribute("PartName")?.TrimStart('/');
        }

        return new OfficePackage(zip, kind, mainPart, hasMacros);
    }

    /// <summary>Checks the parts.</summary>
    public async Task InspectAsync(FileFormat format, CancellationToken cancellation)
    {
        if (hasMacros)
            throw new FileRefusedException(AttachmentProblems.WithMacros(format));
        if (mainPart is null || zip.Find(mainPart) is not { } main || zip.Find("_rels/.rels") is null)
            throw new InvalidDataException("A part is missing.");
        using var walk = new XmlWalk(await zip.OpenAsync(main, cancellation), AttachmentProblems.WithDocumentType(format), ZipInspector.PartBytes, cancellation);
        await walk.ToEndAsync();
    }

    // A macro-enabled document is the format of its family, so that it is refused for its macros and not for its name.
    private static ZipKind? KindOf(string type) => type switch
    {
        MainOfDocument or MacroEnabledDocument => new ZipKind(FileFormat.Docx),
        MainOfWorkbook or MacroEnabledWorkbook => new ZipKind(FileFormat.Xlsx),
        _ when Has(type, "template.main") || Has(type, "template.macroEnabled.main") => new ZipKind("un modèle Office", AttachmentProblems.AdviceForTemplate),
        _ when Has(type, "presentation.main") || Has(type, "slideshow.main") => new ZipKind("une présentation PowerPoint", AttachmentProblems.AdviceForPresentation),
        _ => null,
    };

    private static bool Has(string type, string part) => type.Contains(part, StringComparison.OrdinalIgnoreCase);
}
