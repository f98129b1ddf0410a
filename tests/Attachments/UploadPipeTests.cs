using System.Security.Cryptography;
using AmiServerless.Core.Attachments;
using AmiServerless.Core.Problems;
using Xunit;

namespace AmiServerless.Tests.Attachments;

public sealed class UploadPipeTests
{
    private static readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(9)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(1_000_003)]
    public async Task Copy_Body_ArrivesWholeWithItsSizeAndHash(int size)
    {
        var content = Pdf(size);
        var destination = new MemoryStream();
        var body = new DribblingBody(content, length: size);
        var pipe = Opened(await UploadPipe.OpenAsync(body, null, Terms(), cancellation));
        Assert.True((await pipe.CopyToAsync(destination, cancellation)).Succeeded(out var received, out _));
        Assert.Equal(new ReceivedContent(size, Convert.ToHexStringLower(SHA256.HashData(content))), received);
        Assert.Equal(content, destination.ToArray());
    }

    [Fact]
    public async Task Open_DeclaredLengthAboveALimit_ReadsNothing()
    {
        var body = new DribblingBody(Pdf(100), 100);
        Assert.Equal("file-too-large", Refused(await UploadPipe.OpenAsync(body, 1001, Terms(maxFileBytes: 1000), cancellation)).Code);
        Assert.Equal("attachments-too-large", Refused(await UploadPipe.OpenAsync(body, 501, Terms(remainingBytes: 500), cancellation)).Code);
        Assert.Equal(0, body.BytesRead);
    }

    [Fact]
    public async Task Copy_BodyThatNeverEnds_StopsAtTheLimit()
    {
        var body = new DribblingBody(Pdf(100), long.MaxValue);
        var pipe = Opened(await UploadPipe.OpenAsync(body, null, Terms(maxFileBytes: 1_000_000), cancellation));
        var problem = Refused(await pipe.CopyToAsync(Stream.Null, cancellation));
        Assert.Equal((413, "file-too-large"), (problem.Status, problem.Code));
        Assert.InRange(body.BytesRead, 1_000_001, 1_000_000 + (256 * 1024));
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public async Task Copy_BodyAtTheLimit_IsTakenToTheByte(int size, bool taken)
    {
        var opened = await UploadPipe.OpenAsync(new DribblingBody(Pdf(size), size), null, Terms(maxFileBytes: 1000), cancellation);
        Assert.Equal(taken, opened.Succeeded(out var pipe, out _) && (await pipe.CopyToAsync(Stream.Null, cancellation)).Succeeded(out _, out _));
    }

    [Theory]
    [InlineData("", "plan.pdf", "file-empty")]
    [InlineData("GIF89a", "plan.pdf", "format-not-accepted")]
    [InlineData("%PDF-1.7", "plan.docx", "format-mismatch")]
    [InlineData("PK\u0003\u0004", "plan.pdf", "format-mismatch")]
    [InlineData("<html>", "plan.pdf", "format-not-accepted")]
    public async Task Open_HeadThatIsNotWanted_IsRefusedBeforeTheRestIsRead(string head, string name, string expected)
    {
        var content = SampleFiles.Text(head);
        var body = new DribblingBody(content, content.Length == 0 ? 0 : 10_000_000);
        Assert.Equal(expected, Refused(await UploadPipe.OpenAsync(body, null, Terms(name), cancellation)).Code);
        Assert.InRange(body.BytesRead, 0, 4096);
    }

    [Fact]
    public async Task Copy_Cancelled_Stops()
    {
        using var stop = new CancellationTokenSource();
        var body = new DribblingBody(Pdf(100), long.MaxValue) { AfterRead = read => { if (read > 100_000) stop.Cancel(); } };
        var pipe = Opened(await UploadPipe.OpenAsync(body, null, Terms(maxFileBytes: long.MaxValue), cancellation));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipe.CopyToAsync(Stream.Null, stop.Token));
    }

    [Fact]
    public async Task Copy_BodyThatBreaksOff_Throws()
    {
        var body = new DribblingBody(Pdf(100), long.MaxValue) { AfterRead = read => { if (read > 50_000) throw new IOException("La connexion est coupée."); } };
        var pipe = Opened(await UploadPipe.OpenAsync(body, null, Terms(), cancellation));
        await Assert.ThrowsAsync<IOException>(() => pipe.CopyToAsync(Stream.Null, cancellation));
    }

    private static UploadTerms Terms(string name = "plan.pdf", long maxFileBytes = 100_000_000, long remainingBytes = long.MaxValue) =>
        new(new FileClaim(name, null), FileFormat.All, maxFileBytes, remainingBytes);

    private static byte[] Pdf(int size) => [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, size - 9).Select(i => (byte)(i * 31))];

    private static UploadPipe Opened(Result<UploadPipe> result)
    {
        Assert.True(result.Succeeded(out var pipe, out var problem), problem?.Detail);
        return pipe;
    }

    private static Problem Refused<T>(Result<T> result)
    {
        Assert.False(result.Succeeded(out _, out var problem));
        return problem;
    }

    /// <summary>A body as a network gives it: some bytes at a time, never as many as asked for; past its content, more of the same.</summary>
    private sealed class DribblingBody(byte[] content, long length) : MemoryStream
    {
        public long BytesRead { get; private set; }

        public Action<long>? AfterRead { get; init; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = (int)Math.Min(Math.Min(buffer.Length, 3001), length - BytesRead);
            for (var i = 0; i < count; i++)
                buffer.Span[i] = content[(BytesRead + i) % content.Length];
            BytesRead += count;
            AfterRead?.Invoke(BytesRead);
            return ValueTask.FromResult(count);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
