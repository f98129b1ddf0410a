using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using Xunit;

namespace AmiServerless.Tests.Completeness.Rules;

/// <summary>obj.a and obj.b.</summary>
public sealed class ObjectiveRulesTests
{
    [Fact]
    public void Levers_TwoInTheActions_Blocks()
    {
        var dossier = TestDossiers.Mature.WithAction("tvb", a => a with { Levers = ["restoration"] });

        var finding = Assert.Single(dossier.Findings("obj.a"));

        Assert.Equal(Severity.Blocking, finding.Severity);
        Assert.Equal("/actions", finding.Pointer);
        Assert.Equal("Le dossier s’appuie sur deux leviers seulement, « Création ou extension d’aires protégées » et « Restauration écologique d’habitats naturels dégradés ».", finding.Found);
        Assert.Equal("Il en faut au moins trois. Ajoutez une action sur l’un de ces leviers : « Rétablissement de continuités écologiques » ou « Réduction des pressions sur les milieux naturels ».", finding.Settle);
    }

    [Fact]
    public void Levers_ThreeInTheActions_IsEnough()
    {
        var dossier = TestDossiers.Mature.WithAction("tvb", a => a with { Levers = ["continuities"] });

        Assert.Empty(dossier.Findings("obj.a"));
    }

    [Fact]
    public void Levers_ThirdServedByAStudyOnly_IsAnAdvice()
    {
        var dossier = TestDossiers.Mature.WithAction("tvb", a => a with { Kind = "preliminary-studies", Levers = ["continuities"] });

        var finding = Assert.Single(dossier.Findings("obj.a"));

        Assert.Equal(Severity.Advice, finding.Severity);
        Assert.StartsWith("Le levier « Rétablissement de continuités écologiques » n’est servi que par", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Levers_LettersLinesOfAMatureProject_DoNotCount()
    {
        var dossier = TestDossiers.Mature.WithAction("tvb", a => a with { Levers = [] }) with { Letter = TestDossiers.Emerging.Letter };

        Assert.Single(dossier.Findings("obj.a"));
    }

    [Fact]
    public void Levers_ActionsOfAnEmergingProject_DoNotCount()
    {
        var dossier = TestDossiers.Emerging with { Actions = TestDossiers.Mature.Actions, Letter = TestDossiers.Emerging.Letter with { LeverLines = [] } };

        Assert.Equal("/letter/leverLines", Assert.Single(dossier.Findings("obj.a")).Pointer);
    }

    [Fact]
    public void Levers_LineWithoutText_DoesNotCount()
    {
        var lines = TestDossiers.Emerging.Letter.LeverLines.Select((line, i) => i < 2 ? line with { Text = " – " } : line);
        var dossier = TestDossiers.Emerging with { Letter = TestDossiers.Emerging.Letter with { LeverLines = [.. lines] } };

        Assert.Single(dossier.Findings("obj.a"));
    }

    [Fact]
    public void Levers_NoProfileYet_CountsLetterAndActions()
    {
        var dossier = new Dossier
        {
            Letter = new() { LeverLines = [new() { Lever = "restoration", Text = "Mares" }] },
            Actions = [new() { Id = "a", Levers = ["continuities", "pressures"] }],
        };

        Assert.Empty(dossier.Findings("obj.a"));
    }

    [Fact]
    public void Levers_UnknownOnes_DoNotCount()
    {
        var dossier = TestDossiers.Mature.WithAction("tvb", a => a with { Levers = ["moon", "sun"] });

        Assert.Single(dossier.Findings("obj.a"));
    }

    [Fact]
    public void Profile_NotChosen_Blocks()
    {
        var finding = Assert.Single((TestDossiers.Mature with { Profile = null }).Findings("obj.b"));

        Assert.Equal("/profile", finding.Pointer);
        Assert.Equal("Choisissez entre « Projet en émergence » et « Projet mature » : les pièces à fournir en dépendent.", finding.Settle);
    }

    [Fact]
    public void Profile_Unknown_BlocksAndNamesIt()
    {
        var finding = Assert.Single((TestDossiers.Mature with { Profile = "super" }).Findings("obj.b"));

        Assert.Equal("Le profil « super » n’existe pas dans cet appel.", finding.Found);
    }
}
