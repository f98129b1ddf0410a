using System.Text.Json;
using Xunit;

namespace AmiServerless.Tests.Infra;

/// <summary><c>infra/main.bicep</c> as Azure gets it, compiled once for all the tests that hold it against the code.</summary>
public sealed class CompiledTemplate : IAsyncLifetime
{
    private JsonDocument? document;

    /// <summary>The template; the test is skipped where it cannot be compiled.</summary>
    public JsonElement Root
    {
        get
        {
            Assert.SkipUnless(BicepCli.Available, BicepCli.OtherMachine);
            return document!.RootElement;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!BicepCli.Available)
            return;
        var run = await BicepCli.RunAsync(TestContext.Current.CancellationToken, "build", "main.bicep", "--stdout");
        Assert.Equal(0, run.ExitCode);
        document = JsonDocument.Parse(run.Output);
    }

    public ValueTask DisposeAsync()
    {
        document?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A module's own template.</summary>
    public JsonElement Module(string name) => Deployment(name).GetProperty("properties").GetProperty("template");

    /// <summary>The value that the main template gives to a module's parameter.</summary>
    public JsonElement ModuleParameter(string module, string parameter) =>
        Deployment(module).GetProperty("properties").GetProperty("parameters").GetProperty(parameter).GetProperty("value");

    /// <summary>All resources of that type, wherever they are.</summary>
    public IReadOnlyList<JsonElement> Resources(string type) => [.. All(Root).Where(resource => resource.GetProperty("type").GetString() == type)];

    /// <summary>All resources, those of the modules included.</summary>
    public IEnumerable<JsonElement> Resources() => All(Root);

    private JsonElement Deployment(string name) => Root.GetProperty("resources").GetProperty(name);

    private static IEnumerable<JsonElement> All(JsonElement template)
    {
        var resources = template.GetProperty("resources");
        // Named where the template uses types, a plain list otherwise.
        var here = resources.ValueKind == JsonValueKind.Array ? resources.EnumerateArray() : resources.EnumerateObject().Select(named => named.Value);
        foreach (var resource in here)
        {
            yield return resource;
            if (resource.GetProperty("type").GetString() != "Microsoft.Resources/deployments")
                continue;
            foreach (var inner in All(resource.GetProperty("properties").GetProperty("template")))
                yield return inner;
        }
    }
}
