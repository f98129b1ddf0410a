using System.Text.Json;
using System.Xml.Linq;
using AmiServerless.Core.Storage;
using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Infra;

/// <summary>What <c>host.json</c> sets, held against the infrastructure and the code that must agree with it.</summary>
[Collection<TemplateCollection>]
public sealed class HostConfigurationTests(CompiledTemplate template)
{
    private static readonly JsonElement HostJson = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "host.json")));

    private static readonly JsonElement Queues = HostJson.GetProperty("extensions").GetProperty("queues");

    [Fact]
    public void Settings_OfTheSite_OverrideNothingOfHostJson()
    {
        var settings = template.Module("functions").GetProperty("variables").GetProperty("settings");

        Assert.DoesNotContain(settings.EnumerateObject(), setting => setting.Name.StartsWith("AzureFunctionsJobHost", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Queues_Encoding_IsThatOfTheSenders()
    {
        Assert.Equal("base64", Queues.GetProperty("messageEncoding").GetString());
        var sender = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "functions", "Azure", "AzureStorage.cs"));
        Assert.Contains("MessageEncoding = QueueMessageEncoding.Base64", sender, StringComparison.Ordinal);
    }

    [Fact]
    public void Queues_Polling_IsFastEnoughForAnApplicantWhoWaits() =>
        Assert.InRange(TimeSpan.Parse(Queues.GetProperty("maxPollingInterval").GetString()!, null), TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(2));

    [Fact]
    public void DuplicateDetection_OfTheTopic_OutlastsTheTriesOfANotice()
    {
        var window = System.Xml.XmlConvert.ToTimeSpan(template.Resources("Microsoft.ServiceBus/namespaces/topics").Single()
            .GetProperty("properties").GetProperty("duplicateDetectionHistoryTimeWindow").GetString()!);
        var tries = Queues.GetProperty("maxDequeueCount").GetInt32() * TimeSpan.Parse(Queues.GetProperty("visibilityTimeout").GetString()!, null);

        // The sweeper of the outbox goes on once an hour at the slowest: a day of outage still repeats within the window.
        Assert.True(window > tries + TimeSpan.FromDays(1) + Outbox.Patience);
    }

    [Fact]
    public void Alerts_OfSchedules_LookBackOverSeveralRuns()
    {
        // CloseIntake runs every minute; a window of fewer than ten runs would wake people for one late instance.
        var closing = template.Module("alerts").GetProperty("variables").GetProperty("rules").EnumerateArray()
            .Single(rule => rule.GetProperty("name").GetString() == "closing-failed");
        Assert.InRange(System.Xml.XmlConvert.ToTimeSpan(closing.GetProperty("over").GetString()!), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30));
    }

    [Fact]
    public void Publishing_PutsHostJsonAndTheCampaignsWhereTheHostLooks()
    {
        var items = XDocument.Load(Path.Combine(RepositoryRoot.Path, "functions", "AmiServerless.Functions.csproj")).Descendants("None").ToList();

        var host = items.Single(item => item.Attribute("Include")!.Value == "../host.json");
        Assert.Equal("host.json", host.Attribute("Link")!.Value);
        var campaigns = items.Single(item => item.Attribute("Include")!.Value.StartsWith("../campaigns/", StringComparison.Ordinal));
        var path = template.Module("functions").GetProperty("variables").GetProperty("settings").GetProperty("Campaigns__Path").GetString();
        Assert.Equal(path, campaigns.Attribute("LinkBase")!.Value);
        Assert.All([host, campaigns], item => Assert.Equal("PreserveNewest", item.Attribute("CopyToPublishDirectory")!.Value));
    }
}
