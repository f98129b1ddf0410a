using System.Text.RegularExpressions;
using AmiServerless.Core;
using AmiServerless.Core.Campaigns;
using AmiServerless.Functions.Azure;
using AmiServerless.Local.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace AmiServerless.Tests.Infra;

/// <summary>Every setting that the code reads is set, and none is set that nothing reads.</summary>
[Collection<TemplateCollection>]
public sealed partial class AppSettingsTests(CompiledTemplate template)
{
    /// <summary>Read by the Functions host, or by Azure's libraries, not by this repository.</summary>
    private static readonly string[] ReadByTheHost =
    [
        "AzureWebJobsStorage:blobServiceUri", "AzureWebJobsStorage:queueServiceUri", "AzureWebJobsStorage:tableServiceUri",
        "AzureWebJobsStorage:clientId", "AzureWebJobsStorage:credential", "Storage:credential",
        "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
    ];

    /// <summary>Read by the code, and left alone in Azure: one machine and the tests set them.</summary>
    private static readonly string[] NotInAzure = ["Storage:Prefix", "Storage:ConnectionString", "SignIn:LocalKey"];

    [Fact]
    public void Settings_OfTheSite_AreThoseThatTheCodeReads()
    {
        var read = ReadByTheCore().Concat(ReadByTheAzureHost()).Concat(ReadByTheHost).Except(NotInAzure).Distinct(StringComparer.OrdinalIgnoreCase);

        Assert.Equal(read.Order(StringComparer.OrdinalIgnoreCase), Set().Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void ReceiptKeys_OfTheSite_ComeFromTheVault() =>
        Assert.Equal(
            "[toObject(range(0, length(parameters('receiptKeys'))), lambda('i', format('Receipts__SigningKeys__{0}', lambdaVariables('i'))), lambda('i', format('@Microsoft.KeyVault(SecretUri={0}secrets/{1})', parameters('vaultUri'), parameters('receiptKeys')[lambdaVariables('i')])))]",
            Variables().GetProperty("receiptSettings").GetString());

    private System.Text.Json.JsonElement Variables() => template.Module("functions").GetProperty("variables");

    private IEnumerable<string> Set() =>
        Variables().GetProperty("settings").EnumerateObject().Select(setting => setting.Name.Replace("__", ":", StringComparison.Ordinal)).Append("Receipts:SigningKeys");

    /// <summary>Makes the core read all its options, and notes what it asks the configuration for.</summary>
    private static HashSet<string> ReadByTheCore()
    {
        var recorder = new RecordingProvider();
        var configuration = new ConfigurationRoot([recorder]);
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration);
        services.AddAmiServerless(new CallCatalogue([]));
        using var provider = services.BuildServiceProvider();
        foreach (var options in services.Select(service => service.ServiceType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IConfigureOptions<>))
            .Select(type => type.GenericTypeArguments[0]).Where(type => type.Namespace!.StartsWith("AmiServerless", StringComparison.Ordinal)).Distinct())
        {
            try
            {
                var accessor = provider.GetRequiredService(typeof(IOptions<>).MakeGenericType(options));
                _ = accessor.GetType().GetProperty("Value")!.GetValue(accessor);
            }
            catch (System.Reflection.TargetInvocationException incomplete) when (incomplete.InnerException is OptionsValidationException)
            {
                // There is no setting at all here; what counts is that they were asked for.
            }
        }
        Assert.NotEmpty(recorder.Asked);
        return recorder.Asked;
    }

    /// <summary>The options of the Azure host, and what its start reads by name.</summary>
    private static IEnumerable<string> ReadByTheAzureHost()
    {
        var options = typeof(StorageAccountOptions).GetProperties().Select(property => $"{StorageAccountOptions.Section}:{property.Name}")
            .Concat(typeof(ServiceBusOptions).GetProperties().Select(property => $"{ServiceBusOptions.Section}:{property.Name}"));
        var folder = Path.Combine(RepositoryRoot.Path, "functions");
        var text = string.Concat(Directory.EnumerateFiles(Path.Combine(folder, "Azure"), "*.cs").Append(Path.Combine(folder, "Program.cs")).Select(File.ReadAllText));
        return options.Concat(ByName().Matches(text).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex("\"(Campaigns:\\w+|APPLICATIONINSIGHTS_\\w+)\"")]
    private static partial Regex ByName();

    /// <summary>An empty configuration that remembers what it was asked for.</summary>
    private sealed class RecordingProvider : IConfigurationProvider
    {
        public HashSet<string> Asked { get; } = new(StringComparer.OrdinalIgnoreCase);

        public bool TryGet(string key, out string? value)
        {
            // A setting is a section and a name: sections are asked for their value too, and texts for their parts.
            if (key.Count(character => character == ':') == 1)
                Asked.Add(key);
            value = null;
            return false;
        }

        // The binder passes over a section that has nothing in it: here each has something.
        public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath) => earlierKeys.Append("anything");

        public IChangeToken GetReloadToken() => new CancellationChangeToken(CancellationToken.None);

        public void Load()
        {
        }

        public void Set(string key, string? value) => throw new NotSupportedException();
    }
}
