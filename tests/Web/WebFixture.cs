using AmiServerless.Local.Http;
using AmiServerless.Tests.Web;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(WebFixture))]

namespace AmiServerless.Tests.Web;

/// <summary>
/// The built form and one Chromium for all tests: take it as a constructor parameter. Both are made ready at the first look, so that
/// a run without browser tests does without.
/// </summary>
public sealed class WebFixture : IAsyncDisposable
{
    // On the thread pool, since whoever asks first is on one of the runner's few threads.
    private readonly Lazy<Task> build = new(() => Task.Run(() => WebBuild.EnsureAsync(Console.Error, CancellationToken.None)));
    private readonly Lazy<Task<Launched>> launched = new(() => Task.Run(LaunchAsync));

    /// <summary>The folder of the built form, made by the local host's own code.</summary>
    public async Task<string> BuildAsync()
    {
        await build.Value;
        return WebBuild.Folder;
    }

    /// <summary>The browser. Skips the test, saying why, on a machine that has none.</summary>
    public async Task<IBrowser> BrowserAsync()
    {
        Assert.SkipWhen(Chromium.Find() is null, Chromium.HowToInstall);
        return (await launched.Value).Browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (!launched.IsValueCreated || !launched.Value.IsCompletedSuccessfully)
            return;
        await launched.Value.Result.Browser.CloseAsync();
        launched.Value.Result.Playwright.Dispose();
    }

    private static async Task<Launched> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments, Headless = true });
        return new(playwright, browser);
    }

    private sealed record Launched(IPlaywright Playwright, IBrowser Browser);
}
