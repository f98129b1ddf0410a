using System.Text.Json;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Funding;
using AmiServerless.Core.Json;
using AmiServerless.Core.Support;
using AmiServerless.Core.Territory;

namespace AmiServerless.Tests.Funding;

/// <summary>The real support and funding catalogues of this call, on the codes of the campaign and a handful of real EPCI.</summary>
internal static class TestCampaign
{
    public static Campaign Occitanie { get; } = Create();

    /// <summary>Seat in Lozère, two communes in the Gard; three basins, ten communes in each of the first two and one in the third.</summary>
    public static Epci MontLozere { get; } = new("200069128", "CC Mont Lozère", EpciKind.Cc, "48", "76",
    [
        "30153", "30201", "48003", "48004", "48015", "48021", "48027", "48030", "48037", "48053", "48054",
        "48081", "48082", "48100", "48117", "48119", "48135", "48147", "48151", "48157", "48198",
    ]);

    /// <summary>Seat in the Gard, one commune in Ardèche, which has no partner agency here. Some of its communes only.</summary>
    public static Epci CezeCevennes { get; } = new("200035129", "CC de Cèze Cévennes", EpciKind.Cc, "30", "76", ["07294", "30029", "30037"]);

    /// <summary>One basin, one department. Some of its communes only.</summary>
    public static Epci Toulouse { get; } = new("243100518", "Toulouse Métropole", EpciKind.Metropole, "31", "76", ["31555", "31557"]);

    public static TerritoryDirectory Directory { get; } = new("périmètres au 1er janvier 2025", [MontLozere, CezeCevennes, Toulouse],
    [
        new("07294", "Saint-Sauveur-de-Cruzières", "07", CezeCevennes.Siren, "aermc"),
        new("30029", "Barjac", "30", CezeCevennes.Siren, "aermc"),
        new("30037", "Bessèges", "30", CezeCevennes.Siren, "aermc"),
        new("31555", "Toulouse", "31", Toulouse.Siren, "aeag"),
        new("31557", "Tournefeuille", "31", Toulouse.Siren, "aeag"),
        new("30153", "Malons-et-Elze", "30", MontLozere.Siren, "aermc"),
        new("30201", "Ponteils-et-Brésis", "30", MontLozere.Siren, "aermc"),
        .. MontLozere.Communes.Where(c => c.StartsWith("48", StringComparison.Ordinal)).Select(c => new Commune(c, Name(c), "48", MontLozere.Siren, Basin(c))),
    ]);

    public static Campaign WithFund(params FundCondition[] conditions) => Occitanie with
    {
        Funds = Occitanie.Funds with { Funds = [Occitanie.Funds.Funds[0] with { Id = "only", Conditions = conditions }] },
    };

    public static FundCondition Condition(string test, string? parameters = null) => new()
    {
        Test = test,
        Label = $"condition {test}",
        Parameters = parameters is null ? null : JsonElement.Parse(parameters),
    };

    private static string Name(string code) => code switch
    {
        "48004" => "Altier",
        "48100" => "Montbel",
        "48030" => "Brenoux",
        "48198" => "Villefort",
        _ => $"Commune {code}",
    };

    private static string Basin(string code) => code switch
    {
        "48100" => "aelb",
        "48004" or "48015" or "48021" or "48053" or "48054" or "48117" or "48119" or "48135" or "48151" or "48198" => "aermc",
        _ => "aeag",
    };

    private static Campaign Create()
    {
        var service = new ServiceInCharge { Name = "DREAL Occitanie", Address = "Toulouse", Email = "ami@example.org", Phone = "05 00 00 00 00" };
        var midnight = new DateTimeOffset(2025, 9, 21, 0, 0, 0, TimeSpan.FromHours(2));
        return new Campaign
        {
            Id = "occitanie-2025",
            ReferencePrefix = "OCC25",
            Title = "Construire des stratégies territoriales pour reconquérir la biodiversité",
            Summary = "",
            TextVersion = "30 juin 2025",
            Region = "76",
            RegionLabel = "d’Occitanie",
            Directory = "occitanie",
            Calendar = new() { Opens = midnight.AddDays(-80), Deadline = midnight, Zone = "Europe/Paris", DeadlineText = "avant le 21 septembre 2025" },
            Service = service,
            Goal = new() { Share = 0.10m, Year = 2027, Base = 161, EngagedStatuses = ["accepted"], Explanation = "" },
            CompletionDays = 30,
            Levers = Choices("protected-areas", "restoration", "continuities", "pressures"),
            ActionKinds =
            [
                Kind("planning-documents", Volet.Strategic), Kind("new-protected-areas", Volet.Strategic),
                Kind("green-blue-network", Volet.Strategic), Kind("renaturation-strategy", Volet.Strategic),
                Kind("restoration-works", Volet.Operational), Kind("continuity-works", Volet.Operational),
                Kind("land-acquisition", Volet.Operational), Kind("preliminary-studies", Volet.Complementary),
                Kind("animation", Volet.Complementary), Kind("monitoring", Volet.Complementary),
            ],
            PartnerKinds = [],
            CommitmentKinds = [],
            Guarantees = Choices("management-plan", "ore", "retrocession"),
            Needs = Choices("diagnostic", "engineering", "animation"),
            Habitats = Choices(
                "wetland", "watercourse", "pond", "riparian", "wet-meadow", "hedgerow", "woodland", "dry-grassland",
                "open-habitat", "cropland", "urban", "rock-cave", "coastal-lagoon"),
            Profiles = [],
            Rules = [new() { Id = "3.a.4", Article = "article 3.a", Label = "Besoins", Quote = "les besoins d’accompagnement", Check = "needs" }],
            Attachments = new() { Kinds = [], Formats = [], MaxFileBytes = 1, MaxFiles = 1, MaxTotalBytes = 1, UploadAllowanceMinutes = 1 },
            Agencies =
            [
                .. new[] { "dreal", "region-occitanie", "ofb", "arb-occitanie", "cerema", "cen-occitanie", "cbn", "aeag", "aermc", "aelb" }
                    .Select(id => new PartnerAgency { Id = id, Name = $"Agence {id}" }),
                .. new[] { "09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82" }
                    .Select(d => new PartnerAgency { Id = $"ddt-{d}", Name = $"DDT {d}", Department = d }),
            ],
            RetentionDays = new Dictionary<string, int>(),
            Support = Read<SupportCatalogue>("support.json"),
            Funds = Read<FundCatalogue>("funds.json"),
            RulesVersion = "30 juin 2025 · 0123456789ab",
        };
    }

    private static T Read<T>(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AmiServerless.sln")))
            folder = folder.Parent!;
        using var stream = File.OpenRead(Path.Combine(folder.FullName, "campaigns", "occitanie-2025", file));
        return JsonSerializer.Deserialize<T>(stream, AmiJson.Options)!;
    }

    private static Choice[] Choices(params string[] ids) => [.. ids.Select(id => new Choice { Id = id, Label = $"libellé {id}" })];

    private static ActionKind Kind(string id, Volet volet) => new() { Id = id, Label = $"libellé {id}", Rule = "2", Volet = volet };
}
