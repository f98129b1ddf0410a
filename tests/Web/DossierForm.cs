using System.Text.RegularExpressions;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmiServerless.Tests.Web;

/// <summary>The form of an application, filled in as a person does: by what is written beside each field, one step after the other.</summary>
public sealed class DossierForm(IPage page, Campaign campaign)
{
    /// <summary>The page it is on.</summary>
    public IPage Page { get; } = page;

    /// <summary>Opens a draft from the call's page: finds the EPCI, says the profile, and goes on to the dossier.</summary>
    public static async Task<DossierForm> OpenDraftAsync(Site site, IPage page, string search, string epci, string profile)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Commencer une candidature" }).First.ClickAsync();
        await page.GetByLabel("Votre EPCI").FillAsync(search);
        await Label(page.Locator("main"), epci).ClickAsync();
        await Label(page.Locator("main"), site.Service.Campaign.Profiles.Single(one => one.Id == profile).Label).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir le brouillon" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Remplir le dossier" }).ClickAsync();
        var form = new DossierForm(page, site.Service.Campaign);
        await form.IsAtAsync("EPCI et partenaires");
        return form;
    }

    /// <summary>Goes to a step by the menu.</summary>
    public async Task GoToAsync(string step)
    {
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($@"^\d\. {Regex.Escape(step)}") }).ClickAsync();
        await IsAtAsync(step);
    }

    /// <summary>Waits for a step.</summary>
    public Task IsAtAsync(string step) => Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(step);

    /// <summary>Writes in a field.</summary>
    public Task WriteAsync(string label, string? text) => Field(label).FillAsync(text ?? "");

    /// <summary>A field, by its label; the hint under it does not count.</summary>
    public ILocator Field(string label) => Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex($"^{Regex.Escape(label)}") });

    /// <summary>Waits until all of it is on the server.</summary>
    public Task IsSavedAsync() => Expect(Page.Locator(".ami-sync")).ToContainTextAsync("Enregistré à");

    /// <summary>The step that says who applies.</summary>
    public async Task FillApplicantAsync(Dossier dossier)
    {
        await GoToAsync("EPCI et partenaires");
        var contact = dossier.Applicant.Contact!;
        await WriteAsync("Prénom et nom", contact.Name);
        await WriteAsync("Fonction", contact.Role);
        await WriteAsync("Adresse électronique", contact.Email);
        await WriteAsync("Téléphone", contact.Phone);
        await WriteAsync("Élu qui engage l’EPCI", dossier.Applicant.Representative);
        foreach (var (index, partner) in dossier.Partners.Index())
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter un partenaire" }).ClickAsync();
            var item = Item($"Partenaire {index + 1}");
            await item.GetByLabel("Nature").SelectOptionAsync(partner.Kind!);
            if (partner.Label is not null)
                await item.GetByLabel("Précisez sa nature").FillAsync(partner.Label);
            await item.GetByLabel("Nom", new() { Exact = true }).FillAsync(partner.Name!);
        }
        foreach (var (index, commitment) in dossier.Commitments.Index())
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une démarche" }).ClickAsync();
            var item = Item($"Démarche {index + 1}");
            await item.GetByLabel("Démarche", new() { Exact = true }).SelectOptionAsync(commitment.Kind!);
            await item.GetByLabel("Depuis quand").FillAsync(commitment.Detail!);
        }
    }

    /// <summary>The step that says what the project is.</summary>
    public async Task FillProjectAsync(Dossier dossier)
    {
        await GoToAsync("Projet et profil");
        await WriteAsync("Nom du projet", dossier.Title);
        await WriteAsync("Résumé du projet", dossier.Summary);
    }

    /// <summary>The letter of intent (article 3.a).</summary>
    public async Task FillLetterAsync(Dossier dossier)
    {
        await GoToAsync("Lettre d’intention");
        var letter = dossier.Letter;
        await WriteAsync("Adhésion politique et partenariale du territoire", letter.PoliticalSupport);
        await WriteAsync("Premiers enjeux identifiés", letter.Stakes);
        foreach (var line in letter.LeverLines)
            await WriteAsync(campaign.Levers.Single(lever => lever.Id == line.Lever).Label, line.Text);
        await WriteAsync("Pourquoi un levier n’est pas retenu", letter.LeversLeftOut);
        foreach (var need in letter.Needs)
        {
            var label = campaign.Needs.Single(one => one.Id == need.Kind).Label;
            await Label(Page.Locator("main"), label).ClickAsync();
            await WriteAsync($"{label} : ce que vous attendez", need.Detail);
        }
    }

    /// <summary>The strategy (article 3.b.1).</summary>
    public async Task FillStrategyAsync(Dossier dossier)
    {
        await GoToAsync("Stratégie");
        await WriteAsync("Composantes principales de la stratégie", dossier.Strategy.Components);
        await WriteAsync("Articulation du socle", dossier.Strategy.Articulation);
        await WriteAsync("Cohérence avec les documents de planification", dossier.Strategy.PlanningDocuments);
    }

    /// <summary>Attaches files and waits until they are received.</summary>
    public async Task AttachAsync(IEnumerable<(string Kind, string Path)> files)
    {
        await GoToAsync("Pièces jointes");
        foreach (var (kind, path) in files)
        {
            await ChooseFileAsync(kind, path);
            await Expect(Received(Path.GetFileName(path))).ToBeVisibleAsync();
        }
    }

    /// <summary>Chooses a file to send.</summary>
    public async Task ChooseFileAsync(string kind, string path)
    {
        await Page.GetByRole(AriaRole.Combobox, new() { NameRegex = new Regex("^Nature de la pièce") }).SelectOptionAsync(kind);
        await Page.GetByLabel("Fichiers à joindre").SetInputFilesAsync(path);
    }

    /// <summary>The row of a file that the service has received.</summary>
    public ILocator Received(string fileName) => Page.GetByRole(AriaRole.Table, new() { Name = "Pièces reçues" }).GetByRole(AriaRole.Rowheader, new() { Name = fileName });

    /// <summary>Reviews, submits and confirms, and waits for the page that follows the application.</summary>
    public async Task SubmitAsync()
    {
        await GoToAsync("Vérifier et déposer");
        await IsSavedAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Déposer la candidature" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Confirmer le dépôt" }).ClickAsync();
        await Page.WaitForURLAsync("**/suivi");
    }

    /// <summary>The application's id, from the address.</summary>
    public string ApplicationId => Regex.Match(Page.Url, "/candidatures/([^/#?]+)").Groups[1].Value;

    /// <summary>The key that this device keeps.</summary>
    public Task<string> AccessKeyAsync() => Page.EvaluateAsync<string>(
        "id => JSON.parse(localStorage.getItem('ami.candidatures')).find(kept => kept.id === id).accessKey", ApplicationId);

    private ILocator Item(string legend) => Page.GetByRole(AriaRole.Group, new() { Name = legend, Exact = true });

    /// <summary>The label of a box or a choice: what is clicked, for the design system hides the box itself.</summary>
    internal static ILocator Label(ILocator within, string text) => within.Locator("label", new() { HasText = text }).First;
}
