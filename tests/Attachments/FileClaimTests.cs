using AmiServerless.Core.Attachments;
using Xunit;

namespace AmiServerless.Tests.Attachments;

public sealed class FileClaimTests
{
    [Theory]
    [InlineData("plan.pdf", ".pdf")]
    [InlineData("PLAN.PDF", ".pdf")]
    [InlineData("zones.tar.gz", ".gz")]
    [InlineData("Plan de gestion v1.2", null)]
    [InlineData("Avis du 12.09.2025", null)]
    [InlineData("St. Gaudens", null)]
    [InlineData("plan.", null)]
    [InlineData("plan", null)]
    [InlineData("plan.définitif", null)]
    public void Extension_OfAName_IsWhatClaimsAFormat(string name, string? expected) => Assert.Equal(expected, new FileClaim(name, null).Extension);

    [Theory]
    [InlineData("Application/PDF; charset=binary", "application/pdf")]
    [InlineData("application/octet-stream", null)]
    [InlineData("application/x-download", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void MediaType_OfARequest_IsWhatDeclaresAFormat(string? type, string? expected) => Assert.Equal(expected, new FileClaim("plan", type).MediaType);

    [Fact]
    public void Formats_AreToldApart()
    {
        Assert.Distinct(FileFormat.All.Select(format => format.Id));
        Assert.Distinct(FileFormat.All.Select(format => format.MediaType));
        Assert.Distinct(FileFormat.All.SelectMany(format => format.Extensions));
        Assert.All(FileFormat.All, format => Assert.Same(format, FileFormat.Find(format.Id)));
        Assert.All(FileFormat.All, format => Assert.Same(format, FileFormat.FindByMediaType(format.MediaType)));
        Assert.Null(FileFormat.Find("exe"));
        Assert.Null(FileFormat.Find(null));
    }
}
