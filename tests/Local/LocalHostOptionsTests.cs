using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Local;

public sealed class LocalHostOptionsTests
{
    [Fact]
    public void Parse_Nothing_IsPort7071OnTheRepositorysOwnData()
    {
        var options = LocalHostOptions.Parse();

        Assert.Equal((7071, null, false), (options.Port, options.Storage, options.Demo));
        Assert.Equal(Path.Combine(RepositoryRoot.Path, ".ami"), options.DataFolder);
        Assert.Equal((true, Path.Combine(RepositoryRoot.Path, "web", "dist")), (options.BuildForm, options.WebFolder));
    }

    [Fact]
    public void Parse_Everything_IsRead()
    {
        var options = LocalHostOptions.Parse("demo", "--port", "0", "--data", "données", "--storage", "UseDevelopmentStorage=true");

        Assert.Equal((0, "UseDevelopmentStorage=true", true), (options.Port, options.Storage, options.Demo));
        Assert.Equal(Path.GetFullPath("données"), options.DataFolder);
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("--no-form")]
    [InlineData("--no-form --port 0")]
    public void Parse_NoForm_LeavesTheApiAlone(string line)
    {
        var options = LocalHostOptions.Parse(line.Split(' '));

        Assert.Equal((false, null), (options.BuildForm, options.WebFolder));
    }

    [Theory]
    [InlineData("--prot", "\"--prot\" is not understood.")]
    [InlineData("--port", "--port needs a value.")]
    [InlineData("--port 70000", "--port must be a number from 0 to 65535, and is \"70000\".")]
    [InlineData("--port -1", "--port must be a number")]
    [InlineData("demo --data", "--data needs a value.")]
    public void Parse_Wrong_SaysWhatAndHowItIsUsed(string line, string expected)
    {
        var wrong = Assert.Throws<LocalHostException>(() => LocalHostOptions.Parse(line.Split(' ')));

        Assert.StartsWith(expected, wrong.Message, StringComparison.Ordinal);
        Assert.EndsWith(LocalHostOptions.Usage, wrong.Message, StringComparison.Ordinal);
    }
}
