using AmiServerless.Tests.Hosting;
using AmiServerless.Tests.Samples;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AmiServerless.Tests.Web;

/// <summary>A poor connection: what is written or attached meanwhile is kept on the device, said to be so, and sent when it can be.</summary>
public sealed class ConnectionTests(AzuriteFixture azurite, WebFixture web) : BrowserTests(azurite, web)
{
    [Fact]
    public async Task Write_WithoutConnection_IsKeptThroughAReloadAndSentWhenItIsBack()
    {
        var (site, form) = await OpenAsync();
        await form.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => null)");
        await form.WriteAsync("Prénom et nom", "Avant la coupure");
        await form.IsSavedAsync();

        await form.Page.Context.SetOfflineAsync(true);
        await form.WriteAsync("Fonction", "Écrit pendant la coupure");
        await Expect(form.Page.Locator(".ami-sync")).ToContainTextAsync("Hors connexion depuis");
        await Expect(form.Page.Locator(".ami-sync")).ToContainTextAsync("gardé sur cet appareil");
        Assert.Null((await site.ReadAsync(form)).Dossier.Applicant.Contact?.Role);
        await form.Page.ReloadAsync();
        await Expect(form.Field("Fonction")).ToHaveValueAsync("Écrit pendant la coupure");

        await form.Page.Context.SetOfflineAsync(false);
        await form.IsSavedAsync();
        var contact = (await site.ReadAsync(form)).Dossier.Applicant.Contact!;
        Assert.Equal(("Avant la coupure", "Écrit pendant la coupure"), (contact.Name, contact.Role));
    }

    [Fact]
    public async Task Close_WithUnsentWords_AnotherTabSendsThem()
    {
        var (site, form) = await OpenAsync();
        var address = form.Page.Url;
        await form.Page.Context.SetOfflineAsync(true);
        await form.WriteAsync("Téléphone", "04 66 12 34 56");
        await Expect(form.Page.Locator(".ami-sync")).ToContainTextAsync("Hors connexion");
        await form.Page.CloseAsync();

        await form.Page.Context.SetOfflineAsync(false);
        var later = await form.Page.Context.NewPageAsync();
        await later.GotoAsync(address);
        var again = new DossierForm(later, site.Service.Campaign);
        await Expect(again.Field("Téléphone")).ToHaveValueAsync("04 66 12 34 56");
        await again.IsSavedAsync();

        Assert.Equal("04 66 12 34 56", (await site.ReadAsync(again)).Dossier.Applicant.Contact?.Phone);
    }

    [Fact]
    public async Task Save_AnswerLost_IsNotTakenForSomeoneElse()
    {
        var (site, form) = await OpenAsync();
        site.Faults.Expect("412 PUT");
        var lost = 0;
        await form.Page.RouteAsync("**/dossier", async route =>
        {
            // The service has it, and the answer never comes.
            if (Interlocked.Increment(ref lost) == 1)
                await route.FetchAsync();
            else
                await route.ContinueAsync();
            if (lost == 1)
                await route.AbortAsync("connectionreset");
        });

        await form.WriteAsync("Fonction", "Chargée");
        await Expect(form.Page.Locator(".ami-sync")).ToContainTextAsync("Hors connexion");
        await form.WriteAsync("Fonction", "Chargée de mission");
        await form.IsSavedAsync();

        await Expect(form.Page.GetByText("Vous avez été deux à écrire")).ToHaveCountAsync(0);
        await Expect(form.Page.GetByText("Une autre personne a modifié")).ToHaveCountAsync(0);
        Assert.Equal("Chargée de mission", (await site.ReadAsync(form)).Dossier.Applicant.Contact?.Role);
    }

    [Fact]
    public async Task Upload_CutOnItsWay_IsSentAgainByItself()
    {
        var (site, form) = await OpenAsync();
        await form.GoToAsync("Pièces jointes");
        var file = Sample.Files("emerging")[0];
        var cut = 0;
        await form.Page.RouteAsync("**/attachments?**", route => Interlocked.Increment(ref cut) == 1 ? route.AbortAsync("connectionreset") : route.ContinueAsync());

        await form.ChooseFileAsync(file.Kind, file.Path);
        await Expect(form.Page.GetByText("Connexion perdue : le fichier est gardé sur cet appareil")).ToBeVisibleAsync();
        await Expect(form.Received(Path.GetFileName(file.Path))).ToBeVisibleAsync();

        var received = Assert.Single((await site.ReadAsync(form)).Attachments);
        Assert.Equal(new FileInfo(file.Path).Length, received.Size);
    }

    [Fact]
    public async Task Upload_WithoutConnection_IsKeptThroughAClosedWindow()
    {
        var (site, form) = await OpenAsync();
        await form.GoToAsync("Pièces jointes");
        var address = form.Page.Url;
        var file = Sample.Files("emerging")[0];
        await form.Page.Context.SetOfflineAsync(true);
        await form.ChooseFileAsync(file.Kind, file.Path);
        await Expect(form.Page.GetByText("Connexion perdue")).ToBeVisibleAsync();
        await form.Page.CloseAsync();

        await form.Page.Context.SetOfflineAsync(false);
        var later = await form.Page.Context.NewPageAsync();
        await later.GotoAsync(address);
        var again = new DossierForm(later, site.Service.Campaign);

        await Expect(again.Received(Path.GetFileName(file.Path))).ToBeVisibleAsync();
        Assert.Single((await site.ReadAsync(again)).Attachments);
    }

    [Fact]
    public async Task Upload_BrokenFile_SaysWhyItIsRefused()
    {
        var (site, form) = await OpenAsync();
        await form.GoToAsync("Pièces jointes");
        site.Faults.Expect("422 POST");

        await form.ChooseFileAsync("strategy", Sample.CorruptedPdf);

        await Expect(form.Page.GetByText("Refusé : ")).ToContainTextAsync("incomplet ou abîmé");
        await form.Page.GetByRole(AriaRole.Button, new() { Name = "Abandonner" }).ClickAsync();
        await Expect(form.Page.GetByText("Refusé : ")).ToHaveCountAsync(0);
        Assert.Empty((await site.ReadAsync(form)).Attachments);
    }

    private async Task<(Site Site, DossierForm Form)> OpenAsync()
    {
        var site = await StartAsync();
        site.Faults.Expect("ERR_INTERNET_DISCONNECTED");
        site.Faults.Expect("ERR_CONNECTION_RESET");
        site.Faults.Expect("ERR_FAILED");
        var page = await site.NewVisitorAsync();
        return (site, await DossierForm.OpenDraftAsync(site, page, "comtal", "CC Comtal Lot et Truyère", "emerging"));
    }
}
