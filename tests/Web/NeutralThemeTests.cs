using System.Diagnostics;
using System.Text.RegularExpressions;
using AmiServerless.Local.Http;
using AmiServerless.Local.Npm;
using AmiServerless.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AmiServerless.Tests.Web;

/// <summary>The form of an operator that is not the State, which may not wear the State's brand: one setting of the build.</summary>
public sealed class NeutralThemeTests(AzuriteFixture azurite, WebFixture web) : BrowserTests(azurite, web)
{
    private const string Operator = "Parc naturel régional de l’Essai";

    private readonly WebFixture web = web;
    private readonly string folder = Directory.CreateTempSubdirectory("ami-neutral-").FullName;

    [Fact]
    public async Task Build_NeutralTheme_WearsNothingOfTheState()
    {
        await web.BrowserAsync();
        await web.BuildAsync(); // with the packages of the build
        await BuildAsync();
        Assert.DoesNotContain(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), file => file.Contains("Marianne", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".woff2", StringComparison.Ordinal));

        var site = await StartAsync(webFolder: folder);
        var page = await site.OpenAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(site.Service.Campaign.Service.Email);
        await Expect(page.Locator("header .fr-logo")).ToHaveTextAsync(Operator);
        await Expect(page.Locator("body")).Not.ToContainTextAsync(new Regex("République|Marianne", RegexOptions.IgnoreCase));
        await Expect(page.Locator("header a[href*='.gouv.fr'], footer a[href*='.gouv.fr']")).ToHaveCountAsync(0);
        await LookAsync(page, "neutre-accueil");

        var form = await DossierForm.OpenDraftAsync(site, page, "comtal", "CC Comtal Lot et Truyère", "mature");
        await LookAsync(page, "neutre-porteur");
        await form.GoToAsync("Vérifier et déposer");
        await LookAsync(page, "neutre-verifier");
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Axe.AssertNoViolationAsync(page);
        await Screenshots.TakeAsync(page, name);
    }

    private async Task BuildAsync()
    {
        var tools = await NodeTools.FindAsync(WebBuild.Node, TestContext.Current.CancellationToken);
        var vite = new ProcessStartInfo(tools.Node, ["node_modules/vite/bin/vite.js", "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "warn"])
        {
            WorkingDirectory = WebBuild.Sources,
            RedirectStandardError = true,
            Environment = { ["VITE_THEME"] = "neutral", ["VITE_OPERATOR"] = Operator },
        };
        using var process = Process.Start(vite)!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, errors);
    }
}
