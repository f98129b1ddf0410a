using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Infra;

/// <summary>The front-end's own address: what it sends with each page, and how it comes to know the API's address.</summary>
[Collection<TemplateCollection>]
public sealed partial class StaticSiteTests(CompiledTemplate template)
{
    private const string Nowhere = "https://api.invalid";

    private static readonly string Original = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "web", "public", "staticwebapp.config.json"));

    private static readonly string LocalHost = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "local", "Http", "WebFiles.cs"));

    [Fact]
    public void Policy_OfThePages_IsThatOfTheLocalHostAndLetsThemCallTheApi()
    {
        var local = LocalPolicy().Match(LocalHost).Groups[1].Value;

        Assert.NotEmpty(local);
        Assert.Equal($"{local}; connect-src 'self' {Nowhere}", Headers()["Content-Security-Policy"]);
    }

    [Fact]
    public void Headers_OfThePages_AreThoseOfTheLocalHost()
    {
        var headers = Headers();

        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Contains("headers.XContentTypeOptions = \"nosniff\"", LocalHost, StringComparison.Ordinal);
        var named = LocalHeader().Matches(LocalHost).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Assert.NotEmpty(named);
        Assert.All(named, header => Assert.Equal(header.Value, headers[header.Key]));
        Assert.Equal("no-cache", headers["Cache-Control"]);
    }

    [Fact]
    public void Addresses_ThatAreNoFile_ShowTheFirstPageUnlessTheyAreAnAsset()
    {
        using var configuration = JsonDocument.Parse(Original);
        var fallback = configuration.RootElement.GetProperty("navigationFallback");
        var assets = configuration.RootElement.GetProperty("routes").EnumerateArray().Single();

        Assert.Equal("/index.html", fallback.GetProperty("rewrite").GetString());
        Assert.Equal("/assets/*", Assert.Single(fallback.GetProperty("exclude").EnumerateArray()).GetString());
        Assert.Equal("/assets/*", assets.GetProperty("route").GetString());
        Assert.Contains($"\"{assets.GetProperty("headers").GetProperty("Cache-Control").GetString()}\"", LocalHost, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://func-ami-prod-abc123.azurewebsites.net", true)]
    [InlineData("https://api.example.fr:8443", true)]
    [InlineData("", false)]
    [InlineData("https://", false)]
    [InlineData("https://api.example.fr/", false)]
    [InlineData("http://api.example.fr", false)]
    [InlineData("https://api.example.fr; script-src *", false)]
    public async Task Script_GivenAnAddress_PutsThatAddressAndNothingElseIntoThePolicy(string address, bool taken)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for a shell.");
        using var built = new BuiltSite();

        Assert.Equal(taken, await built.SetAddressAsync(address) == 0);

        Assert.Equal(taken ? Original.Replace(Nowhere, address, StringComparison.Ordinal) : Original, File.ReadAllText(built.Configuration));
    }

    [Fact]
    public async Task Script_OnABuildForAnotherDeployment_Fails()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for a shell.");
        using var built = new BuiltSite();
        Assert.Equal(0, await built.SetAddressAsync("https://api.example.fr"));

        Assert.Equal(0, await built.SetAddressAsync("https://api.example.fr"));
        Assert.NotEqual(0, await built.SetAddressAsync("https://another.example.fr"));
    }

    [Fact]
    public void Address_OfTheApi_ReachesTheBuildAndThePolicyBothWays()
    {
        var outputs = template.Root.GetProperty("outputs");
        Assert.Equal(outputs.GetProperty("AMI_API_BASE_URL").GetProperty("value").GetString(), outputs.GetProperty("VITE_API_BASE_URL").GetProperty("value").GetString());

        Assert.Contains("predeploy:", File.ReadAllText(Path.Combine(RepositoryRoot.Path, "azure.yaml")), StringComparison.Ordinal);
        var pipeline = File.ReadAllText(Path.Combine(RepositoryRoot.Path, ".github", "workflows", "deploy.yml"));
        Assert.Matches("(?s)npm run build --prefix web\\s+infra/scripts/web-address\\.sh web/dist\\s.*deploy web/dist", pipeline);
        Assert.Contains("VITE_API_BASE_URL: ${{ steps.resources.outputs.vite_api_base_url }}", pipeline, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Headers()
    {
        using var configuration = JsonDocument.Parse(Original);
        return configuration.RootElement.GetProperty("globalHeaders").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!);
    }

    [GeneratedRegex("string ContentSecurityPolicy =\\s+\"([^\"]+)\"")]
    private static partial Regex LocalPolicy();

    [GeneratedRegex("headers\\[\"([A-Za-z-]+)\"\\] = \"([^\"]+)\"")]
    private static partial Regex LocalHeader();

    /// <summary>A copy of the configuration where a build puts it.</summary>
    private sealed class BuiltSite : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ami-web-");

        public BuiltSite() => File.WriteAllText(Configuration, Original);

        public string Configuration => Path.Combine(folder.FullName, "staticwebapp.config.json");

        public async Task<int> SetAddressAsync(string address)
        {
            var start = new ProcessStartInfo("sh", [Path.Combine(BicepCli.Folder, "scripts", "web-address.sh"), folder.FullName])
            {
                RedirectStandardError = true,
                Environment = { ["VITE_API_BASE_URL"] = address },
            };
            using var process = Process.Start(start)!;
            await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode;
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
