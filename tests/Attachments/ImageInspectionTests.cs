using Xunit;

namespace AmiServerless.Tests.Attachments;

public sealed class ImageInspectionTests
{
    [Fact]
    public async Task Inspect_PngWithSomethingAfterItsEnd_IsBroken() =>
        Assert.Equal("file-broken", await Inspect.OutcomeAsync([.. SampleFiles.Png(), .. SampleFiles.Zip(new() { ["a.txt"] = [1] })], "plan.png"));

    [Fact]
    public async Task Inspect_PngWithoutPixels_IsBroken() => Assert.Equal("file-broken", await Inspect.OutcomeAsync(SampleFiles.Png(chunks: 0), "plan.png"));

    [Fact]
    public async Task Inspect_PngWithoutSize_IsBroken()
    {
        var content = SampleFiles.Png();
        content[19] = 0;
        Assert.Equal("file-broken", await Inspect.OutcomeAsync(content, "plan.png"));
        (content[16], content[19]) = (0x7F, 1);
        Assert.Equal("file-broken", await Inspect.OutcomeAsync(content, "plan.png"));
    }

    [Fact]
    public async Task Inspect_JpegWithSomethingAfterItsEnd_IsAPhotoOfATelephone() =>
        Assert.Equal("jpeg", await Inspect.OutcomeAsync([.. SampleFiles.Jpeg(), .. "ftypmp42 un clip"u8], "photo.jpg"));

    [Fact]
    public async Task Inspect_PicturesOfNothingButSteps_AreTooComplex()
    {
        Assert.Equal("file-too-complex", await Inspect.OutcomeAsync([0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, 2_000_000)], "photo.jpg"));
        var chunks = new byte[24_000_000];
        for (var i = 4; i < chunks.Length; i += 12)
            "IDAT"u8.CopyTo(chunks.AsSpan(i));
        Assert.Equal("file-too-complex", await Inspect.OutcomeAsync([.. SampleFiles.Png()[..33], .. chunks], "plan.png"));
    }

    [Fact]
    public async Task Inspect_JpegWithoutScan_IsBroken() =>
        Assert.Equal("file-broken", await Inspect.OutcomeAsync([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x02, 0xFF, 0xD9], "photo.jpg"));

    [Theory]
    [InlineData(64 * 1024)]
    [InlineData((64 * 1024) - 1)]
    [InlineData((64 * 1024) + 1)]
    [InlineData(200_000)]
    public async Task Inspect_LongScan_FindsItsEndAcrossWindows(int length)
    {
        // Every other byte is the first of a stuffed pair, so that one falls on each edge.
        var scan = Enumerable.Range(0, length).SelectMany(_ => (byte[])[0xFF, 0x00]).ToArray();
        byte[] start = [.. SampleFiles.Jpeg()[..35]];
        Assert.Equal("jpeg", await Inspect.OutcomeAsync([.. start, .. scan, 0xFF, 0xD9], "photo.jpg"));
        Assert.Equal("jpeg", await Inspect.OutcomeAsync([.. start, 0x01, .. scan, 0xFF, 0xD9], "photo.jpg"));
        Assert.Equal("file-broken", await Inspect.OutcomeAsync([.. start, .. scan, 0xFF], "photo.jpg"));
    }
}
