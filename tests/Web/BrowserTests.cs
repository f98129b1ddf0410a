using AmiServerless.Core.Campaigns;
using AmiServerless.Tests.Hosting;
using Azure.Core;
using Xunit;

namespace AmiServerless.Tests.Web;

/// <summary>
/// Tests in a real browser. After each, its sites are closed and it fails for what went wrong in their pages unexpectedly; when it
/// has failed, what the pages showed is kept as pictures.
/// </summary>
public abstract class BrowserTests(AzuriteFixture azurite, WebFixture web) : IAsyncDisposable
{
    private readonly List<Site> sites = [];

    /// <summary>Starts a site, with the built form unless another is given; its options are those of <see cref="Service.StartAsync"/>.</summary>
    protected async Task<Site> StartAsync(
        DateTimeOffset? deadline = null,
        bool withQueues = true,
        bool withTimers = false,
        Func<Campaign, Campaign>? change = null,
        Action<ClientOptions>? storage = null,
        string? prefix = null,
        string? webFolder = null)
    {
        var browser = await web.BrowserAsync();
        var site = new Site(await Service.StartAsync(azurite, deadline, withQueues, withTimers, change, storage, prefix, webFolder ?? await web.BuildAsync()), browser);
        sites.Add(site);
        return site;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed || sites.Any(site => site.Faults.Unexpected.Count > 0);
        foreach (var site in sites)
        {
            await using (site)
            {
                if (failed)
                    await Screenshots.KeepAsync(site.Pages, $"failed-{TestContext.Current.TestMethod?.MethodName}");
            }
        }
        var faults = sites.SelectMany(site => site.Faults.Unexpected).Distinct().ToList();
        Assert.True(faults.Count == 0, $"The pages had faults that the test did not expect:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
    }
}
