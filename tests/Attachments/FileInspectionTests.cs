using System.Text;
using AmiServerless.Core.Attachments;
using Xunit;

namespace AmiServerless.Tests.Attachments;

public sealed class FileInspectionTests
{
    private static readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    public static TheoryData<string> Formats => [.. FileFormat.All.Select(format => format.Id)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Inspect_SoundFile_IsItsFormatWhateverIsNotDeclared(string id)
    {
        var (extension, content) = SampleFiles.All[id];
        var format = FileFormat.Find(id)!;
        string?[] types = [null, "", "application/octet-stream", "binary/octet-stream; charset=binary", .. format.DeclaredTypes];
        foreach (var type in types)
        {
            Assert.Equal(id, await Inspect.OutcomeAsync(content, "pièce" + extension, type));
            Assert.Equal(id, await Inspect.OutcomeAsync(content, "pièce v1.2", type));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Inspect_NameOfAnotherFormat_IsMismatchThatNamesBoth(string id)
    {
        foreach (var other in FileFormat.All.Where(other => other.Id != id).SelectMany(other => other.Extensions).Append(".exe"))
        {
            var problem = await Inspect.ProblemAsync(SampleFiles.All[id].Content, "pièce" + other);
            Assert.Equal("format-mismatch", problem.Code);
            Assert.Contains($"« {other} »", problem.Detail, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Inspect_TypeOfAnotherFamily_IsMismatch(string id)
    {
        foreach (var type in new[] { "image/gif", "text/html", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "video/mp4" })
            Assert.Equal("format-mismatch", await Inspect.OutcomeAsync(SampleFiles.All[id].Content, "pièce" + SampleFiles.All[id].Extension, type));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Inspect_FormatThatTheCampaignDoesNotTake_IsNotAccepted(string id)
    {
        await using var stored = new ObservedStream(new MemoryStream(SampleFiles.All[id].Content));
        var accepted = FileFormat.All.Where(format => format.Id != id).ToList();
        var result = await FileInspection.InspectAsync(stored, new FileClaim("pièce", null), accepted, cancellation);
        Assert.False(result.Succeeded(out _, out var problem));
        Assert.Equal("format-not-accepted", problem.Code);
        Assert.All(accepted, format => Assert.Contains(format.Name, problem.Detail, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GIF89a", "GIF")]
    [InlineData("<!DOCTYPE html><html>", "page web")]
    [InlineData("{\\rtf1 bonjour}", "RTF")]
    [InlineData("SQLite format 3\0", "GeoPackage")]
    [InlineData("Rar!\u001A\u0007\u0001\0", "RAR")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "HEIC")]
    [InlineData("MZ\u0090\0", "programme")]
    [InlineData("AC1032\0\0", "DWG")]
    [InlineData("II*\0\u0008\0\0\0", "TIFF")]
    [InlineData("bonjour", "non reconnu")]
    [InlineData("{\"type\":\"Topology\",\"objects\":{}}", "TopoJSON")]
    [InlineData("{\"nom\":\"x\"}", "pas du GeoJSON")]
    [InlineData("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "XML")]
    public async Task Inspect_FormatThatNoCampaignTakes_NamesIt(string content, string named)
    {
        var problem = await Inspect.ProblemAsync(Encoding.Latin1.GetBytes(content), "pièce");
        Assert.Equal("format-not-accepted", problem.Code);
        Assert.Contains(named, problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_NoByte_IsEmpty() => Assert.Equal("file-empty", await Inspect.OutcomeAsync([], "vide.pdf"));

    [Fact]
    public async Task Inspect_FilesOnDisk_ReadsThemInSmallRangesOnly()
    {
        // Chunks, all of which must be walked; and a PDF of a hundred pages, of which few bytes are needed.
        var picture = SampleFiles.Png(chunks: 60_000);
        var document = SampleFiles.Pdf(pages: 100);
        foreach (var (content, name, mostRead) in new[] { (picture, "plan.png", 2L * picture.Length), (document, "rapport.pdf", document.Length) })
        {
            var path = Path.GetTempFileName();
            try
            {
                await File.WriteAllBytesAsync(path, content, cancellation);
                await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);
                await using var stored = new ObservedStream(file);
                var result = await FileInspection.InspectAsync(stored, new FileClaim(name, null), FileFormat.All, cancellation);
                Assert.True(result.Succeeded(out _, out _));
                Assert.InRange(stored.LargestRead, 1, 64 * 1024);
                Assert.InRange(stored.BytesRead, 1, mostRead);
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    [Fact]
    public async Task Inspect_Cancelled_Stops()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await using var stored = new ObservedStream(new CancellableStream(SampleFiles.All["gpx"].Content));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FileInspection.InspectAsync(stored, new FileClaim("trace.gpx", null), FileFormat.All, stop.Token));
    }

    /// <summary>A memory stream answers a cancelled read all the same when it is asked through a span.</summary>
    private sealed class CancellableStream(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
