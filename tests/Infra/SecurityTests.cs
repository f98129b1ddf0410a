using System.Text.Json;
using Xunit;

namespace AmiServerless.Tests.Infra;

/// <summary>No key, no password, no public file, no old TLS: in any resource of the template.</summary>
[Collection<TemplateCollection>]
public sealed class SecurityTests(CompiledTemplate template)
{
    [Fact]
    public void StorageAccounts_All_TakeNoKeyAndShowNothing()
    {
        var accounts = template.Resources("Microsoft.Storage/storageAccounts").Select(account => account.GetProperty("properties")).ToList();

        Assert.Equal(2, accounts.Count);
        Assert.All(accounts, account =>
        {
            Assert.False(account.GetProperty("allowSharedKeyAccess").GetBoolean());
            Assert.False(account.GetProperty("allowBlobPublicAccess").GetBoolean());
            Assert.False(account.GetProperty("allowCrossTenantReplication").GetBoolean());
            Assert.True(account.GetProperty("supportsHttpsTrafficOnly").GetBoolean());
            Assert.Equal("TLS1_2", account.GetProperty("minimumTlsVersion").GetString());
        });
    }

    [Fact]
    public void ApplicantsFiles_AnswerToTheFunctionsNetworkOnly()
    {
        var rules = template.Module("storage").GetProperty("resources").GetProperty("data").GetProperty("properties").GetProperty("networkAcls");

        Assert.Equal("Deny", rules.GetProperty("defaultAction").GetString());
        Assert.Equal("None", rules.GetProperty("bypass").GetString());
        Assert.Equal("[parameters('functionsSubnetId')]", Assert.Single(rules.GetProperty("virtualNetworkRules").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal("[reference('network').outputs.functionsSubnetId.value]", template.ModuleParameter("functions", "subnetId").GetString());
    }

    [Fact]
    public void ServiceBus_TakesNoKey()
    {
        var properties = template.Resources("Microsoft.ServiceBus/namespaces").Single().GetProperty("properties");

        Assert.True(properties.GetProperty("disableLocalAuth").GetBoolean());
        Assert.Equal("1.2", properties.GetProperty("minimumTlsVersion").GetString());
    }

    [Fact]
    public void Telemetry_TakesNoKey()
    {
        Assert.True(template.Resources("Microsoft.Insights/components").Single().GetProperty("properties").GetProperty("DisableLocalAuth").GetBoolean());
        Assert.True(template.Resources("Microsoft.OperationalInsights/workspaces").Single()
            .GetProperty("properties").GetProperty("features").GetProperty("disableLocalAuth").GetBoolean());
    }

    [Fact]
    public void Vault_GoesByRolesAndLosesNoKey()
    {
        var properties = template.Resources("Microsoft.KeyVault/vaults").Single().GetProperty("properties");

        Assert.True(properties.GetProperty("enableRbacAuthorization").GetBoolean());
        Assert.True(properties.GetProperty("enablePurgeProtection").GetBoolean());
        Assert.False(properties.TryGetProperty("accessPolicies", out _));
    }

    [Fact]
    public void Site_SpeaksTls12OverHttpsAndKnowsNoPassword()
    {
        var site = template.Resources("Microsoft.Web/sites").Single();
        var properties = site.GetProperty("properties");
        var settings = properties.GetProperty("siteConfig");

        Assert.True(properties.GetProperty("httpsOnly").GetBoolean());
        Assert.Equal("1.2", settings.GetProperty("minTlsVersion").GetString());
        Assert.Equal("1.2", settings.GetProperty("scmMinTlsVersion").GetString());
        Assert.Equal("Disabled", settings.GetProperty("ftpsState").GetString());
        Assert.Equal("UserAssigned", site.GetProperty("identity").GetProperty("type").GetString());
        Assert.Equal("UserAssignedIdentity", properties.GetProperty("functionAppConfig").GetProperty("deployment").GetProperty("storage")
            .GetProperty("authentication").GetProperty("type").GetString());
        var passwords = template.Resources("Microsoft.Web/sites/basicPublishingCredentialsPolicies");
        Assert.Equal(2, passwords.Count);
        Assert.All(passwords, policy => Assert.False(policy.GetProperty("properties").GetProperty("allow").GetBoolean()));
    }

    [Fact]
    public void Template_AsksForNoSecretAndListsNoKey()
    {
        var text = template.Root.GetRawText();

        Assert.DoesNotContain("listKeys(", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("securestring", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AccountKey=", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("SharedAccessKey", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Roles_OfTheFunctions_AreGivenResourceByResource()
    {
        var assignments = template.Resources("Microsoft.Authorization/roleAssignments");

        // The identity: blobs, queues and tables of the applicants' account, blobs and tables of the host's, the topic, the vault, telemetry.
        Assert.Equal(8, assignments.Count(assignment => Principal(assignment) == "[parameters('appPrincipalId')]"));
        Assert.All(assignments, assignment => Assert.True(assignment.TryGetProperty("scope", out _), "A role is given on a whole resource group."));
        Assert.DoesNotContain(assignments, assignment => Role(assignment).Contains("owner", StringComparison.OrdinalIgnoreCase) && !Role(assignment).Contains("blobDataOwner", StringComparison.Ordinal));
    }

    private static string Principal(JsonElement assignment) => assignment.GetProperty("properties").GetProperty("principalId").GetString()!;

    private static string Role(JsonElement assignment) => assignment.GetProperty("properties").GetProperty("roleDefinitionId").GetString()!;
}
