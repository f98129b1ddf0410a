using System.IO.Compression;
using System.Net;
using AmiServerless.Tests.Hosting;
using Xunit;

namespace AmiServerless.Tests.Local;

public sealed class WebFilesTests(AzuriteFixture azurite) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ami-web-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("/", "text/html", "no-cache")]
    [InlineData("/applications/occitanie-2025-0a-7f3k9m2qxw4t", "text/html", "no-cache")]
    [InlineData("/assets/form-4f2a.js", "text/javascript", "public, max-age=31536000, immutable")]
    public async Task Get_BuiltFrontEnd_IsServedUnderAStrictPolicy(string path, string mediaType, string cacheControl)
    {
        await using var host = await StartOnABuildAsync();

        using var answer = await host.Client.GetAsync(Relative(path), Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(cacheControl, answer.Headers.CacheControl?.ToString());
        Assert.StartsWith("default-src 'self'; ", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Get_BuiltFrontEnd_AllowsPicturesAsDataAndNoInlineCode()
    {
        await using var host = await StartOnABuildAsync();

        using var answer = await host.Client.GetAsync(Relative("/"), Cancellation);

        Assert.Equal(
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/candidatures", "text/html")]
    [InlineData("/assets/form-4f2a.js", "text/javascript")]
    [InlineData("/assets/form-4f2a.css", "text/css")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    public async Task Get_Text_IsCompressedForWhoeverUnderstands(string path, string mediaType)
    {
        await using var host = await StartOnABuildAsync();

        using var plain = await GetAsync(host, path, "identity");
        using var brotli = await GetAsync(host, path, "gzip, br");
        using var gzip = await GetAsync(host, path, "gzip");

        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal("br", Assert.Single(brotli.Content.Headers.ContentEncoding));
        Assert.Equal("gzip", Assert.Single(gzip.Content.Headers.ContentEncoding));
        Assert.Equal(mediaType, gzip.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept-Encoding", gzip.Headers.Vary);
        using var unpacked = new StreamReader(new GZipStream(await gzip.Content.ReadAsStreamAsync(Cancellation), CompressionMode.Decompress));
        Assert.Equal(await plain.Content.ReadAsStringAsync(Cancellation), await unpacked.ReadToEndAsync(Cancellation));
    }

    [Theory]
    [InlineData("/assets/font-4f2a.woff2", "font/woff2")]
    [InlineData("/modele.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task Get_CompressedAlready_IsServedAsItIs(string path, string mediaType)
    {
        await using var host = await StartOnABuildAsync();

        using var answer = await GetAsync(host, path, "gzip, br");

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Get_Api_IsNotCompressed()
    {
        // Its answers hold a secret beside what the caller chose: their compressed length would tell about it.
        await using var host = await StartOnABuildAsync(typeof(Greeting));

        using var answer = await GetAsync(host, "/api/greetings/lune?times=2", "gzip, br");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("GET", "/api/nothing")]
    [InlineData("GET", "/api")]
    [InlineData("GET", "/assets/gone-0000.js")]
    [InlineData("POST", "/applications")]
    [InlineData("GET", "/../host.json")]
    [InlineData("GET", "/.made-from")]
    public async Task Request_NeitherAFileNorAPage_IsNotFound(string method, string path)
    {
        await using var host = await StartOnABuildAsync();
        using var request = new HttpRequestMessage(new(method), Relative(path));

        using var answer = await host.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_NoBuild_SaysWhereTheApiIs()
    {
        await using var host = await TestHost.StartAsync(azurite, []);

        var page = await host.Client.GetStringAsync(Relative("/"), Cancellation);

        Assert.Contains("/api", page, StringComparison.Ordinal);
    }

    private async Task<TestHost> StartOnABuildAsync(params Type[] functions)
    {
        Directory.CreateDirectory(Path.Combine(folder, "assets"));
        await WriteAsync("index.html", "<!doctype html>");
        await WriteAsync("favicon.svg", "<svg/>");
        await WriteAsync("modele.xlsx", "PK");
        await WriteAsync(".made-from", "4f2a");
        await WriteAsync("assets/form-4f2a.js", "export {}");
        await WriteAsync("assets/form-4f2a.css", "main { margin: 0 }");
        await WriteAsync("assets/font-4f2a.woff2", "wOF2");
        return await TestHost.StartAsync(azurite, functions, functions.Length == 0 ? null : new HttpProbe(), webFolder: folder);
    }

    private Task WriteAsync(string file, string content) => File.WriteAllTextAsync(Path.Combine(folder, file), content, Cancellation);

    private static Task<HttpResponseMessage> GetAsync(TestHost host, string path, string encodings)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Relative(path));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        return host.Client.SendAsync(request, Cancellation);
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
