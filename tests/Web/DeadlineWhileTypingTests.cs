using AmiServerless.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AmiServerless.Tests.Web;

/// <summary>The end of the call, seen from the form: said before, and nothing lost after.</summary>
public sealed class DeadlineWhileTypingTests(AzuriteFixture azurite, WebFixture web) : BrowserTests(azurite, web)
{
    [Fact]
    public async Task Write_DeadlinePasses_IsToldAndGivesTheWordsBack()
    {
        var deadline = Service.Start.AddHours(1);
        var site = await StartAsync(deadline);
        var page = await site.NewVisitorAsync();
        var form = await DossierForm.OpenDraftAsync(site, page, "comtal", "CC Comtal Lot et Truyère", "emerging");
        await Expect(page.Locator(".fr-notice").Filter(new() { HasText = "Il reste" })).ToBeVisibleAsync();
        await form.GoToAsync("Lettre d’intention");
        await form.WriteAsync("Premiers enjeux identifiés", "Écrit à temps");
        await form.IsSavedAsync();
        site.Faults.Expect("409 PUT");

        site.Service.Clock.Set(deadline);
        await form.WriteAsync("Premiers enjeux identifiés", "Écrit à temps, et un peu trop tard");

        await Expect(page.GetByText("Ce dossier ne peut plus être modifié")).ToBeVisibleAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Ce que vous avez écrit et qui n’a pas pu être envoyé");
        await Expect(page.Locator(".ami-sync")).ToContainTextAsync("Dernier enregistrement");
        await Expect(form.Field("Premiers enjeux identifiés")).ToBeDisabledAsync();
        var saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer ces textes dans un fichier" }).ClickAsync());
        Assert.Contains("Écrit à temps, et un peu trop tard", await File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await Axe.AssertNoViolationAsync(page);
        await Screenshots.TakeAsync(page, "closed-while-typing");
        var application = await site.ReadAsync(form);
        Assert.Equal("Écrit à temps", application.Dossier.Letter.Stakes);
        Assert.Equal(0, application.Submissions);
    }

    [Fact]
    public async Task Submit_AtTheDeadline_IsRefusedInWords()
    {
        var deadline = Service.Start.AddHours(1);
        var site = await StartAsync(deadline);
        var page = await site.NewVisitorAsync();
        var form = await DossierForm.OpenDraftAsync(site, page, "comtal", "CC Comtal Lot et Truyère", "emerging");
        await form.GoToAsync("Vérifier et déposer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Déposer la candidature" }).ClickAsync();
        site.Faults.Expect("409 POST");

        site.Service.Clock.Set(deadline);
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirmer le dépôt" }).ClickAsync();

        await Expect(page.Locator("main")).ToContainTextAsync("Ce brouillon n’a pas été déposé");
        Assert.Equal(0, (await site.ReadAsync(form)).Submissions);
    }
}
