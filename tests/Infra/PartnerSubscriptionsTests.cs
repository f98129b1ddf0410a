using System.Text.Json;
using AmiServerless.Core.Json;
using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Infra;

/// <summary>The way out to partners: the sender in <c>functions/Azure</c> held against the topic and its subscriptions.</summary>
[Collection<TemplateCollection>]
public sealed class PartnerSubscriptionsTests(CompiledTemplate template)
{
    private static readonly string Sender = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "functions", "Azure", "ServiceBusPartnerChannel.cs"));

    [Fact]
    public void Agencies_OfTheCampaigns_EachHaveTheirSubscription()
    {
        Assert.Equal("[variables('agencies')]", template.ModuleParameter("messaging", "agencies").GetString());
        Assert.Equal(
            "[union(flatten(map(variables('campaigns'), lambda('campaign', map(lambdaVariables('campaign').agencies, lambda('agency', lambdaVariables('agency').id))))), createArray())]",
            template.Root.GetProperty("variables").GetProperty("agencies").GetString());
        var subscription = template.Resources("Microsoft.ServiceBus/namespaces/topics/subscriptions").Single();
        Assert.Equal("[length(parameters('agencies'))]", subscription.GetProperty("copy").GetProperty("count").GetString());
        Assert.EndsWith("parameters('topic'), parameters('agencies')[copyIndex()])]", subscription.GetProperty("name").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AgencyIds_OfTheCampaigns_AreValidSubscriptionNames()
    {
        var campaigns = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "campaigns"), "campaign.json", SearchOption.AllDirectories)
            .Select(file => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(file), AmiJson.Options));

        Assert.All(campaigns.SelectMany(campaign => campaign.GetProperty("agencies").EnumerateArray()), agency =>
            Assert.Matches("^[a-z0-9][a-z0-9-]{0,48}[a-z0-9]$", agency.GetProperty("id").GetString()!));
    }

    [Fact]
    public void Subscription_LetsThroughWhatIsMarkedForItsAgencyOnly()
    {
        var rule = template.Resources("Microsoft.ServiceBus/namespaces/topics/subscriptions/rules").Single();

        // Any other name would leave the rule that Azure makes, which lets everything through.
        Assert.EndsWith(", '$Default')]", rule.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal("CorrelationFilter", rule.GetProperty("properties").GetProperty("filterType").GetString());
        var condition = Assert.Single(rule.GetProperty("properties").GetProperty("correlationFilter").GetProperty("properties").EnumerateObject());
        Assert.Equal(Constant("AgencyProperty"), condition.Name);
        Assert.Equal("[parameters('agencies')[copyIndex()]]", condition.Value.GetString());
    }

    [Fact]
    public void Topic_OfTheSender_IsCreatedAndDropsRepeats()
    {
        Assert.Equal("[variables('topic')]", template.ModuleParameter("messaging", "topic").GetString());
        Assert.Equal(Constant("Topic"), template.Root.GetProperty("variables").GetProperty("topic").GetString());
        var topic = template.Resources("Microsoft.ServiceBus/namespaces/topics").Single().GetProperty("properties");
        Assert.True(topic.GetProperty("requiresDuplicateDetection").GetBoolean());
        Assert.Equal("P7D", topic.GetProperty("duplicateDetectionHistoryTimeWindow").GetString());
    }

    [Fact]
    public void Subscription_GivesUpNothingInSilence()
    {
        var properties = template.Resources("Microsoft.ServiceBus/namespaces/topics/subscriptions").Single().GetProperty("properties");

        Assert.True(properties.GetProperty("deadLetteringOnMessageExpiration").GetBoolean());
        Assert.True(properties.GetProperty("deadLetteringOnFilterEvaluationExceptions").GetBoolean());
        Assert.Equal(10, properties.GetProperty("maxDeliveryCount").GetInt32());
    }

    [Fact]
    public void Agency_WithAPrincipal_ReceivesFromItsOwnSubscriptionOnly()
    {
        var grant = template.Resources("Microsoft.Authorization/roleAssignments")
            .Single(assignment => assignment.GetProperty("properties").GetProperty("roleDefinitionId").GetString()!.Contains("serviceBusDataReceiver", StringComparison.Ordinal));

        Assert.Equal("[contains(parameters('agencyPrincipals'), parameters('agencies')[copyIndex()])]", grant.GetProperty("condition").GetString());
        Assert.Contains("topics/subscriptions", grant.GetProperty("scope").GetString(), StringComparison.Ordinal);
        Assert.Contains("parameters('agencies')[copyIndex()]", grant.GetProperty("scope").GetString(), StringComparison.Ordinal);
    }

    private static string Constant(string name)
    {
        var start = Sender.IndexOf($"const string {name} = \"", StringComparison.Ordinal) + $"const string {name} = \"".Length;
        return Sender[start..Sender.IndexOf('"', start)];
    }
}
