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

    [Theory]
    [InlineData("GET", "/api/nothing")]
    [InlineData("GET", "/api")]
    [InlineData("GET", "/assets/gone-0000.js")]
    [InlineData("POST", "/applications")]
    [InlineData("GET", "/../host.json")]
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

    private async Task<TestHost> StartOnABuildAsync()
    {
        Directory.CreateDirectory(Path.Combine(folder, "assets"));
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), "<!doctype html>", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder, "assets", "form-4f2a.js"), "export {}", Cancellation);
        return await TestHost.StartAsync(azurite, [], webFolder: folder);
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
