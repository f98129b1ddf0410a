using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Json;
using AmiServerless.Core.Intake;
using AmiServerless.Tests.Hosting;
using AmiServerless.Tests.Samples;
using Microsoft.Playwright;
using System.Text.Json;
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

    private static async Task AssertReceivedAsync(Site site, DossierForm form, Dossier sample, ApplicationStatus status)
    {
        var received = await site.ReadAsync(form);
        Assert.Equal(status, received.Status);
        Assert.Equal(1, received.Submissions);
        Assert.False(received.Changed);
        Assert.Equal(Written(sample), Written(received.Dossier));
    }

    /// <summary>As JSON, without what says nothing: a form leaves other empty places than a person who writes JSON.</summary>
    private static string Written(Dossier dossier) => JsonSerializer.Serialize(dossier, AmiJson.Options);
}
