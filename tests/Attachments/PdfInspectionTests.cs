using System.Text;
using UglyToad.PdfPig;
using Xunit;

namespace AmiServerless.Tests.Attachments;

public sealed class PdfInspectionTests
{
    public static TheoryData<string, string> Encrypted => new()
    {
        { nameof(PdfFixtures.Revision2Locked), "file-encrypted" },
        { nameof(PdfFixtures.Revision3Locked), "file-encrypted" },
        { nameof(PdfFixtures.Revision4Locked), "file-encrypted" },
        { nameof(PdfFixtures.Revision5Locked), "file-encrypted" },
        { nameof(PdfFixtures.Revision6Locked), "file-encrypted" },
        { nameof(PdfFixtures.Revision2Restricted), "pdf" },
        { nameof(PdfFixtures.Revision3Restricted), "pdf" },
        { nameof(PdfFixtures.Revision4Restricted), "pdf" },
        { nameof(PdfFixtures.Revision4RestrictedWithClearMetadata), "pdf" },
        { nameof(PdfFixtures.Revision5Restricted), "pdf" },
        { nameof(PdfFixtures.Revision6Restricted), "pdf" },
    };

    [Theory]
    [MemberData(nameof(Encrypted))]
    public async Task Inspect_EncryptedPdf_IsRefusedOnlyIfItAsksForAPassword(string fixture, string expected)
    {
        var content = (byte[])typeof(PdfFixtures).GetProperty(fixture)!.GetValue(null)!;
        var problemOrFormat = await Inspect.OutcomeAsync(content, "convention.pdf");
        Assert.Equal(expected, problemOrFormat);
    }

    [Fact]
    public async Task Inspect_LockedPdf_SaysHowToExportWithoutPassword()
    {
        var problem = await Inspect.ProblemAsync(PdfFixtures.Revision6Locked, "convention.pdf", "application/pdf");
        Assert.Equal(422, problem.Status);
        Assert.Contains("mot de passe", problem.Title, StringComparison.Ordinal);
        Assert.Contains("LibreOffice", problem.Detail, StringComparison.Ordinal);
        Assert.Contains("Word", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_PackedObjects_AreFollowed()
    {
        var content = PdfFixtures.WithPackedObjects;
        Assert.Equal("pdf", await Inspect.OutcomeAsync(content, "rapport.pdf"));
        using var asPdfPigSeesIt = PdfDocument.Open(content);
        Assert.Equal(1, asPdfPigSeesIt.NumberOfPages);
    }

    [Theory]
    [InlineData("/Kids [] /Count 0", "file-empty")]
    [InlineData("/Kids [4 0 R] /Count 1", "file-broken")]
    [InlineData("/Kids [3 0 R] /Count 1", "pdf")]
    [InlineData("/Kids [2 0 R] /Count 1", "file-too-complex")]
    public async Task Inspect_PageTree_MustLeadToAPage(string pages, string expected) =>
        Assert.Equal(expected, await Inspect.OutcomeAsync(Written(pages), "rapport.pdf"));

    [Fact]
    public async Task Inspect_HeaderAfterAFewBytes_CountsOffsetsFromEitherPlace()
    {
        var content = Written("/Kids [3 0 R] /Count 1");
        Assert.Equal("pdf", await Inspect.OutcomeAsync([.. "HTTP/1.1 200 OK\r\n\r\n"u8, .. content], "rapport.pdf"));
        Assert.Equal("pdf", await Inspect.OutcomeAsync([.. content, .. "\r\n\0\0"u8], "rapport.pdf"));
    }

    [Fact]
    public async Task Inspect_TransferredAsText_IsBroken()
    {
        // What an old file transfer does: every line end becomes two bytes, and nothing is where the cross-reference says.
        var text = Encoding.Latin1.GetString(SampleFiles.Pdf(pages: 3)).Replace("\n", "\r\n", StringComparison.Ordinal);
        var problem = await Inspect.ProblemAsync(Encoding.Latin1.GetBytes(text), "rapport.pdf");
        Assert.Equal("file-broken", problem.Code);
    }

    [Fact]
    public async Task Inspect_IncrementalSave_ReadsTheNewestTree()
    {
        var content = Written("/Kids [3 0 R] /Count 1");
        var first = Encoding.Latin1.GetString(content);
        var previous = first.LastIndexOf("xref\n0 ", StringComparison.Ordinal);
        var changed = $"2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n";
        var saved = $"{first}{changed}xref\n2 1\n{content.Length:D10} 00000 n \ntrailer\n<< /Size 4 /Root 1 0 R /Prev {previous} >>\nstartxref\n{content.Length + changed.Length}\n%%EOF\n";
        Assert.Equal("file-empty", await Inspect.OutcomeAsync(Encoding.Latin1.GetBytes(saved), "rapport.pdf"));
    }

    [Theory]
    [InlineData("<</Type/XRef/W[1 2 1]/Size 2000000000/Root 2 0 R/Length 8>>")]
    [InlineData("<</Type/XRef/W[1 2000000000 1]/Size 9/Root 2 0 R/Length 8>>")]
    [InlineData("<</Type/XRef/W[1 2 1]/Index[0 2000000000 0 2000000000]/Root 2 0 R/Length 8>>")]
    [InlineData("<</Type/XRef/W[1 2 1]/Size 9/Prev 9/Root 2 0 R/Length 8>>")]
    public async Task Inspect_HostileCrossReference_CostsNothing(string dictionary)
    {
        var content = SampleFiles.Text($"%PDF-1.5\n1 0 obj\n{dictionary}\nstream\nABCDEFGH\nendstream\nendobj\nstartxref\n9\n%%EOF\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("file-broken", await Inspect.OutcomeAsync(content, "rapport.pdf"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    /// <summary>A PDF of one page object, with the tree given.</summary>
    private static byte[] Written(string pages)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var value in new[] { "<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages {pages} >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>" })
        {
            offsets.Add(text.Length);
            text.Append(offsets.Count).Append(" 0 obj\n").Append(value).Append("\nendobj\n");
        }

        var start = text.Length;
        text.Append("xref\n0 4\n0000000000 65535 f \n");
        offsets.ForEach(offset => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
