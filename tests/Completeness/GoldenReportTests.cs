using System.Text;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Completeness;

/// <summary>
/// Two reports on faulty dossiers, word for word. Whoever changes a text reads the whole aloud in <c>Golden/</c> before changing it there.
/// </summary>
public sealed class GoldenReportTests
{
    [Fact]
    public void Report_OnAFaultyMatureDossier_ReadsAsReviewed()
    {
        var plan = TestDossiers.Sheet("marais", 100_000, 60_000);
        var dossier = TestDossiers.Mature with
        {
            Applicant = TestDossiers.Mature.Applicant with { Contact = new() { Name = "Camille Martin" }, Representative = null },
            Title = null,
            Partners = [new() { Kind = "association" }, new() { Kind = "other", Name = "GAEC des Prés" }, new() { Name = "SAGE" }, new()],
            Commitments = [new(), new() { Kind = "other" }],
            Strategy = new() { Components = "À venir" },
            Actions =
            [
                new() { Id = "etude", Title = "Étude des chauves-souris", Kind = "preliminary-studies", Levers = ["restoration"], Term = Term.Medium, FundingRequested = false, RequestedAmount = 5000 },
                new() { Id = "marais", Title = "Marais de la Saune", Kind = "restoration-works", Levers = ["restoration", "continuities"], Term = Term.Short, Cost = 120_000, FundingRequested = true, RequestedAmount = 70_000 },
                new() { Id = "seuil", Title = "Seuil du moulin", Kind = "continuity-works", Levers = ["continuities"], Term = Term.Short, FundingRequested = true },
                new() { Id = "achat", Title = "Prairies de l’Hers", Kind = "land-acquisition", Term = Term.Short, FundingRequested = false },
                new() { Id = "haies", Title = "Haies", Levers = ["continuities"] },
                new() { Id = "x1" },
            ],
            Sheets =
            [
                plan with
                {
                    Communes = ["31555", "30209", "31999"], SurfaceHectares = 12_000, Start = new(2026, 6, 1), End = new(2026, 3, 15), Begun = true,
                    FundingPlan = [new() { Source = FundingSource.Own, Amount = 10_000 }, new() { Source = FundingSource.Requested, Amount = 60_000 }, new() { Source = FundingSource.OtherPublic, Amount = 30_000.5m }],
                },
                new() { Action = "achat", SurfaceHectares = -2, LengthMetres = 3_000_000, Start = new(2025, 9, 1), End = new(2205, 1, 1), FundingPlan = [new() { Amount = -5 }, new()] },
                new() { Action = "haies" },
                new() { Action = "perdue" },
                new() { Action = "etude" },
            ],
            Letter = TestDossiers.Emerging.Letter,
        };

        AssertReads("mature.txt", dossier.Check());
    }

    [Fact]
    public void Report_OnAFaultyEmergingDossier_ReadsAsReviewed()
    {
        var dossier = new Dossier
        {
            Profile = "emerging",
            Applicant = new() { Siren = "213105554", Contact = new() { Email = "mairie@ville.example" } },
            Letter = new()
            {
                PoliticalSupport = "Le maire est d’accord.",
                LeverLines = [new() { Lever = "restoration", Text = "Restaurer des mares." }, new() { Text = "Planter des arbres dans les cours d’école." }, new() { Lever = "pressures" }],
                Needs = [new() { Kind = "diagnostic" }, new() { Detail = "Un chargé de mission" }, new()],
            },
        };

        AssertReads("emerging.txt", dossier.Check());
    }

    private static void AssertReads(string file, CompletenessReport report)
    {
        var reviewed = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "tests", "Completeness", "Golden", file));
        Assert.Equal(reviewed, Read(report));
    }

    private static string Read(CompletenessReport report)
    {
        var text = new StringBuilder($"Verdict : {report.Verdict}\n\n");
        foreach (var item in report.Items)
            text.Append(item.Provided ? "[x] " : "[ ] ").Append(System.Globalization.CultureInfo.InvariantCulture, $"{item.Rule} {item.Label}\n");
        foreach (var finding in report.Findings)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n{finding.Rule}, {finding.Article}, {(finding.Severity is Severity.Blocking ? "à compléter" : "conseil")} ({finding.Pointer})\n{finding.Found}\n→ {finding.Settle}\n");
        if (report.ProfileAdvice is { } advice)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\nProfil conseillé : {advice.Suggested}\n{string.Join('\n', advice.Reasons)}\n");
        return text.ToString();
    }
}
