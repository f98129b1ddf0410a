using AmiServerless.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AmiServerless.Tests.Web;

/// <summary>What is missing, said while one writes: each item with its article, and a link to its field.</summary>
public sealed class MissingItemsTests(AzuriteFixture azurite, WebFixture web) : BrowserTests(azurite, web)
{
    [Fact]
    public async Task Follow_AMissingItem_LeadsToItsFieldAndGoesOnceItIsWritten()
    {
        var site = await StartAsync();
        var page = await site.NewVisitorAsync();
        var form = await DossierForm.OpenDraftAsync(site, page, "comtal", "CC Comtal Lot et Truyère", "emerging");
        var count = page.GetByRole(AriaRole.Button, new() { NameRegex = new("éléments? manque") });
        await Expect(count).ToHaveTextAsync("6 éléments manquent");
        await count.ClickAsync();
        var item = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "« Premiers enjeux identifiés » n’est pas remplie" });
        await Expect(item).ToContainTextAsync("(Article 3.a)");

        await item.GetByRole(AriaRole.Link).ClickAsync();

        await form.IsAtAsync("Lettre d’intention");
        var field = form.Field("Premiers enjeux identifiés");
        await Expect(field).ToBeFocusedAsync();
        await Expect(field).ToHaveAttributeAsync("aria-describedby", new System.Text.RegularExpressions.Regex("."));
        await Expect(page.GetByText("La rubrique « Premiers enjeux identifiés » n’est pas remplie. Dites ce que vous savez")).ToBeVisibleAsync();
        await field.FillAsync("Tourbières et prairies humides de tête de bassin, landes gagnées par le pin.");
        await Expect(count).ToHaveTextAsync("5 éléments manquent");
        await Expect(item).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Write_HalfAnAddress_IsSavedWithTheRestAndSaidBesideIt()
    {
        var site = await StartAsync();
        var form = await DossierForm.OpenDraftAsync(site, await site.NewVisitorAsync(), "comtal", "CC Comtal Lot et Truyère", "emerging");

        await form.WriteAsync("Adresse électronique", "camille@");
        await form.WriteAsync("Téléphone", "05 65 00 00 00");
        await form.Field("Téléphone").BlurAsync();

        await Expect(form.Page.Locator("main").GetByText("n’a pas la forme d’une adresse électronique. Corrigez-la")).ToBeVisibleAsync();
        await form.IsSavedAsync();
        var contact = (await site.ReadAsync(form)).Dossier.Applicant.Contact!;
        Assert.Equal(("camille@", "05 65 00 00 00"), (contact.Email, contact.Phone));
    }
}
