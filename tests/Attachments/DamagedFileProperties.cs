using System.Text;
using AmiServerless.Core.Attachments;
using AmiServerless.Core.Problems;
using CsCheck;
using Xunit;

namespace AmiServerless.Tests.Attachments;

/// <summary>What happens to files on the way, and what is made to happen to them.</summary>
public sealed class DamagedFileProperties
{
    public static TheoryData<string> Formats => [.. FileFormat.All.Select(format => format.Id)];

    /// <summary>
    /// A file cut anywhere is refused. Of the formats taken, JPEG alone may go on after its end, and the samples do not: what each
    /// inspector says that it cannot tell (blanks at the end, an earlier version of a PDF) is not in them either.
    /// </summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Inspect_SoundFileCutAnywhere_IsRefused(string id)
    {
        var (extension, sample) = SampleFiles.All[id];
        var content = id is "pdf" or "geojson" or "gpx" or "kml" ? TrimEnd(sample) : sample;
        foreach (var length in Enumerable.Range(0, content.Length).Where(n => content.Length <= 3000 || n % 7 == 0 || n > content.Length - 300))
        {
            var problem = await Inspect.ProblemAsync(content[..length], "pièce" + extension);
            Assert.Contains(problem.Code, (string[])["file-broken", "file-empty", "format-not-accepted"]);
        }
    }

    [Fact]
    public async Task Inspect_PackedPdfCutAnywhere_IsRefused()
    {
        var content = TrimEnd(PdfFixtures.WithPackedObjects);
        for (var length = 0; length < content.Length; length++)
            await Inspect.ProblemAsync(content[..length], "rapport.pdf");
    }

    [Fact]
    public void Inspect_RandomBytes_NeverThrows() =>
        Gen.Select(Gen.Int[0, Beginnings.Length - 1].Select(i => Beginnings[i]), Gen.Byte.Array[0, 3000]).Sample((start, rest) => Runs([.. start, .. rest]), iter: 500);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Inspect_SoundFileWithChangedBytes_NeverThrows(string id)
    {
        var content = SampleFiles.All[id].Content;
        Changes(content.Length).Sample(changes => Runs(Changed(content, changes)), iter: 300);
    }

    [Fact]
    public void Inspect_EncryptedPdfWithChangedBytes_NeverThrows()
    {
        foreach (var content in new[] { PdfFixtures.WithPackedObjects, PdfFixtures.Revision2Locked, PdfFixtures.Revision4Restricted, PdfFixtures.Revision6Locked })
            Changes(content.Length).Sample(changes => Runs(Changed(content, changes)), iter: 200);
    }

    /// <summary>Found by the property above: compressed data that ask for a dictionary nobody has.</summary>
    [Fact]
    public void Inspect_ZippedDataThatAskForADictionary_NeverThrows()
    {
        foreach (var content in new[] { PdfFixtures.WithPackedObjects, PdfFixtures.Revision2Locked, PdfFixtures.Revision4Restricted, PdfFixtures.Revision6Locked })
            Changes(content.Length).Sample(changes => Runs(Changed(content, changes)), iter: 10, seed: "2rD93qiIVqvd");
    }

    /// <summary>A file that is two things is the one it begins as, and nothing else will be made of it: it is served as that.</summary>
    [Theory]
    [InlineData("pdf", "docx")]
    [InlineData("pdf", "shapefile")]
    [InlineData("png", "docx")]
    [InlineData("jpeg", "shapefile")]
    [InlineData("docx", "pdf")]
    [InlineData("geojson", "docx")]
    [InlineData("gpx", "docx")]
    public async Task Inspect_TwoFilesInOne_IsTheFirstOrRefused(string first, string second)
    {
        byte[] content = [.. SampleFiles.All[first].Content, .. SampleFiles.All[second].Content];
        Assert.Contains(await Inspect.OutcomeAsync(content), (string[])[first, "file-broken"]);
        Assert.Contains(await Inspect.OutcomeAsync(content, "pièce" + SampleFiles.All[second].Extension), (string[])["format-mismatch", "file-broken"]);
    }

    [Fact]
    public async Task Inspect_PdfWithinTheHeadOfAnotherFile_IsThatFile()
    {
        Assert.Equal("format-not-accepted", await Inspect.OutcomeAsync([.. "<!doctype html><script>alert(1)</script>"u8, .. SampleFiles.Pdf(1)], "rapport.pdf"));
        Assert.Equal("format-not-accepted", await Inspect.OutcomeAsync([.. "MZ"u8, .. SampleFiles.Pdf(1)], "rapport.pdf"));
    }

    private static byte[][] Beginnings =>
    [
        [], "%PDF-1.7\n"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF],
        "{\"type\":"u8.ToArray(), "<gpx>"u8.ToArray(), "<kml><coordinates>"u8.ToArray(), [0xFF, 0xFE, (byte)'<', 0], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    ];

    private static Gen<(int At, byte Value)[]> Changes(int length) => Gen.Select(Gen.Int[0, length - 1], Gen.Byte, (at, value) => (at, value)).Array[1, 8];

    private static byte[] Changed(byte[] content, (int At, byte Value)[] changes)
    {
        var changed = (byte[])content.Clone();
        foreach (var (at, value) in changes)
            changed[at] = value;
        return changed;
    }

    /// <summary>An exception fails the property; so would an answer that is not one of ours.</summary>
    private static void Runs(byte[] content)
    {
        using var stored = new ObservedStream(new MemoryStream(content));
        Result<FileFormat> result = FileInspection.InspectAsync(stored, new FileClaim("pièce", null), FileFormat.All, CancellationToken.None).GetAwaiter().GetResult();
        Assert.True(result.Succeeded(out _, out var problem) || (problem.Status is 413 or 415 or 422 && problem.Detail.Length > 20));
    }

    private static byte[] TrimEnd(byte[] content) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(content).TrimEnd());
}
