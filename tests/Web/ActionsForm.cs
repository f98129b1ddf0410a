using System.Globalization;
using System.Text.RegularExpressions;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Territory;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmiServerless.Tests.Web;

/// <summary>The part of the form that a mature project fills: its actions and the sheets of its operations, by hand.</summary>
public sealed class ActionsForm(DossierForm form, Campaign campaign)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private IPage Page => form.Page;

    /// <summary>The table of actions (3.b.3), row by row.</summary>
    public async Task FillActionsAsync(Dossier dossier)
    {
        await form.GoToAsync("Actions et leviers");
        foreach (var (index, action) in dossier.Actions.Index())
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une action" }).ClickAsync();
            await Cell(index, "title").FillAsync(action.Title!);
            await Cell(index, "kind").SelectOptionAsync(action.Kind!);
            await Cell(index, "term").SelectOptionAsync(Kebab(action.Term));
            if (action.Cost is { } cost)
                await Cell(index, "cost").FillAsync(cost.ToString("N0", French));
            if (action.FundingRequested is { } requested)
                await Cell(index, "fundingRequested").SelectOptionAsync(requested ? "true" : "false");
            if (action.RequestedAmount is { } amount)
                await Cell(index, "requestedAmount").FillAsync(amount.ToString("N0", French));
            var row = Page.Locator($"#champ-actions-{index}");
            foreach (var lever in action.Levers)
                await row.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex(Regex.Escape(campaign.Levers.Single(one => one.Id == lever).Label)) }).CheckAsync();
            await row.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Détail") }).ClickAsync();
            await Cell(index, "description").FillAsync(action.Description!);
            if (action.Guarantee is { } guarantee)
                await Cell(index, "guarantee").SelectOptionAsync(guarantee);
        }
    }

    /// <summary>The sheets (3.b.4), which are there by themselves.</summary>
    public async Task FillSheetsAsync(Dossier dossier, TerritoryDirectory directory)
    {
        await form.GoToAsync("Fiches d’opération");
        foreach (var sheet in dossier.Sheets)
        {
            var title = dossier.Actions.Single(action => action.Id == sheet.Action).Title!;
            await Page.GetByRole(AriaRole.Table, new() { Name = "Fiches d’opération" }).GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
            await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = title })).ToBeFocusedAsync();
            await FillSheetAsync(sheet, directory);
            await Page.GetByRole(AriaRole.Link, new() { Name = "Toutes les fiches" }).ClickAsync();
        }
    }

    private async Task FillSheetAsync(OperationSheet sheet, TerritoryDirectory directory)
    {
        foreach (var code in sheet.Communes)
        {
            var name = directory.FindCommune(code)!.Name;
            await Page.GetByRole(AriaRole.Combobox, new() { NameRegex = new Regex("^Communes") }).FillAsync(name);
            await Page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex($"^{Regex.Escape(name)} {code}") }).ClickAsync();
        }
        await form.WriteAsync("Lieu", sheet.Location);
        await form.WriteAsync("Surface concernée", sheet.SurfaceHectares?.ToString(French));
        await form.WriteAsync("Ou longueur concernée", sheet.LengthMetres?.ToString(French));
        await form.WriteAsync("Objectifs écologiques", sheet.Objectives);
        await form.WriteAsync("État initial", sheet.InitialState);
        await form.WriteAsync("Résultats attendus", sheet.ExpectedResults);
        foreach (var (index, indicator) in sheet.Indicators.Index())
        {
            if (index > 0)
                await Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter un indicateur" }).ClickAsync();
            await form.WriteAsync($"Indicateur {index + 1}", indicator);
        }
        await Page.GetByLabel("Début", new() { Exact = true }).FillAsync(Day(sheet.Start));
        await Page.GetByLabel("Fin", new() { Exact = true }).FillAsync(Day(sheet.End));
        await SayAsync("Les travaux ou les achats ont-ils commencé", sheet.Begun);
        await form.WriteAsync("Garanties de gestion", sheet.ManagementGuarantees);
        foreach (var habitat in sheet.Habitats)
            await DossierForm.Label(Page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex("^Milieux concernés") }), campaign.Habitats.Single(one => one.Id == habitat).Label).ClickAsync();
        await SayAsync("Un plan de gestion stratégique", sheet.ManagementPlan);
        await SayAsync("L’opération s’inscrit-elle", sheet.TerritorialApproach);
        foreach (var (index, line) in sheet.FundingPlan.Index())
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une ligne" }).ClickAsync();
            var item = Page.GetByRole(AriaRole.Group, new() { Name = $"Ligne {index + 1}", Exact = true });
            await item.GetByLabel("Origine").SelectOptionAsync(Kebab(line.Source));
            if (line.Label is not null)
                await item.GetByLabel("Financeur").FillAsync(line.Label);
            await item.GetByLabel("Montant").FillAsync(line.Amount!.Value.ToString("N0", French));
        }
    }

    private async Task SayAsync(string question, bool? answer)
    {
        if (answer is { } said)
            await DossierForm.Label(Page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex($"^{Regex.Escape(question)}") }), said ? "Oui" : "Non").ClickAsync();
    }

    private ILocator Cell(int index, string member) => Page.Locator($"#champ-actions-{index}-{member}");

    private static string Day(DateOnly? day) => day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Kebab<T>(T? code) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(code!.Value.ToString());
}
