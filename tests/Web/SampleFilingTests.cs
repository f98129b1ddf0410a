using System.Text.Json;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Json;
using AmiServerless.Tests.Hosting;
using AmiServerless.Tests.Samples;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AmiServerless.Tests.Web;

/// <summary>The sample dossiers, filed by hand from the first page to the receipt: what the service then has is what the sample says.</summary>
public sealed class SampleFilingTests(AzuriteFixture azurite, WebFixture web) : BrowserTests(azurite, web)
{
    [Fact]
    public async Task File_EmergingSample_IsReceivedAsItIsAndReachesItsSupport()
    {
        var site = await StartAsync();
        var page = await site.NewVisitorAsync();
        var sample = Sample.Read("emerging");

        var form = await DossierForm.OpenDraftAsync(site, page, "mont lozère", "CC Mont Lozère", "emerging");
        await form.FillApplicantAsync(sample);
        await form.FillProjectAsync(sample);
        await form.FillLetterAsync(sample);
        await form.AttachAsync(Sample.Files("emerging"));
        await form.GoToAsync("Vérifier et déposer");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Rien d’obligatoire ne manque" })).ToBeVisibleAsync();
        await form.SubmitAsync();

        await Expect(page.Locator("main")).ToContainTextAsync("Déposée le lundi 2 mars 2026");
        await Expect(page.Locator("main")).ToContainTextAsync("Office français de la biodiversité");
        await AssertReceivedAsync(site, form, sample, ApplicationStatus.InSupport);
    }

    [Fact]
    public async Task File_MatureSample_IsReceivedAsItIsAndReachesItsFunders()
    {
        var site = await StartAsync();
        var page = await site.NewVisitorAsync();
        var sample = Sample.Read("mature");

        var form = await DossierForm.OpenDraftAsync(site, page, "randon", "CC Randon - Margeride", "mature");
        var actions = new ActionsForm(form, site.Service.Campaign);
        await form.FillApplicantAsync(sample);
        await form.FillProjectAsync(sample);
        await form.FillStrategyAsync(sample);
        await actions.FillActionsAsync(sample);
        await actions.FillSheetsAsync(sample, Service.Model.Directory);
        await form.AttachAsync(Sample.Files("mature"));
        await form.GoToAsync("Vérifier et déposer");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Rien d’obligatoire ne manque" })).ToBeVisibleAsync();
        await form.SubmitAsync();

        await Expect(page.Locator("main")).ToContainTextAsync("Déposée le lundi 2 mars 2026");
        await Expect(page.Locator("main")).ToContainTextAsync("Agence de l’eau Loire-Bretagne");
        await AssertReceivedAsync(site, form, sample, ApplicationStatus.InFunding);
        await Axe.AssertNoViolationAsync(page);
        await Screenshots.TakeAsync(page, "suivi-financeurs");

        var receipt = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { NameRegex = new("JWS") }).ClickAsync());
        await page.GotoAsync("/recus");
        await page.Locator("input[type=file]").SetInputFilesAsync(await receipt.PathAsync());
        await Expect(page.Locator("main")).ToContainTextAsync("authentique");
        await Screenshots.TakeAsync(page, "recu-verifie");
    }

    private static async Task AssertReceivedAsync(Site site, DossierForm form, Dossier sample, ApplicationStatus status)
    {
        var received = await site.ReadAsync(form);
        Assert.Equal(status, received.Status);
        Assert.Equal(1, received.Submissions);
        Assert.False(received.Changed);
        Assert.Equal(Written(sample), Written(received.Dossier));
    }

    /// <summary>
    /// As JSON, actions by their place: their ids are the form's own. Ticked boxes have no order, nor have the sheets.
    /// </summary>
    private static string Written(Dossier dossier)
    {
        var places = dossier.Actions.Index().ToDictionary(action => action.Item.Id, action => $"{action.Index}");
        return JsonSerializer.Serialize(
            dossier with
            {
                Actions = [.. dossier.Actions.Select(action => action with { Id = places[action.Id], Levers = Sorted(action.Levers) })],
                Sheets =
                [
                    .. dossier.Sheets
                        .Select(sheet => sheet with { Action = places[sheet.Action], Communes = Sorted(sheet.Communes), Habitats = Sorted(sheet.Habitats) })
                        .OrderBy(sheet => sheet.Action, StringComparer.Ordinal),
                ],
            },
            AmiJson.Options);
    }

    private static string[] Sorted(IEnumerable<string> codes) => [.. codes.Order(StringComparer.Ordinal)];
}
