using System.Text;
using AmiServerless.Tests.Hosting;
using AmiServerless.Tests.Samples;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AmiServerless.Tests.Web;

/// <summary>Actions from a spreadsheet: what was read is seen before it is taken, and what could not be is said cell by cell.</summary>
public sealed class ActionsImportTests(AzuriteFixture azurite, WebFixture web) : BrowserTests(azurite, web)
{
    [Fact]
    public async Task Import_TheSampleTable_FillsTheActionsAndTheirSheets()
    {
        var (site, form) = await OpenAsync();
        var table = Sample.Files("mature").Single(file => file.Kind == "action-table").Path;

        await form.Page.Locator("input[type=file]").SetInputFilesAsync(table);
        await form.Page.GetByRole(AriaRole.Button, new() { Name = "Importer 8 actions" }).ClickAsync();

        await Expect(form.Page.GetByText("8 actions ont été importées.")).ToBeVisibleAsync();
        await form.IsSavedAsync();
        var dossier = (await site.ReadAsync(form)).Dossier;
        Assert.Equal(Sample.Read("mature").Actions.Select(action => (action.Title, action.Term, action.Cost)), dossier.Actions.Select(action => (action.Title, action.Term, action.Cost)));
        Assert.Equal(5, dossier.Sheets.Count);
    }

    [Fact]
    public async Task Import_CellsThatCannotBeRead_AreNamedAndNotGuessed()
    {
        var (site, form) = await OpenAsync();
        const string Csv = "Action;Échéance;Coût (€);Financement demandé\r\nPlanter des haies;court terme;12 500 €;oui\r\nRouvrir des mares;bientôt;beaucoup;non\r\n";

        await form.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "actions.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Csv) });

        var errors = form.Page.GetByRole(AriaRole.Table, new() { Name = "Cellules qui n’ont pas pu être lues" });
        await Expect(errors).ToContainTextAsync("Feuille 1, cellule B3");
        await Expect(errors).ToContainTextAsync("bientôt");
        await Expect(errors).ToContainTextAsync("Feuille 1, cellule C3");
        await Axe.AssertNoViolationAsync(form.Page);
        await Screenshots.TakeAsync(form.Page, "import-erreurs");
        await form.Page.GetByRole(AriaRole.Button, new() { Name = "Importer une action" }).ClickAsync();
        await form.IsSavedAsync();
        var action = Assert.Single((await site.ReadAsync(form)).Dossier.Actions);
        Assert.Equal(("Planter des haies", 12500m), (action.Title, action.Cost));
    }

    [Fact]
    public async Task Download_TheTemplate_IsASpreadsheet()
    {
        var (_, form) = await OpenAsync();

        var template = await form.Page.RunAndWaitForDownloadAsync(() => form.Page.GetByRole(AriaRole.Button, new() { Name = "Télécharger le modèle" }).ClickAsync());

        Assert.Equal("modele-actions.xlsx", template.SuggestedFilename);
        await form.Page.Locator("input[type=file]").SetInputFilesAsync(await template.PathAsync());
        await Expect(form.Page.GetByText("aucune ligne n’est remplie")).ToBeVisibleAsync();
    }

    private async Task<(Site Site, DossierForm Form)> OpenAsync()
    {
        var site = await StartAsync();
        var page = await site.NewVisitorAsync();
        var form = await DossierForm.OpenDraftAsync(site, page, "randon", "CC Randon - Margeride", "mature");
        await form.GoToAsync("Actions et leviers");
        await page.GetByRole(AriaRole.Button, new() { Name = "Importer depuis un tableur" }).ClickAsync();
        return (site, form);
    }
}
