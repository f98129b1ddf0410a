using System.Text.Json;
using System.Text.Json.Nodes;
using AmiServerless.Core.Json;
using AmiServerless.Core.Receipts;
using Xunit;

namespace AmiServerless.Tests.Receipts;

public sealed class ReceiptTests
{
    [Fact]
    public void Compose_Submission_StatesWhoWhatAndWhen()
    {
        var receipt = ReceiptSamples.Receipt();

        Assert.Equal(new(2025, 9, 18, 20, 41, 7, TimeSpan.Zero), receipt.ReceivedAt.Utc);
        Assert.Equal("le 21 septembre 2025 à 0 h 00 min 00 s, heure de Paris", receipt.Campaign.Deadline.Words);
        Assert.Equal("Projet mature, prêt à être mis en œuvre", receipt.Project.ProfileLabel);
        Assert.Equal(["Document de stratégie", "Carte", "Carte"], receipt.Files.Select(file => file.KindLabel));
        Assert.Equal(ReceiptSamples.ThreeFiles.Select(file => (file.FileName, file.Size, file.Sha256)), receipt.Files.Select(file => (file.Name, file.Size, file.Sha256)));
        Assert.Equal("30 juin 2025 · 3f9c61d20b7a", receipt.RulesVersion);
        Assert.Equal("05 61 58 50 00", receipt.Service.Phone);
    }

    [Fact]
    public void Compose_KindThatTheCampaignNoLongerHas_KeepsItsCode()
    {
        var receipt = Receipt.Compose(ReceiptSamples.Campaign(), ReceiptSamples.Facts(ReceiptSamples.File("letter", "lettre.pdf", 1)));

        Assert.Equal("letter", Assert.Single(receipt.Files).KindLabel);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Compose_WithoutTitleNorProfile_IsDueAllTheSameAndSaysSo(string? title)
    {
        var receipt = Receipt.Compose(ReceiptSamples.Campaign(), ReceiptSamples.Facts() with { ProjectTitle = title, Profile = null });

        Assert.Equal("Projet sans titre", receipt.Project.Title);
        Assert.Null(receipt.Project.Profile);
        Assert.Equal("Profil non précisé", receipt.Project.ProfileLabel);
        var signer = ReceiptSamples.Signer(ReceiptKeys.Generate());
        Assert.True(signer.Verify(signer.Sign(receipt).Jws).Succeeded(out _, out _));
    }

    [Fact]
    public void Statement_RealCampaign_PromisesNoDecision()
    {
        var statement = ReceiptSamples.Receipt().Statement;

        Assert.Contains("ne constitue pas une décision", statement, StringComparison.Ordinal);
        Assert.Contains("n’atteste pas que le dossier est complet", statement, StringComparison.Ordinal);
        Assert.Contains("aucune décision implicite", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("émonstration", statement, StringComparison.Ordinal);
    }

    [Fact]
    public void Statement_Demonstration_SaysThatItHasNoValue() =>
        Assert.StartsWith("Démonstration : ce dépôt est fictif et cet accusé de réception n’a aucune valeur", ReceiptSamples.Receipt(demonstration: true).Statement, StringComparison.Ordinal);

    /// <summary>The receipt is shown around: a member added to it is added here too, after asking whether anyone may read it.</summary>
    [Fact]
    public void Json_Receipt_HasTheseMembersAndNoOther()
    {
        var json = JsonSerializer.SerializeToNode(ReceiptSamples.Receipt(), AmiJson.Options)!;

        Assert.Equal(
            [
                "applicant.name", "applicant.siren",
                "campaign.deadline.local", "campaign.deadline.utc", "campaign.deadline.words", "campaign.deadline.zone",
                "campaign.deadlineText", "campaign.demonstration", "campaign.id", "campaign.title",
                "dossierSha256",
                "files.kindLabel", "files.name", "files.sha256", "files.size",
                "project.profile", "project.profileLabel", "project.title",
                "receivedAt.local", "receivedAt.utc", "receivedAt.words", "receivedAt.zone",
                "reference", "rulesVersion",
                "service.address", "service.email", "service.name", "service.phone",
                "statement", "submission", "version",
            ],
            Members(json, "").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Json_Receipt_KeepsOffsets()
    {
        var json = JsonSerializer.SerializeToNode(ReceiptSamples.Receipt(), AmiJson.Options)!;

        Assert.Equal("2025-09-18T20:41:07+00:00", (string?)json["receivedAt"]!["utc"]);
        Assert.Equal("2025-09-18T22:41:07+02:00", (string?)json["receivedAt"]!["local"]);
    }

    private static IEnumerable<string> Members(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Members(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany(item => Members(item, path)),
        _ => [path],
    };
}
