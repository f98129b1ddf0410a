using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace AmiServerless.Tests.Attachments;

/// <summary>Sound files of each format, made here as programs make them, and the pieces to make unsound ones.</summary>
internal static class SampleFiles
{
    public const string Lambert93 = "PROJCS[\"RGF93_Lambert_93\",GEOGCS[\"GCS_RGF_1993\",DATUM[\"D_RGF_1993\",SPHEROID[\"GRS_1980\",6378137.0,298.257222101]]],PROJECTION[\"Lambert_Conformal_Conic\"],UNIT[\"Meter\",1.0]]";

    public const string GeoJson = """
        {"type":"FeatureCollection","name":"mares","features":[
          {"type":"Feature","properties":{"nom":"Mare de l’Étang","notes":[1,{"type":"x"}]},"geometry":{"type":"Point","coordinates":[1.44,43.6]}},
          {"type":"Feature","properties":null,"geometry":{"type":"Polygon","coordinates":[[[1,43],[1.1,43],[1.1,43.1],[1,43]]]}},
          {"type":"Feature","properties":null,"geometry":null}]}
        """;

    public const string Gpx = """
        <?xml version="1.0" encoding="UTF-8"?>
        <gpx version="1.1" creator="essai" xmlns="http://www.topografix.com/GPX/1/1">
          <trk><name>Berges</name><trkseg><trkpt lat="43.6" lon="1.44"><ele>120</ele></trkpt><trkpt lat="43.61" lon="1.45"/></trkseg></trk>
        </gpx>
        """;

    public const string Kml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>
          <Placemark><description><![CDATA[<b>Haie</b>]]></description><LineString><coordinates>1.44,43.6,120 1.45,43.61</coordinates></LineString></Placemark>
          <Placemark><gx:Track><gx:coord>1.44 43.6 120</gx:coord></gx:Track></Placemark>
        </Document></kml>
        """;

    /// <summary>One of each, with an extension it may bear.</summary>
    public static IReadOnlyDictionary<string, (string Extension, byte[] Content)> All { get; } = new Dictionary<string, (string, byte[])>
    {
        ["pdf"] = (".pdf", Pdf(pages: 2)),
        ["odt"] = (".odt", Zip(OpenDocument("text"))),
        ["ods"] = (".ods", Zip(OpenDocument("spreadsheet"))),
        ["docx"] = (".docx", Zip(Docx())),
        ["xlsx"] = (".xlsx", Zip(Xlsx())),
        ["png"] = (".png", Png()),
        ["jpeg"] = (".jpg", Jpeg()),
        ["geojson"] = (".geojson", Text(GeoJson)),
        ["gpx"] = (".gpx", Text(Gpx)),
        ["kml"] = (".kml", Text(Kml)),
        ["shapefile"] = (".zip", Zip(Shapefile())),
    };

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Pdf(int pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(UglyToad.PdfPig.Fonts.Standard14Fonts.Standard14Font.Helvetica);
        for (var page = 1; page <= pages; page++)
            builder.AddPage(595, 842).AddText($"Page {page}", 12, new PdfPoint(50, 700), font);
        return builder.Build();
    }

    public static Dictionary<string, byte[]> OpenDocument(string kind) => new()
    {
        ["mimetype"] = Text($"application/vnd.oasis.opendocument.{kind}"),
        ["content.xml"] = Text("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><office:body/></office:document-content>"),
        ["META-INF/manifest.xml"] = Text("<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry m:full-path=\"content.xml\"/></m:manifest>"),
    };

    public static Dictionary<string, byte[]> Docx() => Office("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");

    public static Dictionary<string, byte[]> Xlsx() => Office("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

    public static Dictionary<string, byte[]> Office(string mainPart, string mainType) => new()
    {
        ["[Content_Types].xml"] = Text($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/{mainPart}\" ContentType=\"{mainType}\"/></Types>"),
        ["_rels/.rels"] = Text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"),
        [mainPart] = Text("<main><p>Lettre d’intention</p></main>"),
    };

    /// <summary>A layer of points in Lambert-93 unless told otherwise.</summary>
    public static Dictionary<string, byte[]> Shapefile(string layer = "zones", int records = 3, double x = 600_000, double y = 6_200_000, string projection = Lambert93)
    {
        var shapes = ShapeHeader(100 + (records * 28), x, y);
        var index = ShapeHeader(100 + (records * 8), x, y);
        for (var i = 0; i < records; i++)
        {
            var at = 100 + (i * 28);
            BinaryPrimitives.WriteInt32BigEndian(shapes.AsSpan(at), i + 1);
            BinaryPrimitives.WriteInt32BigEndian(shapes.AsSpan(at + 4), 10);
            BinaryPrimitives.WriteInt32LittleEndian(shapes.AsSpan(at + 8), 1);
            BinaryPrimitives.WriteDoubleLittleEndian(shapes.AsSpan(at + 12), x);
            BinaryPrimitives.WriteDoubleLittleEndian(shapes.AsSpan(at + 20), y);
            BinaryPrimitives.WriteInt32BigEndian(index.AsSpan(100 + (i * 8)), at / 2);
            BinaryPrimitives.WriteInt32BigEndian(index.AsSpan(104 + (i * 8)), 10);
        }

        var table = new byte[65 + (records * 11) + 1];
        table[0] = 3;
        BinaryPrimitives.WriteInt32LittleEndian(table.AsSpan(4), records);
        BinaryPrimitives.WriteInt16LittleEndian(table.AsSpan(8), 65);
        BinaryPrimitives.WriteInt16LittleEndian(table.AsSpan(10), 11);
        return new() { [$"{layer}.shp"] = shapes, [$"{layer}.shx"] = index, [$"{layer}.dbf"] = table, [$"{layer}.prj"] = Text(projection), [$"{layer}.cpg"] = Text("UTF-8") };
    }

    public static byte[] Zip(Dictionary<string, byte[]> entries)
    {
        var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return buffer.ToArray();
    }

    public static byte[] Png(int chunks = 2)
    {
        var size = new byte[13];
        (size[3], size[7], size[8], size[9]) = (2, 2, 8, 2);
        var file = new List<byte> { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A };
        Chunk("IHDR", size);
        for (var i = 0; i < chunks; i++)
            Chunk("IDAT", [1, 2, 3, 4]);
        Chunk("IEND", []);
        return [.. file];

        void Chunk(string name, byte[] content)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
            // The checksum is not looked at.
            file.AddRange([.. length, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0]);
        }
    }

    /// <summary>A thumbnail within a segment, a frame, a scan with stuffed bytes and restarts, a second scan, the end.</summary>
    public static byte[] Jpeg() =>
    [
        0xFF, 0xD8,
        0xFF, 0xE1, 0x00, 0x08, 0xFF, 0xD8, 0xFF, 0xD9, 0x00, 0x00,
        0xFF, 0xC2, 0x00, 0x0B, 0x08, 0x00, 0x10, 0x00, 0x10, 0x01, 0x01, 0x11, 0x00,
        0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0x00,
        0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, 0x78, 0x9A, 0xFF, 0xD7, 0xBC,
        0xFF, 0xD9,
    ];

    private static byte[] ShapeHeader(int size, double x, double y)
    {
        var bytes = new byte[size];
        BinaryPrimitives.WriteInt32BigEndian(bytes, 9994);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(24), size / 2);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(28), 1000);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(32), 1);
        for (var at = 36; at < 68; at += 16)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at), x);
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at + 8), y);
        }

        return bytes;
    }
}
