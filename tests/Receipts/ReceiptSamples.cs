using System.Security.Cryptography;
using System.Text;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Receipts;
using Microsoft.Extensions.Options;

namespace AmiServerless.Tests.Receipts;

/// <summary>A submission as an EPCI of Occitanie would make it, and the keys to sign its receipt.</summary>
internal static class ReceiptSamples
{
    public static ReceiptLinks Links { get; } = new(
        new Uri("https://ami.exemple.fr/recus/OCC25-0A7F-3K9M-2QXW-4T"),
        new Uri("https://ami.exemple.fr/api/receipts/key"));

    public static Campaign Campaign(bool demonstration = false, string zone = "Europe/Paris", DateTimeOffset? deadline = null) => new()
    {
        Id = "occitanie-2025",
        ReferencePrefix = "OCC25",
        Title = "Construire des stratégies territoriales pour reconquérir la biodiversité",
        Summary = "",
        TextVersion = "30 juin 2025",
        Demonstration = demonstration,
        Region = "76",
        RegionLabel = "d’Occitanie",
        Directory = "occitanie",
        Calendar = new()
        {
            Opens = new(2025, 6, 30, 0, 0, 0, TimeSpan.FromHours(2)),
            Deadline = deadline ?? new(2025, 9, 21, 0, 0, 0, TimeSpan.FromHours(2)),
            Zone = zone,
            DeadlineText = "avant le 21 septembre 2025",
        },
        Service = new()
        {
            Name = "Direction régionale de l’environnement, de l’aménagement et du logement d’Occitanie",
            Address = "1 rue de la Cité administrative, CS 80002, 31074 Toulouse Cedex 9",
            Email = "ami-biodiversite@exemple.fr",
            Phone = "05 61 58 50 00",
        },
        Goal = new() { Share = 0.10m, Year = 2027, Base = 161, EngagedStatuses = [], Explanation = "" },
        CompletionDays = 30,
        Levers = [],
        ActionKinds = [],
        PartnerKinds = [],
        CommitmentKinds = [],
        Guarantees = [],
        Needs = [],
        Habitats = [],
        Profiles = [new() { Id = "mature", Label = "Projet mature, prêt à être mis en œuvre", Route = Route.Funding, Items = [] }],
        Rules = [],
        Attachments = new()
        {
            Kinds = [new() { Id = "strategy", Label = "Document de stratégie" }, new() { Id = "map", Label = "Carte" }],
            Formats = [],
            MaxFileBytes = 1,
            MaxFiles = 60,
            MaxTotalBytes = 1,
            UploadAllowanceMinutes = 30,
        },
        Agencies = [],
        RetentionDays = new Dictionary<string, int>(),
        Support = new() { Rule = "3.a.4", Organisations = [], Answers = new Dictionary<string, IReadOnlyList<string>>(), FirstContactDays = 15 },
        Funds = new() { Funds = [], PublicAidCeiling = 0.80m },
        RulesVersion = "30 juin 2025 · 3f9c61d20b7a",
    };

    public static ReceiptFacts Facts(params IReadOnlyList<AttachedFile> files) => new()
    {
        Reference = "OCC25-0A7F-3K9M-2QXW-4T",
        Submission = 1,
        Siren = "200066231",
        ApplicantName = "CC Sor et Agout",
        ProjectTitle = "L’eau, la haie et la prairie : une trame retrouvée du Sor à l’Agout",
        Profile = "mature",
        ReceivedAt = new(2025, 9, 18, 20, 41, 7, 951, TimeSpan.Zero),
        DossierSha256 = Hash("dossier"),
        Files = files,
    };

    public static IReadOnlyList<AttachedFile> ThreeFiles { get; } =
    [
        File("strategy", "Stratégie territoriale 2025-2030 – version adoptée.pdf", 4_404_019),
        File("map", "carte_trame_bleue_n°3.png", 251_904),
        File("map", "emprises.geojson", 812),
    ];

    public static Receipt Receipt(bool demonstration = false) => Core.Receipts.Receipt.Compose(Campaign(demonstration), Facts(ThreeFiles));

    public static AttachedFile File(string kind, string name, long size) => new()
    {
        Id = "k3q8z0v5n2m7c4x1b6t9",
        Kind = kind,
        FileName = name,
        ContentType = "application/pdf",
        Size = size,
        Sha256 = Hash(name),
        ReceivedAt = new(2025, 9, 18, 20, 30, 0, TimeSpan.Zero),
    };

    public static ReceiptSigner Signer(params string[] pems) => new(Options.Create(new ReceiptOptions { SigningKeys = pems }));

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
