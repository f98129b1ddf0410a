using System.Buffers.Binary;
using System.Text;
using AmiServerless.Core.Attachments.Inspection;

namespace AmiServerless.Core.Attachments.Zip;

/// <summary>
/// One or more shapefile layers in a ZIP, each with its .shp, .shx, .dbf and .prj of the same name in the same folder. The .prj is asked
/// for although the format leaves it out: without it nobody can tell Lambert-93 from another projection, and the one who can
/// add it is in front of the screen now. Other files are refused, so that a ZIP is not a way around the list of formats.
/// </summary>
internal static class ShapefileArchive
{
    private const int HeaderLength = 100;
    private const int IndexRecordLength = 8;
    private const int FileCode = 9994;
    private const int Version = 1000;
    private const int MaxLayers = 50;
    private const int MaxProjectionBytes = 64 * 1024;

    private static readonly string[] required = [".shp", ".shx", ".dbf", ".prj"];

    // What GIS programs write beside them, and the read-me that comes with public data.
    private static readonly string[] others =
        [".cpg", ".cst", ".sbn", ".sbx", ".qix", ".fix", ".qpj", ".qmd", ".qml", ".sld", ".lyr", ".xml", ".fbn", ".fbx", ".ain", ".aih", ".atx", ".ixs", ".mxs", ".idm", ".ind", ".txt", ".md"];

    // What file managers put in a folder without being asked.
    private static readonly string[] clutter = [".ds_store", "thumbs.db", "desktop.ini"];

    /// <summary>True when at least one file of a layer is there.</summary>
    public static bool IsOne(ZipDirectory zip) => zip.Entries.Any(entry => !IsClutter(entry) && required.Contains(ExtensionOf(entry)));

    /// <summary>Checks every layer.</summary>
    public static async Task InspectAsync(ZipDirectory zip, CancellationToken cancellation)
    {
        if (zip.Entries.Any(entry => entry.IsEncrypted))
            throw new FileRefusedException(AttachmentProblems.ZipEncrypted());
        var files = zip.Entries.Where(entry => !IsClutter(entry)).ToList();
        if (files.Find(entry => !required.Contains(ExtensionOf(entry)) && !others.Contains(ExtensionOf(entry))) is { } foreign)
            throw new FileRefusedException(AttachmentProblems.ForeignEntry(foreign.FileName));
        var layers = files.Where(entry => required.Contains(ExtensionOf(entry))).ToLookup(entry => entry.Name[..^4], StringComparer.OrdinalIgnoreCase);
        if (layers.Count > MaxLayers)
            throw new FileRefusedException(AttachmentProblems.TooComplex());
        foreach (var layer in layers)
        {
            var missing = required.Except(layer.Select(ExtensionOf)).ToList();
            if (missing.Count > 0)
                throw new FileRefusedException(AttachmentProblems.ShapefileIncomplete(Path.GetFileName(layer.Key), missing));
            await InspectLayerAsync(zip, Path.GetFileName(layer.Key), layer.ToDictionary(ExtensionOf), cancellation);
        }
    }

    private static async Task InspectLayerAsync(ZipDirectory zip, string layer, Dictionary<string, ZipEntry> files, CancellationToken cancellation)
    {
        var (shapes, index, table) = (files[".shp"], files[".shx"], files[".dbf"]);
        var header = await StartAsync(zip, shapes, HeaderLength, cancellation);
        var indexHeader = await StartAsync(zip, index, HeaderLength, cancellation);
        var tableHeader = await StartAsync(zip, table, 32, cancellation);
        if (!IsHeader(header, shapes) || !IsHeader(indexHeader, index) || tableHeader.Length < 32)
            throw Inconsistent("le .shp, le .shx ou le .dbf est incomplet, ou n’en est pas un");

        var records = (index.Size - HeaderLength) / IndexRecordLength;
        var rows = BinaryPrimitives.ReadUInt32LittleEndian(tableHeader.AsSpan(4));
        var tableSize = BinaryPrimitives.ReadUInt16LittleEndian(tableHeader.AsSpan(8)) + ((long)rows * BinaryPrimitives.ReadUInt16LittleEndian(tableHeader.AsSpan(10)));
        if (table.Size < tableSize)
            throw Inconsistent("le .dbf est incomplet");
        if (records == 0 || shapes.Size == HeaderLength)
            throw new FileRefusedException(AttachmentProblems.EmptyOf(FileFormat.Shapefile));
        if (records != rows)
            throw Inconsistent($"le .shx compte {records} entités et le .dbf {rows}, ils ne viennent pas du même export");

        var projection = Encoding.Latin1.GetString(await StartAsync(zip, files[".prj"], MaxProjectionBytes, cancellation)).TrimStart();
        if (!projection.Contains('[', StringComparison.Ordinal))
            throw Inconsistent("le .prj ne décrit aucun système de coordonnées");
        if (projection.StartsWith("GEOG", StringComparison.OrdinalIgnoreCase))
        {
            // The extent: lowest x and y, highest x and y.
            Positions.Check(BinaryPrimitives.ReadDoubleLittleEndian(header.AsSpan(36)), BinaryPrimitives.ReadDoubleLittleEndian(header.AsSpan(44)));
            Positions.Check(BinaryPrimitives.ReadDoubleLittleEndian(header.AsSpan(52)), BinaryPrimitives.ReadDoubleLittleEndian(header.AsSpan(60)));
        }

        FileRefusedException Inconsistent(string what) => new(AttachmentProblems.ShapefileInconsistent(layer, what));
    }

    /// <summary>The header of a .shp or .shx, which also says how long the file is, in words of two bytes.</summary>
    private static bool IsHeader(byte[] header, ZipEntry entry) =>
        header.Length == HeaderLength
        && BinaryPrimitives.ReadInt32BigEndian(header) == FileCode
        && BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(28)) == Version
        && BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(24)) * 2L is >= HeaderLength and var length
        && length <= entry.Size;

    private static async Task<byte[]> StartAsync(ZipDirectory zip, ZipEntry entry, int count, CancellationToken cancellation)
    {
        var bytes = new byte[Math.Min(count, entry.Size)];
        await using var content = await zip.OpenAsync(entry, cancellation);
        var read = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return bytes[..read];
    }

    private static string ExtensionOf(ZipEntry entry) => Path.GetExtension(entry.FileName).ToLowerInvariant();

    private static bool IsClutter(ZipEntry entry) =>
        entry.IsFolder || entry.Name.StartsWith("__MACOSX/", StringComparison.Ordinal) || clutter.Contains(entry.FileName.ToLowerInvariant());
}
