using AmiServerless.Tests.Hosting;
using Microsoft.Playwright;

namespace AmiServerless.Tests.Web;

/// <summary>A whole service with the form, looked at in Chromium by somebody far from the call's zone.</summary>
public sealed class Site : IAsyncDisposable
{
    /// <summary>Generous, for busy machines: a page that is right is never waited for that long.</summary>
    private const float Patience = 30_000;

    /// <summary>Half a day from Paris: a date shown in the device's zone instead of the call's is another day.</summary>
    private const string FarAway = "Pacific/Auckland";

    private readonly IBrowser browser;
    private readonly List<IBrowserContext> contexts = [];

    static Site() => Assertions.SetDefaultExpectTimeout(Patience);

    internal Site(Service service, IBrowser browser) => (Service, this.browser) = (service, browser);

    /// <summary>The service: its clock, its campaign, its API.</summary>
    public Service Service { get; }

    /// <summary>What went wrong in its pages.</summary>
    public PageFaults Faults { get; } = new();

    /// <summary>The pages that are open.</summary>
    public IEnumerable<IPage> Pages => contexts.SelectMany(context => context.Pages);

    /// <summary>
    /// An empty page of a new visitor, with nothing stored: <c>GotoAsync("/…")</c> goes within the site. A second tab of the same
    /// visitor is <c>page.Context.NewPageAsync()</c>.
    /// </summary>
    public async Task<IPage> NewVisitorAsync(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, string zone = FarAway)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Service.Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            Locale = "fr-FR",
            TimezoneId = zone,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        contexts.Add(context);
        context.SetDefaultTimeout(Patience);
        await Faults.WatchAsync(context);
        return await context.NewPageAsync();
    }

    /// <summary>A page of a new visitor, at an address of the site.</summary>
    public async Task<IPage> OpenAsync(string path = "/", int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, string zone = FarAway)
    {
        var page = await NewVisitorAsync(width, height, scheme, zone);
        await page.GotoAsync(path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
            await context.CloseAsync();
        await Service.DisposeAsync();
    }
}
