using System.Text.Json;
using AmiServerless.Local.Hosting;
using AmiServerless.Local.Http;
using AmiServerless.Local.Npm;
using Xunit;

namespace AmiServerless.Tests.Web;

public sealed class WebPackageTests(WebFixture web)
{
    [Fact]
    public async Task UnitTests_OfTheForm_Pass()
    {
        await web.BuildAsync();
        var tools = await NodeTools.FindAsync(WebBuild.Node, TestContext.Current.CancellationToken);

        var (exitCode, output) = await NpmCommand.RunAsync(tools, WebBuild.Sources, ["test"], TestContext.Current.CancellationToken);

        Assert.True(exitCode == 0, output);
    }

    [Theory]
    [InlineData("web")]
    [InlineData("local/azurite")]
    public void LockFile_NamesEveryPackageOfEveryPlatform(string folder)
    {
        // A lock file made where a platform's package was not to be had is refused by npm ci on all of them.
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, folder, "package-lock.json")));
        var packages = file.RootElement.GetProperty("packages");

        var missing =
            from package in packages.EnumerateObject()
            where package.Value.TryGetProperty("optionalDependencies", out _)
            from dependency in package.Value.GetProperty("optionalDependencies").EnumerateObject()
            where !packages.TryGetProperty($"node_modules/{dependency.Name}", out _)
                && !packages.TryGetProperty($"{package.Name}/node_modules/{dependency.Name}", out _)
            select $"{package.Name} needs {dependency.Name}";

        Assert.Empty(missing);
    }
}
