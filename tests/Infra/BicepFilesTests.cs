using System.Text.Json;
using Xunit;

namespace AmiServerless.Tests.Infra;

[Collection<TemplateCollection>]
public sealed class BicepFilesTests(CompiledTemplate template)
{
    [Theory]
    [InlineData("**/*.bicep")]
    [InlineData("**/*.bicepparam")]
    public async Task Lint_AllFiles_SaysNothing(string files)
    {
        var run = await BicepCli.RunAsync(TestContext.Current.CancellationToken, "lint", "--pattern", files);

        Assert.Equal("", (run.Output + run.Errors).Trim());
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("main.bicepparam", 512)]
    [InlineData("dev.bicepparam", 512)]
    [InlineData("prod.bicepparam", 2048)]
    public async Task BuildParams_EachFile_FitsTheTemplate(string file, int memory)
    {
        var run = await BicepCli.RunAsync(TestContext.Current.CancellationToken, "build-params", file, "--stdout");

        Assert.Equal("", run.Errors.Trim());
        Assert.Equal(0, run.ExitCode);
        using var built = JsonDocument.Parse(run.Output);
        using var parameters = JsonDocument.Parse(built.RootElement.GetProperty("parametersJson").GetString()!);
        var profile = parameters.RootElement.GetProperty("parameters").GetProperty("profile").GetProperty("value");
        Assert.Equal(memory, profile.GetProperty("instanceMemoryMB").GetInt32());
    }

    [Fact]
    public void Templates_All_DescribeEveryParameterAndOutput()
    {
        var modules = template.Resources("Microsoft.Resources/deployments").Select(module => module.GetProperty("properties").GetProperty("template"));

        foreach (var described in modules.Prepend(template.Root))
        {
            foreach (var section in new[] { "parameters", "outputs" })
            {
                if (!described.TryGetProperty(section, out var members))
                    continue;
                Assert.All(members.EnumerateObject(), member => Assert.EndsWith(".", member.Value.GetProperty("metadata").GetProperty("description").GetString()));
            }
        }
    }
}
