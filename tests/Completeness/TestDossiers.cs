using AmiServerless.Core.Dossiers;

namespace AmiServerless.Tests.Completeness;

/// <summary>Dossiers with everything that is asked of them; the tests take things away.</summary>
internal static class TestDossiers
{
    private static readonly Applicant applicant = new()
    {
        Siren = TestCall.Toulouse.Siren,
        Contact = new() { Name = "Camille Martin", Role = "Chargée de mission biodiversité", Email = "biodiversite@epci.example", Phone = "05 36 49 00 01" },
        Representative = "Dominique Durand, vice-présidente à la biodiversité",
    };

    public static Dossier Emerging { get; } = new()
    {
        Profile = "emerging",
        Applicant = applicant,
        Title = "Vers une stratégie de biodiversité",
        Summary = "La métropole souhaite bâtir avec ses communes une stratégie de biodiversité à dix ans.",
        Partners = [new() { Kind = "association", Name = "Nature en Occitanie" }],
        Letter = new()
        {
            PoliticalSupport = "Le conseil a délibéré à l’unanimité en mars ; douze communes et trois associations soutiennent la démarche.",
            Stakes = "Zones humides résiduelles le long de la Garonne, ripisylves dégradées, haies arrachées, éclairage nocturne.",
            LeverLines =
            [
                new() { Lever = "protected-areas", Text = "Étudier une obligation réelle environnementale sur les ramiers." },
                new() { Lever = "restoration", Text = "Repérer les zones humides à restaurer." },
                new() { Lever = "continuities", Text = "Reconnecter les haies de l’est du territoire." },
                new() { Lever = "pressures", Text = "Éteindre l’éclairage public en cœur de nuit." },
            ],
            Needs =
            [
                new() { Kind = "diagnostic", Detail = "Un atlas de la biodiversité des communes volontaires." },
                new() { Kind = "engineering", Detail = "Une aide pour construire le programme d’actions." },
            ],
        },
    };

    public static Dossier Mature { get; } = new()
    {
        Profile = "mature",
        Applicant = applicant,
        Title = "Garonne vivante",
        Summary = "Restaurer les milieux humides de la Garonne toulousaine et les relier aux coteaux.",
        Strategy = new()
        {
            Components = "Diagnostic de 2023, quatre axes, programme d’actions de 2025 à 2032, comité de suivi avec les associations.",
            Articulation = "La trame verte et bleue désigne les secteurs où portent les travaux et l’acquisition.",
            PlanningDocuments = "Le PLUi-H reprend la trame ; le SCoT fixe l’objectif de zéro perte de zones humides.",
        },
        Actions =
        [
            new()
            {
                Id = "tvb", Title = "Trame verte et bleue", Kind = "green-blue-network", Levers = ["continuities", "pressures"],
                Term = Term.Medium, Description = "Cartographie des continuités à l’échelle de la métropole.", FundingRequested = false,
            },
            new()
            {
                Id = "marais", Title = "Restauration du ramier de Bigorre", Kind = "restoration-works", Levers = ["restoration"],
                Term = Term.Short, Cost = 100_000, FundingRequested = true, RequestedAmount = 60_000,
            },
            new()
            {
                Id = "achat", Title = "Achat des prairies de la Saune", Kind = "land-acquisition", Levers = ["protected-areas"],
                Term = Term.Short, Cost = 50_000, FundingRequested = true, RequestedAmount = 30_000, Guarantee = "ore",
            },
            new()
            {
                Id = "suivi", Title = "Suivi des amphibiens", Kind = "monitoring", Levers = ["restoration"],
                Term = Term.Long, FundingRequested = false,
            },
        ],
        Sheets = [Sheet("marais", 100_000, 60_000), Sheet("achat", 50_000, 30_000)],
    };

    public static OperationSheet Sheet(string action, decimal cost, decimal requested) => new()
    {
        Action = action,
        Communes = ["31555"],
        Location = "Rive gauche de la Garonne",
        SurfaceHectares = 12.5m,
        Habitats = ["wetland"],
        Objectives = "Retrouver une prairie humide inondable.",
        InitialState = "Remblai de 1980, peupleraie abandonnée.",
        ExpectedResults = "Huit hectares de prairie humide et deux mares.",
        Indicators = ["Surface de prairie humide", "Nombre de pontes de crapaud calamite"],
        Start = new(2026, 3, 1),
        End = new(2027, 10, 31),
        Begun = false,
        ManagementGuarantees = "Plan de gestion de dix ans confié au conservatoire d’espaces naturels.",
        ManagementPlan = true,
        FundingPlan =
        [
            new() { Source = FundingSource.Own, Label = "Métropole", Amount = cost - requested },
            new() { Source = FundingSource.Requested, Label = "Agence de l’eau", Amount = requested },
        ],
    };
}
