using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using Xunit;

namespace AmiServerless.Tests.Completeness;

public sealed class ProfileAdvisorTests
{
    [Fact]
    public void Advice_EmergingWithEverythingAMatureOneNeeds_SuggestsMature()
    {
        var advice = (TestDossiers.Mature with { Profile = "emerging" }).Check().ProfileAdvice;

        Assert.Equal("mature", advice?.Suggested);
        Assert.Equal(
            [
                "Votre dossier contient déjà tout ce qui est demandé à un projet mature : quatre actions, dont deux opérations de court terme avec leur fiche.",
                "Avec le profil « Projet mature », vos opérations seraient présentées aux financeurs.",
            ],
            advice!.Reasons);
    }

    [Fact]
    public void Advice_EmergingWithASheetUnfinished_IsSilent() =>
        Assert.Null((TestDossiers.Mature.WithSheet("achat", s => s with { Objectives = null }) with { Profile = "emerging" }).Check().ProfileAdvice);

    [Fact]
    public void Advice_MatureWithNeedsAndNoOperation_SuggestsEmerging()
    {
        var advice = (TestDossiers.Emerging with { Profile = "mature" }).Check().ProfileAdvice;

        Assert.Equal("emerging", advice?.Suggested);
        Assert.Equal(
            [
                "Aucune action n’est prévue à court terme : il n’y a pas encore d’opération à présenter aux financeurs.",
                "Vous exprimez des besoins d’accompagnement (diagnostic et ingénierie) : le profil « Projet en émergence » vous met en relation avec ceux qui peuvent y répondre.",
            ],
            advice!.Reasons);
    }

    [Fact]
    public void Advice_MatureWithNeedsAndAnOperationReady_IsSilent() =>
        Assert.Null((TestDossiers.Mature with { Letter = TestDossiers.Emerging.Letter }).Check().ProfileAdvice);

    [Fact]
    public void Advice_MatureWithNeedsAndOnlyUnfinishedSheets_SuggestsEmerging()
    {
        var dossier = TestDossiers.Mature with { Letter = TestDossiers.Emerging.Letter, Sheets = [new() { Action = "marais" }, new() { Action = "achat" }] };

        var advice = dossier.Check().ProfileAdvice;

        Assert.Equal("emerging", advice?.Suggested);
        Assert.StartsWith("Aucune des deux opérations de court terme n’a encore de fiche complète", advice!.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_MatureWithALetterBegunAndNoAction_SuggestsEmerging() =>
        Assert.Equal("emerging", new Dossier { Profile = "mature", Letter = new() { Stakes = "Zones humides" } }.Check().ProfileAdvice?.Suggested);

    [Fact]
    public void Advice_MatureJustBegun_IsSilent() => Assert.Null(new Dossier { Profile = "mature" }.Check().ProfileAdvice);

    [Fact]
    public void Advice_NoProfileYet_HelpsToChoose()
    {
        Assert.Equal("mature", (TestDossiers.Mature with { Profile = null }).Check().ProfileAdvice?.Suggested);
        Assert.Equal("emerging", (TestDossiers.Emerging with { Profile = null }).Check().ProfileAdvice?.Suggested);
        Assert.Null(new Dossier().Check().ProfileAdvice);
    }

    [Fact]
    public void Advice_CampaignWithOneProfile_IsSilent()
    {
        var campaign = TestCall.Campaign with { Profiles = [TestCall.Campaign.Profiles[1]], Rules = [.. TestCall.Campaign.Rules.Where(r => r.Check != "levers-covered")] };
        campaign = campaign with { Profiles = [campaign.Profiles[0] with { Items = [] }] };

        Assert.Null(CompletenessEngine.Check(campaign, TestCall.Directory, TestDossiers.Emerging with { Profile = "mature" }, []).ProfileAdvice);
    }
}
