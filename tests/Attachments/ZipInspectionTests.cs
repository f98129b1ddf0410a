using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace AmiServerless.Tests.Attachments;

public sealed class ZipInspectionTests
{
    [Theory]
    [InlineData("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml", "plan.docx")]
    [InlineData("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "budget.xlsx")]
    public async Task Inspect_MacroDocumentUnderAnotherName_IsUnsafe(string part, string type, string name) =>
        Assert.Equal("file-unsafe", await Inspect.OutcomeAsync(SampleFiles.Zip(SampleFiles.Office(part, type)), name));

    [Fact]
    public async Task Inspect_MacrosInAnyPart_AreUnsafe()
    {
        var document = SampleFiles.Docx();
        document["word/vbaProject.bin"] = [1];
        Assert.Equal("file-unsafe", await Inspect.OutcomeAsync(SampleFiles.Zip(document), "plan.docx"));

        var text = SampleFiles.OpenDocument("text");
        text["Basic/Standard/script-lb.xml"] = [1];
        Assert.Equal("odt", await Inspect.OutcomeAsync(SampleFiles.Zip(text), "plan.odt"));
        text["Basic/Standard/Module1.xml"] = [1];
        Assert.Equal("file-unsafe", await Inspect.OutcomeAsync(SampleFiles.Zip(text), "plan.odt"));
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "PowerPoint")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "modèle")]
    public async Task Inspect_OtherOfficeDocuments_AreNamed(string type, string named)
    {
        var problem = await Inspect.ProblemAsync(SampleFiles.Zip(SampleFiles.Office("main.xml", type)));
        Assert.Equal("format-not-accepted", problem.Code);
        Assert.Contains(named, problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    [InlineData("word/document.xml")]
    public async Task Inspect_DocumentWithoutAPart_IsRefused(string part)
    {
        var parts = SampleFiles.Docx();
        parts.Remove(part);
        Assert.Contains(await Inspect.OutcomeAsync(SampleFiles.Zip(parts), "plan.docx"), (string[])["file-broken", "format-not-accepted"]);
    }

    [Fact]
    public async Task Inspect_DamagedMainPart_IsBroken()
    {
        var parts = SampleFiles.Xlsx();
        parts["xl/workbook.xml"] = SampleFiles.Text("<workbook><sheets></workbook>");
        Assert.Equal("file-broken", await Inspect.OutcomeAsync(SampleFiles.Zip(parts), "budget.xlsx"));
    }

    [Fact]
    public async Task Inspect_OpenDocumentWithPassword_IsEncrypted()
    {
        var parts = SampleFiles.OpenDocument("text");
        parts["META-INF/manifest.xml"] = SampleFiles.Text("<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>");
        parts["content.xml"] = [1, 2, 3];
        Assert.Equal("file-encrypted", await Inspect.OutcomeAsync(SampleFiles.Zip(parts), "plan.odt"));
    }

    [Theory]
    [InlineData("budget.xlsx", "", "file-encrypted")]
    [InlineData("budget", "EncryptedPackage", "file-encrypted")]
    [InlineData("budget.xls", "Workbook", "format-not-accepted")]
    [InlineData("lettre.doc", "WordDocument", "format-not-accepted")]
    public async Task Inspect_CompoundFile_IsLockedOrOld(string name, string stream, string expected)
    {
        byte[] content = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]];
        Assert.Equal(expected, await Inspect.OutcomeAsync(content, name));
    }

    [Theory]
    [InlineData("../../etc/passwd.shp")]
    [InlineData("/zones.shp")]
    [InlineData("C:\\zones.shp")]
    [InlineData("dossier\\..\\..\\zones.shp")]
    [InlineData("zones\0.shp")]
    [InlineData("ZONES.SHP")]
    public async Task Inspect_EntryThatLeavesTheArchiveOrComesTwice_IsUnsafe(string name)
    {
        var files = SampleFiles.Shapefile();
        files[name] = [1];
        Assert.Equal("file-unsafe", await Inspect.OutcomeAsync(SampleFiles.Zip(files), "zones.zip"));
    }

