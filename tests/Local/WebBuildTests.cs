using AmiServerless.Local.Http;
using Xunit;

namespace AmiServerless.Tests.Local;

public sealed class WebBuildTests
{
    [Theory]
    [InlineData("18.20", false)]
    [InlineData("20.18", false)]
    [InlineData("20.19", true)]
    [InlineData("21.7", false)]
    [InlineData("22.11", false)]
    [InlineData("22.12", true)]
    [InlineData("24.0", true)]
    public void Node_Versions_AreThoseOfVite(string version, bool accepted) => Assert.Equal(accepted, WebBuild.Node.Accepts(Version.Parse(version)));
}
