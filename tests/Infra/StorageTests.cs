using System.Text.Json;
using AmiServerless.Core.Json;
using AmiServerless.Core.Storage;
using AmiServerless.Local.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace AmiServerless.Tests.Infra;

/// <summary>What the code keeps, held against what the infrastructure creates.</summary>
[Collection<TemplateCollection>]
public sealed class StorageTests(CompiledTemplate template)
{
    private readonly StorageNames names = new(Options.Create(new StorageOptions()));

    [Fact]
    public void Queues_OfTheCode_AreCreatedWithTheirPoisonCompanions()
    {
        Assert.Equal(QueueNames.All.Order(), Strings(template.ModuleParameter("storage", "queues")).Order());

        var created = template.Resources("Microsoft.Storage/storageAccounts/queueServices/queues");
        Assert.Equal(2, created.Count);
        Assert.All(created, queue => Assert.Equal("[length(parameters('queues'))]", queue.GetProperty("copy").GetProperty("count").GetString()));
        Assert.Single(created, queue => queue.GetProperty("name").GetString()!.Contains($"'{{0}}{QueueNames.PoisonSuffix}'", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_OfTheCode_AreCreated() =>
        Assert.Equal([names.Table], Strings(template.ModuleParameter("storage", "tables")));

    [Fact]
    public void Containers_OfTheCode_AreCreatedWithoutPublicAccess()
    {
        Assert.Equal(names.Attachments, template.ModuleParameter("storage", "attachmentsContainer").GetString());
        Assert.Equal(names.Reports, template.ModuleParameter("storage", "reportsContainer").GetString());

        var containers = template.Resources("Microsoft.Storage/storageAccounts/blobServices/containers");
        Assert.NotEmpty(containers);
        Assert.All(containers, container => Assert.Equal("None", container.GetProperty("properties").GetProperty("publicAccess").GetString()));
    }

    [Fact]
    public void Files_Deleted_CanBeBroughtBack()
    {
        var blobs = template.Module("storage").GetProperty("resources").GetProperty("data::blobs").GetProperty("properties");

        Assert.True(blobs.GetProperty("isVersioningEnabled").GetBoolean());
        foreach (var policy in new[] { "deleteRetentionPolicy", "containerDeleteRetentionPolicy" })
        {
            Assert.True(blobs.GetProperty(policy).GetProperty("enabled").GetBoolean());
            Assert.Equal("[parameters('restoreDays')]", blobs.GetProperty(policy).GetProperty("days").GetString());
        }
    }

    [Fact]
    public void Files_OfNoUseAnyMore_AreErasedByStorageItself()
    {
        var rules = template.Resources("Microsoft.Storage/storageAccounts/managementPolicies").Single()
            .GetProperty("properties").GetProperty("policy").GetProperty("rules").EnumerateArray()
            .ToDictionary(rule => rule.GetProperty("name").GetString()!, rule => rule.GetProperty("definition").GetProperty("actions"));

        Assert.Equal("[parameters('eraseAfterDays')]",
            rules["erase-after-retention"].GetProperty("baseBlob").GetProperty("delete").GetProperty("daysAfterModificationGreaterThan").GetString());
        Assert.Equal(1, rules["erase-replaced-files"].GetProperty("version").GetProperty("delete").GetProperty("daysAfterCreationGreaterThan").GetInt32());
        Assert.Equal("[add(add(variables('callDays'), parameters('decisionDays')), variables('retentionDays'))]",
            template.ModuleParameter("storage", "eraseAfterDays").GetString());
    }

    [Fact]
    public void Campaigns_OfTheRepository_AreAllKnownToTheTemplate()
    {
        var inRepository = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "campaigns"), "campaign.json", SearchOption.AllDirectories)
            .Select(file => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(file), AmiJson.Options).GetProperty("id").GetString());
        var variables = template.Root.GetProperty("variables");
        var inTemplate = Strings(variables.GetProperty("campaigns"))
            .Select(reference => variables.GetProperty(reference["[variables('".Length..^"')]".Length]).GetProperty("id").GetString());

        Assert.Equal(inRepository.Order(), inTemplate.Order());
    }

    private static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(item => item.GetString()!);
}
