using AmiServerless.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AmiServerless.Tests.Web;

/// <summary>Two people, or two tabs, on one draft: both are told, and nobody's words vanish.</summary>
public sealed class TwoWritersTests(AzuriteFixture azurite, WebFixture web) : BrowserTests(azurite, web)
{
    [Fact]
    public async Task Write_DifferentFieldsInTwoTabs_BothAreKeptAndTold()
    {
        var (site, first, second) = await OpenTwiceAsync(sameDevice: true);
        await Expect(first.Page.GetByText("aussi ouvert dans un autre onglet")).ToBeVisibleAsync();

        await first.WriteAsync("Fonction", "Écrit à gauche");
        await second.WriteAsync("Téléphone", "Écrit à droite");

        await Expect(second.Field("Fonction")).ToHaveValueAsync("Écrit à gauche");
        await Expect(first.Field("Téléphone")).ToHaveValueAsync("Écrit à droite");
        await Expect(first.Page.GetByText("Une autre personne a modifié ce dossier")).ToBeVisibleAsync();
        await first.IsSavedAsync();
        await second.IsSavedAsync();
        var contact = (await site.ReadAsync(first)).Dossier.Applicant.Contact!;
        Assert.Equal(("Écrit à gauche", "Écrit à droite"), (contact.Role, contact.Phone));
    }

    [Theory]
    [InlineData("Garder la mienne", "De l’une")]
    [InlineData("Garder l’autre", "De l’autre")]
    [InlineData("Garder les deux, l’une après l’autre", "De l’autre\n\nDe l’une")]
    public async Task Write_TheSameFieldOnTwoDevices_SomeoneChooses(string choice, string kept)
    {
        var (site, one, other) = await OpenTwiceAsync(sameDevice: false);
        site.Faults.Expect("412 PUT");
        await one.GoToAsync("Lettre d’intention");
        await other.GoToAsync("Lettre d’intention");

        await other.WriteAsync("Premiers enjeux identifiés", "De l’autre");
        await other.IsSavedAsync();
        await one.WriteAsync("Premiers enjeux identifiés", "De l’une");

        var conflict = one.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Vous avez été deux à écrire" });
        await Expect(conflict).ToContainTextAsync("De l’une");
        await Expect(conflict).ToContainTextAsync("De l’autre");
        await Expect(one.Field("Premiers enjeux identifiés")).ToHaveValueAsync("De l’une");
        await Expect(one.Page.Locator(".ami-sync")).ToContainTextAsync("un choix est à faire");

        await conflict.GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();
        await Expect(conflict).ToHaveCountAsync(0);
        await one.IsSavedAsync();
        Assert.Equal(kept, (await site.ReadAsync(one)).Dossier.Letter.Stakes);
    }

    [Fact]
    public async Task Write_TheSameField_TheChoiceHasNoViolation()
    {
        var (site, one, other) = await OpenTwiceAsync(sameDevice: false);
        await other.WriteAsync("Fonction", "De l’autre");
        await other.IsSavedAsync();
        await one.WriteAsync("Fonction", "De l’une");
        await Expect(one.Page.GetByText("Vous avez été deux à écrire")).ToBeVisibleAsync();

        await Axe.AssertNoViolationAsync(one.Page);
        await Screenshots.TakeAsync(one.Page, "conflit");
    }

    private async Task<(Site Site, DossierForm First, DossierForm Second)> OpenTwiceAsync(bool sameDevice)
    {
        var site = await StartAsync();
        site.Faults.Expect("412 PUT");
        var page = await site.NewVisitorAsync();
        var first = await DossierForm.OpenDraftAsync(site, page, "comtal", "CC Comtal Lot et Truyère", "emerging");
        var otherPage = sameDevice ? await page.Context.NewPageAsync() : await site.NewVisitorAsync();
        await otherPage.GotoAsync($"{page.Url}#cle={await first.AccessKeyAsync()}");
        var second = new DossierForm(otherPage, site.Service.Campaign);
        await second.IsAtAsync("EPCI et partenaires");
        return (site, first, second);
    }
}
