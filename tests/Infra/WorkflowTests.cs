using System.Text.RegularExpressions;
using AmiServerless.Local.Hosting;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace AmiServerless.Tests.Infra;

/// <summary>The pipelines: nothing that can change under our feet, no right that is not used, no secret.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, ".github", "workflows");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.yml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Actions_All_ArePinnedByCommit(string file)
    {
        var used = Uses().Matches(File.ReadAllText(Path.Combine(Folder, file))).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(used);
        Assert.All(used, action => Assert.Matches("^(\\./\\.github/workflows/[a-z-]+\\.yml|[\\w-]+/[\\w-]+@[0-9a-f]{40})$", action));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Workflow_AsAWhole_HasNoRightAndEachJobNamesItsOwn(string file)
    {
        var workflow = Read(file);

        Assert.Empty(((YamlMappingNode)workflow["permissions"]).Children);
        foreach (var (name, job) in ((YamlMappingNode)workflow["jobs"]).Children)
        {
            var permissions = (YamlMappingNode)((YamlMappingNode)job)["permissions"];
            Assert.All(permissions.Children, permission =>
                Assert.Contains($"{permission.Key}: {permission.Value}", new[] { "contents: read", "id-token: write" }));
            Assert.True(permissions.Children.Count > 0, $"{file}: {name} names no permission.");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Workflow_AsAWhole_UsesNoSecret(string file) =>
        Assert.DoesNotContain("secrets.", File.ReadAllText(Path.Combine(Folder, file)), StringComparison.Ordinal);

    [Fact]
    public void Azd_Manifest_NamesWhatExists()
    {
        var manifest = Load(Path.Combine(RepositoryRoot.Path, "azure.yaml"));
        var services = (YamlMappingNode)manifest["services"];

        Assert.True(File.Exists(Path.Combine(RepositoryRoot.Path, services["api"]["project"].ToString(), "AmiServerless.Functions.csproj")));
        Assert.Equal("function", services["api"]["host"].ToString());
        var hooks = ((YamlMappingNode)manifest["hooks"]).Children.Values.Select(hook => (Folder: "", Hook: hook))
            .Concat(((YamlMappingNode)services["web"]["hooks"]).Children.Values.Select(hook => (Folder: services["web"]["project"].ToString(), Hook: hook)));
        Assert.All(hooks, hook => Assert.True(File.Exists(Path.Combine(RepositoryRoot.Path, hook.Folder, hook.Hook["run"].ToString().Split(' ')[0]))));
    }

    private static YamlMappingNode Read(string file) => Load(Path.Combine(Folder, file));

    private static YamlMappingNode Load(string path)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(path);
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    [GeneratedRegex("uses: ([^\\s#]+)")]
    private static partial Regex Uses();
}
