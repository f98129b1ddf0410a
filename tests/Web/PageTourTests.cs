using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Tests.Hosting;
using AmiServerless.Tests.Samples;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AmiServerless.Tests.Web;

/// <summary>Every page, looked at by axe in light and in dark, without sideways scrolling on the narrowest phone, and kept as pictures.</summary>
public sealed class PageTourTests(AzuriteFixture azurite, WebFixture web) : BrowserTests(azurite, web)
{
    [Fact]
    public async Task Look_PublicPages_HaveNoViolation()
    {
        var site = await StartAsync();
        var campaign = site.Service.Campaign.Id;
        await SubmitAsync(site, "mature", "200069102");
        site.Faults.Expect("404 GET");
        var page = await site.NewVisitorAsync();

        await LookAsync(page, $"/appels/{campaign}", "appel");
        await LookAsync(page, $"/appels/{campaign}/quel-profil", "quel-profil");
        await LookAsync(page, $"/appels/{campaign}/candidater", "candidater");
        await LookAsync(page, $"/appels/{campaign}/avancement", "avancement");
        await LookAsync(page, "/candidatures", "candidatures-vide");
        await LookAsync(page, "/recus", "recus");
        await LookAsync(page, "/partenaires/ESSAI-0ANG-C4NT-79K8-T5", "partenaires");
        await LookAsync(page, "/accessibilite", "accessibilite");
        await LookAsync(page, "/donnees-personnelles", "donnees-personnelles");
        await LookAsync(page, "/mentions-legales", "mentions-legales");
        await LookAsync(page, "/candidatures/essai-0a-000000000000/dossier/porteur", "sans-cle");
    }

    [Theory]
    [InlineData("emerging", "porteur", "lettre", "verifier")]
    [InlineData("mature", "actions", "fiches", "pieces")]
    public async Task Look_StepsOfAnEmptyDossier_HaveNoViolation(string profile, params string[] steps)
    {
        var site = await StartAsync();
        var empty = await site.Service.OpenAsync(Service.Siren, profile);
        var page = await OpenAsync(site, empty);

        foreach (var step in steps)
            await LookAsync(page, $"/candidatures/{empty.Opened.Id}/dossier/{step}", $"dossier-{profile}-{step}-vide");
    }

    [Theory]
    [InlineData("emerging", "lettre")]
    [InlineData("mature", "porteur", "projet", "strategie", "actions", "fiches", "fiches?fiche=tourbiere", "pieces", "verifier")]
    public async Task Look_StepsOfAFullDossier_HaveNoViolation(string profile, params string[] steps)
    {
        var site = await StartAsync();
        var filled = await site.Service.OpenAsync(profile == "mature" ? "200069102" : "200069128", profile);
        await filled.SaveAsync(Sample.Read(profile));
        var page = await OpenAsync(site, filled);

        foreach (var step in steps)
            await LookAsync(page, $"/candidatures/{filled.Opened.Id}/dossier/{step}", $"dossier-{profile}-{step.Replace("?fiche=", "-", StringComparison.Ordinal)}");
        await LookAsync(page, $"/candidatures/{filled.Opened.Id}/suivi", $"suivi-{profile}-brouillon");
        await LookAsync(page, "/candidatures", $"candidatures-{profile}");
    }

    [Fact]
    public async Task Look_FollowUp_HasNoViolationWhateverTheStatus()
    {
        var site = await StartAsync();
        var support = await SubmitAsync(site, "emerging", "200069128");
        await support.BecomesAsync(ApplicationStatus.InSupport);
        var incomplete = await site.Service.OpenAsync();
        await incomplete.SaveAsync(Sample.Read("mature") with { Applicant = new Applicant { Siren = Service.Siren } });
        await incomplete.SubmitAsync();
        await incomplete.BecomesAsync(ApplicationStatus.Incomplete);

        await LookAsync(await OpenAsync(site, support), $"/candidatures/{support.Opened.Id}/suivi", "suivi-accompagnement");
        await LookAsync(await OpenAsync(site, incomplete), $"/candidatures/{incomplete.Opened.Id}/suivi", "suivi-incomplet");
        using var withdrawn = await incomplete.SendAsync(HttpMethod.Post, "/withdraw", new StringContent("{}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")));
        Assert.Equal(200, (int)withdrawn.StatusCode);
        await LookAsync(await OpenAsync(site, incomplete), $"/candidatures/{incomplete.Opened.Id}/suivi", "suivi-retire");
    }

    private static async Task<Draft> SubmitAsync(Site site, string sample, string siren)
    {
        var draft = await site.Service.OpenAsync(siren, sample);
        await draft.SaveAsync(Sample.Read(sample));
        foreach (var (kind, path) in Sample.Files(sample))
            await draft.AttachAsync(new StreamContent(File.OpenRead(path)), kind, Path.GetFileName(path));
        await draft.SubmitAsync();
        return draft;
    }

    private static async Task<IPage> OpenAsync(Site site, Draft draft)
    {
        var page = await site.OpenAsync($"/candidatures/{draft.Opened.Id}#cle={draft.Opened.AccessKey}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync("Mes candidatures");
        return page;
    }

    private static async Task LookAsync(IPage page, string path, string name)
    {
        await page.GotoAsync(path);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(page.Locator("main").GetByText("Chargement…")).ToHaveCountAsync(0);
        await Expect(page.Locator("[role=status]").GetByText("Vérification en cours")).ToHaveCountAsync(0);
        await Axe.AssertNoViolationAsync(page);
        await AssertNarrowAsync(page, name);
        await Screenshots.TakeAsync(page, name);
    }

    /// <summary>At 320 pixels, which is also 1280 at 400 %, a page is read by scrolling down only (WCAG 1.4.10).</summary>
    private static async Task AssertNarrowAsync(IPage page, string name)
    {
        var before = page.ViewportSize!;
        await page.SetViewportSizeAsync(320, 640);
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        await page.SetViewportSizeAsync(before.Width, before.Height);
        Assert.True(width <= 320, $"{name} is {width} pixels wide on a phone of 320.");
    }
}