    [Fact]
    public async Task Inspect_DeclaredSizeOfABomb_IsTooLargeWithoutUnzipping()
    {
        var content = SampleFiles.Zip(SampleFiles.Docx());
        var header = content.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(header + 24), 4_000_000_000);
        Assert.Equal("file-too-large", await Inspect.OutcomeAsync(content, "plan.docx"));
    }

    [Fact]
    public async Task Inspect_PartThatHoldsMoreThanItDeclares_IsBroken()
    {
        var parts = SampleFiles.Docx();
        parts["word/document.xml"] = SampleFiles.Text("<main>" + new string(' ', 5_000_000) + "</main>");
        var content = SampleFiles.Zip(parts);
        var header = content.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(header + 24), 100);
        Assert.Equal("file-broken", await Inspect.OutcomeAsync(content, "plan.docx"));
    }

    [Fact]
    public async Task Inspect_EntriesThatShareTheirBytes_AreBroken()
    {
        var content = SampleFiles.Zip(SampleFiles.Docx());
        var header = content.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(header + 42), 0);
        Assert.Equal("file-broken", await Inspect.OutcomeAsync(content, "plan.docx"));
    }

    [Fact]
    public async Task Inspect_AnotherFileBeforeTheZip_IsNotTheZip()
    {
        var content = SampleFiles.Zip(SampleFiles.Docx());
        Assert.Equal("format-not-accepted", await Inspect.OutcomeAsync([.. "MZ programme"u8, .. content], "plan.docx"));
        Assert.Equal("file-broken", await Inspect.OutcomeAsync([.. content, .. content], "plan.docx"));
    }

    [Theory]
    [InlineData("zones.shp")]
    [InlineData("zones.shx")]
    [InlineData("zones.dbf")]
    [InlineData("zones.prj")]
    public async Task Inspect_ShapefileWithoutAFile_SaysWhich(string missing)
    {
        var files = SampleFiles.Shapefile();
        files.Remove(missing);
        var problem = await Inspect.ProblemAsync(SampleFiles.Zip(files), "zones.zip");
        Assert.Equal("shapefile-incomplete", problem.Code);
        Assert.Contains(Path.GetExtension(missing), problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_ShapefileWithItsSurroundings_IsAccepted()
    {
        var files = SampleFiles.Shapefile("mares 2025/mares");
        foreach (var other in new[] { "mares 2025/mares.shp.xml", "lisez-moi.txt", "__MACOSX/mares 2025/._mares.shp", "mares 2025/.DS_Store", "Thumbs.db" })
            files[other] = [1];
        files = files.Concat(SampleFiles.Shapefile("haies")).ToDictionary();
        Assert.Equal("shapefile", await Inspect.OutcomeAsync(SampleFiles.Zip(files), "couches.zip"));
    }

    [Theory]
    [InlineData("macro.docm")]
    [InlineData("installer.exe")]
    [InlineData("rapport.pdf")]
    public async Task Inspect_AnotherFileInAShapefile_IsUnsafe(string name)
    {
        var files = SampleFiles.Shapefile();
        files[name] = [1];
        var problem = await Inspect.ProblemAsync(SampleFiles.Zip(files), "zones.zip");
        Assert.Equal("file-unsafe", problem.Code);
        Assert.Contains(name, problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_ShapefileFilesThatDisagree_AreRefused()
    {
        var mixed = SampleFiles.Shapefile(records: 3);
        mixed["zones.dbf"] = SampleFiles.Shapefile(records: 4)["zones.dbf"];
        Assert.Equal("file-broken", await Inspect.OutcomeAsync(SampleFiles.Zip(mixed), "zones.zip"));

        var cut = SampleFiles.Shapefile();
        cut["zones.shp"] = cut["zones.shp"][..150];
        Assert.Equal("file-broken", await Inspect.OutcomeAsync(SampleFiles.Zip(cut), "zones.zip"));

        Assert.Equal("file-empty", await Inspect.OutcomeAsync(SampleFiles.Zip(SampleFiles.Shapefile(records: 0)), "zones.zip"));
        var metresAsDegrees = SampleFiles.Shapefile(projection: "GEOGCS[\"GCS_WGS_1984\"]");
        Assert.Equal("coordinates-implausible", await Inspect.OutcomeAsync(SampleFiles.Zip(metresAsDegrees), "zones.zip"));
        Assert.Equal("shapefile", await Inspect.OutcomeAsync(SampleFiles.Zip(SampleFiles.Shapefile(x: 1.4, y: 43.6, projection: "GEOGCS[\"GCS_WGS_1984\"]")), "zones.zip"));
        Assert.Equal("file-broken", await Inspect.OutcomeAsync(SampleFiles.Zip(SampleFiles.Shapefile(projection: "Lambert 93")), "zones.zip"));
    }

    [Fact]
    public async Task Inspect_ShapefileWithPassword_IsEncrypted()
    {
        var content = SampleFiles.Zip(SampleFiles.Shapefile());
        var header = content.AsSpan().IndexOf("PK\u0001\u0002"u8);
        content[header + 8] |= 1;
        Assert.Equal("file-encrypted", await Inspect.OutcomeAsync(content, "zones.zip"));
    }

    [Theory]
    [InlineData("doc.kml", "KMZ")]
    [InlineData("photo.jpg", "sans shapefile")]
    public async Task Inspect_OtherZip_IsNamed(string entry, string named)
    {
        var problem = await Inspect.ProblemAsync(SampleFiles.Zip(new() { [entry] = [1, 2, 3] }), "archive.zip");
        Assert.Equal("format-not-accepted", problem.Code);
        Assert.Contains(named, problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_ZipWithThousandsOfEntries_IsTooComplex()
    {
        var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 10_001; i++)
                zip.CreateEntry($"{i}.txt", CompressionLevel.NoCompression);
        }

        Assert.Equal("file-too-complex", await Inspect.OutcomeAsync(buffer.ToArray(), "zones.zip"));
    }
}
