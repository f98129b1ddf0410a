namespace AmiServerless.Core.Attachments;

/// <summary>A format that a campaign may accept for its attachments, named in <c>campaign.json</c> by its <see cref="Id"/>.</summary>
public sealed class FileFormat
{
    private const string Zip = "application/zip";
    private const string ZipOfWindows = "application/x-zip-compressed";
    private const string Xml = "application/xml";
    private const string XmlText = "text/xml";
    private const string PlainText = "text/plain";

    private FileFormat(string id, string name, string phrase, string mediaType, string[] extensions, string[] otherDeclaredTypes)
    {
        Id = id;
        Name = name;
        Phrase = phrase;
        MediaType = mediaType;
        Extensions = extensions;
        DeclaredTypes = [mediaType, .. otherDeclaredTypes];
    }

    /// <summary>PDF.</summary>
    public static FileFormat Pdf { get; } = new("pdf", "PDF", "un PDF", "application/pdf", [".pdf"], ["application/x-pdf", "text/pdf"]);

    /// <summary>OpenDocument text, of LibreOffice.</summary>
    public static FileFormat Odt { get; } = new(
        "odt",
        "Texte OpenDocument (ODT)",
        "un texte OpenDocument (ODT)",
        "application/vnd.oasis.opendocument.text",
        [".odt"],
        ["application/x-vnd.oasis.opendocument.text", Zip, ZipOfWindows]);

    /// <summary>OpenDocument spreadsheet, of LibreOffice.</summary>
    public static FileFormat Ods { get; } = new(
        "ods",
        "Classeur OpenDocument (ODS)",
        "un classeur OpenDocument (ODS)",
        "application/vnd.oasis.opendocument.spreadsheet",
        [".ods"],
        ["application/x-vnd.oasis.opendocument.spreadsheet", Zip, ZipOfWindows]);

    /// <summary>Word document without macros.</summary>
    public static FileFormat Docx { get; } = new(
        "docx",
        "Document Word (DOCX)",
        "un document Word (DOCX)",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".docx"],
        ["application/msword", Zip, ZipOfWindows]);

    /// <summary>Excel workbook without macros.</summary>
    public static FileFormat Xlsx { get; } = new(
        "xlsx",
        "Classeur Excel (XLSX)",
        "un classeur Excel (XLSX)",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".xlsx"],
        ["application/vnd.ms-excel", Zip, ZipOfWindows]);

    /// <summary>PNG image.</summary>
    public static FileFormat Png { get; } = new("png", "Image PNG", "une image PNG", "image/png", [".png"], ["image/x-png", "image/apng"]);

    /// <summary>JPEG image.</summary>
    public static FileFormat Jpeg { get; } = new(
        "jpeg",
        "Image JPEG",
        "une image JPEG",
        "image/jpeg",
        [".jpg", ".jpeg", ".jfif"],
        ["image/jpg", "image/pjpeg", "image/x-citrix-jpeg"]);

    /// <summary>GeoJSON (RFC 7946), in WGS 84.</summary>
    public static FileFormat GeoJson { get; } = new(
        "geojson",
        "GeoJSON",
        "un fichier GeoJSON",
        "application/geo+json",
        [".geojson", ".json"],
        ["application/vnd.geo+json", "application/json", "text/json", PlainText]);

    /// <summary>GPX tracks and points.</summary>
    public static FileFormat Gpx { get; } = new(
        "gpx",
        "GPX",
        "un fichier GPX",
        "application/gpx+xml",
        [".gpx"],
        ["application/gpx", "application/x-gpx+xml", Xml, XmlText, PlainText]);

    /// <summary>KML; not its zipped form, KMZ.</summary>
    public static FileFormat Kml { get; } = new(
        "kml",
        "KML",
        "un fichier KML",
        "application/vnd.google-earth.kml+xml",
        [".kml"],
        ["application/kml+xml", Xml, XmlText, PlainText]);

    /// <summary>The files of one or more shapefile layers in a ZIP.</summary>
    public static FileFormat Shapefile { get; } = new(
        "shapefile",
        "Shapefile (dans un ZIP)",
        "un shapefile dans un ZIP",
        Zip,
        [".zip"],
        [ZipOfWindows, "application/x-zip", "multipart/x-zip"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FileFormat> All { get; } = [Pdf, Odt, Ods, Docx, Xlsx, Png, Jpeg, GeoJson, Gpx, Kml, Shapefile];

    /// <summary>Stable name, as campaigns write it: <c>pdf</c>.</summary>
    public string Id { get; }

    /// <summary>French name, for a list.</summary>
    public string Name { get; }

    /// <summary>The name with its article, for a sentence: "un PDF".</summary>
    public string Phrase { get; }

    /// <summary>The media type it is served with, whatever was declared.</summary>
    public string MediaType { get; }

    /// <summary>Extensions a file of this format may bear, with their dot, lower case; the first is added to a name that has none.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>Media types that a sender may declare for it, lower case. What declares nothing (see <see cref="FileClaim"/>) is not listed.</summary>
    public IReadOnlyList<string> DeclaredTypes { get; }

    /// <summary>The format with that id, or null.</summary>
    public static FileFormat? Find(string? id) => All.FirstOrDefault(format => format.Id == id);

    /// <summary>The format served with that media type (<c>AttachedFile.ContentType</c>), or null.</summary>
    public static FileFormat? FindByMediaType(string? mediaType) => All.FirstOrDefault(format => format.MediaType == mediaType);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
