using System.Globalization;
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
    [InlineData("main.bicepparam", 512, true)]
    [InlineData("dev.bicepparam", 512, true)]
    [InlineData("prod.bicepparam", 2048, false)]
    public async Task BuildParams_EachFile_FitsTheTemplate(string file, int memory, bool demonstration)
    {
        var parameters = await ParametersAsync(file);

        var profile = parameters.GetProperty("profile").GetProperty("value");
        Assert.Equal(memory, profile.GetProperty("instanceMemoryMB").GetInt32());
        Assert.Equal(demonstration, DateTimeOffset.TryParse(profile.GetProperty("demonstrationUntil").GetString(), CultureInfo.InvariantCulture, out _));
        Assert.Equal(0, parameters.GetProperty("alwaysReadyHttp").GetProperty("value").GetInt32());
    }

    [Fact]
    public void WarmInstances_ThatAreAskedFor_ServeHttp() =>
        Assert.Equal(
            "[if(greater(parameters('alwaysReadyHttp'), 0), createArray(createObject('name', 'http', 'instanceCount', parameters('alwaysReadyHttp'))), createArray())]",
            template.Resources("Microsoft.Web/sites").Single().GetProperty("properties").GetProperty("functionAppConfig")
                .GetProperty("scaleAndConcurrency").GetProperty("alwaysReady").GetString());

    [Fact]
    public async Task Variables_OfAnOperator_ReachTheTemplate()
    {
        var parameters = await ParametersAsync("main.bicepparam", ("AMI_PROFILE", "prod"), ("AMI_ALWAYS_READY_HTTP", "2"));

        Assert.Equal(2048, parameters.GetProperty("profile").GetProperty("value").GetProperty("instanceMemoryMB").GetInt32());
        Assert.Equal(2, parameters.GetProperty("alwaysReadyHttp").GetProperty("value").GetInt32());
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

    private static async Task<JsonElement> ParametersAsync(string file, params (string, string)[] variables)
    {
        var run = await BicepCli.RunAsync(variables, TestContext.Current.CancellationToken, "build-params", file, "--stdout");
        Assert.Equal("", run.Errors.Trim());
        Assert.Equal(0, run.ExitCode);
        using var built = JsonDocument.Parse(run.Output);
        using var parameters = JsonDocument.Parse(built.RootElement.GetProperty("parametersJson").GetString()!);
        return parameters.RootElement.GetProperty("parameters").Clone();
    }
}
