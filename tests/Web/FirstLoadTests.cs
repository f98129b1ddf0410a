using System.Collections.Concurrent;
using System.IO.Compression;
using AmiServerless.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace AmiServerless.Tests.Web;

public sealed class FirstLoadTests(AzuriteFixture azurite, WebFixture web) : BrowserTests(azurite, web)
{
    /// <summary>
    /// What the first page may weigh on the wire, without the API's answers: of it, four weights of the State's typeface are 166 KB,
    /// React and the design system's code 140 KB, its style sheets 65 KB. Raise it only with a reason.
    /// </summary>
    private const double MostKilobytes = 400;

    [Fact]
    public async Task FirstLoad_Home_WeighsLittle()
    {
        var site = await StartAsync();
        var page = await site.NewVisitorAsync();
        var answers = new ConcurrentQueue<IResponse>();
        page.Response += (_, answer) => answers.Enqueue(answer);

        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Stillness.WaitAsync(page);

        var files = await Task.WhenAll(answers
            .Where(answer => !new Uri(answer.Url).AbsolutePath.StartsWith("/api/", StringComparison.Ordinal))
            .Select(async answer => (Kind: answer.Request.ResourceType, Kilobytes: Gzipped(await answer.BodyAsync()) / 1024.0)));
        var kinds = files.GroupBy(file => file.Kind, file => file.Kilobytes).OrderByDescending(kind => kind.Sum())
            .Select(kind => $"{kind.Key} {kind.Sum():0.0} KB ({kind.Count()})");
        var whole = files.Sum(file => file.Kilobytes);
        var told = $"The first page weighs {whole:0.0} KB of at most {MostKilobytes}: {string.Join(", ", kinds)}.";
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.Contains(files, file => file.Kind == "script");
        Assert.Contains(files, file => file.Kind == "stylesheet");
        Assert.True(whole <= MostKilobytes, told);
    }

    private static long Gzipped(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(body);
        // Fonts are packed already.
        return Math.Min(packed.Length, body.Length);
    }
}
