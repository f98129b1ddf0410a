using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Territory;
using AmiServerless.Local.Hosting;

namespace AmiServerless.Tests.Completeness;

/// <summary>The real call, and a directory of a few real EPCI and communes.</summary>
internal static class TestCall
{
    public static Campaign Campaign { get; } = CampaignLoader.Load(Path.Combine(RepositoryRoot.Path, "campaigns")).Single(c => c.Id == "occitanie-2025");

    /// <summary>Some of its communes only.</summary>
    public static Epci Toulouse { get; } = new("243100518", "Toulouse Métropole", EpciKind.Metropole, "31", "76", ["31044", "31069", "31149", "31555", "31557"]);

    /// <summary>Communes in Occitanie, seat in Vaucluse.</summary>
    public static Epci GrandAvignon { get; } = new("248400251", "CA du Grand Avignon (COGA)", EpciKind.Ca, "84", "93", ["30209", "30351", "84007"]);

    public static TerritoryDirectory Directory { get; } = new("périmètres au 1er janvier 2025", [Toulouse, GrandAvignon],
    [
        new("31044", "Balma", "31", Toulouse.Siren, "aeag"),
        new("31069", "Blagnac", "31", Toulouse.Siren, "aeag"),
        new("31149", "Colomiers", "31", Toulouse.Siren, "aeag"),
        new("31555", "Toulouse", "31", Toulouse.Siren, "aeag") { Siren = "213105554" },
        new("31557", "Tournefeuille", "31", Toulouse.Siren, "aeag"),
        new("30209", "Pujaut", "30", GrandAvignon.Siren, "aermc"),
        new("30351", "Villeneuve-lès-Avignon", "30", GrandAvignon.Siren, "aermc"),
        new("84007", "Avignon", "84", GrandAvignon.Siren, "aermc"),
    ]);

    public static CompletenessReport Check(this Dossier dossier, params string[] attachmentKinds) =>
        CompletenessEngine.Check(Campaign, Directory, dossier, attachmentKinds);

    /// <summary>What one rule finds in a dossier.</summary>
    public static IReadOnlyList<Finding> Findings(this Dossier dossier, string rule, params string[] attachmentKinds) =>
        [.. dossier.Check(attachmentKinds).Findings.Where(f => f.Rule == rule)];

    public static Dossier WithAction(this Dossier dossier, string id, Func<ProjectAction, ProjectAction> change) =>
        dossier with { Actions = [.. dossier.Actions.Select(a => a.Id == id ? change(a) : a)] };

    public static Dossier WithSheet(this Dossier dossier, string action, Func<OperationSheet, OperationSheet> change) =>
        dossier with { Sheets = [.. dossier.Sheets.Select(s => s.Action == action ? change(s) : s)] };
}
