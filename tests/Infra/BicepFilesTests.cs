using System.Text.Json;

namespace AmiServerless.Tests.Infra;

public sealed class BicepFilesTests
{
    public static TheoryData<string> Templates => [.. Files("*.bicep")];

    public static TheoryData<string> ParameterFiles => [.. Files("*.bicepparam")];

    [Theory]
    [MemberData(nameof(Templates))]
    [MemberData(nameof(ParameterFiles))]
    public async Task Lint_EachFile_SaysNothing(string file)
    {
        var run = await BicepCli.RunAsync(TestContext.Current.CancellationToken, "lint", file);

        Assert.Equal("", (run.Output + run.Errors).Trim());
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public async Task BuildParams_EachParameterFile_FitsTheTemplate(string file)
    {
        var run = await BicepCli.RunAsync(TestContext.Current.CancellationToken, "build-params", file, "--stdout");

        Assert.Equal("", run.Errors.Trim());
        Assert.Equal(0, run.ExitCode);
        using var built = JsonDocument.Parse(run.Output);
        using var parameters = JsonDocument.Parse(built.RootElement.GetProperty("parametersJson").GetString()!);
        var memory = parameters.RootElement.GetProperty("parameters").GetProperty("profile").GetProperty("value").GetProperty("instanceMemoryMB").GetInt32();
        Assert.Equal(file == "prod.bicepparam" ? 2048 : 512, memory);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Build_EachTemplate_DescribesEveryParameterAndOutput(string file)
    {
        var run = await BicepCli.RunAsync(TestContext.Current.CancellationToken, "build", file, "--stdout");

        Assert.Equal(0, run.ExitCode);
        using var template = JsonDocument.Parse(run.Output);
        foreach (var section in new[] { "parameters", "outputs" })
        {
            if (!template.RootElement.TryGetProperty(section, out var members))
                continue;
            foreach (var member in members.EnumerateObject())
            {
                Assert.True(
                    member.Value.TryGetProperty("metadata", out var metadata) && metadata.GetProperty("description").GetString()!.EndsWith('.'),
                    $"{file}: {member.Name} has no description.");
            }
        }
    }

    private static IEnumerable<TheoryDataRow<string>> Files(string pattern) =>
        Directory.EnumerateFiles(BicepCli.Folder, pattern, SearchOption.AllDirectories)
            .Select(path => new TheoryDataRow<string>(Path.GetRelativePath(BicepCli.Folder, path).Replace('\\', '/')))
            .OrderBy(row => row.Data, StringComparer.Ordinal);
}
