using System.Text.Json;
using AmiServerless.Core.Territory;
using Xunit;

namespace AmiServerless.Tests.Territory;

public sealed class WaterAgenciesTests
{
    private static readonly TerritoryDirectory Directory = Occitanie.Directory;

    [Fact]
    public void WaterAgencies_OfEveryEpci_AreSeveralForFifteen()
    {
        var several = Directory.Epci.Where(epci => Directory.WaterAgencies(epci.Communes).Count > 1).ToArray();
        Assert.Equal(15, several.Length);
        Assert.All(several, epci => Assert.Equal(Occitanie.Code, epci.Region));
    }

    [Theory]
    [InlineData("200035855", "aermc", "aeag")]
    [InlineData("200035707", "aeag", "aermc")]
    [InlineData("200069102", "aelb", "aeag")]
    [InlineData("200069128", "aermc", "aeag", "aelb")]
    [InlineData("200006930", "aelb")]
    [InlineData("243100518", "aeag")]
    [InlineData("243400017", "aermc")]
    public void WaterAgencies_OfAnEpci_BeginWithThatOfMostCommunes(string siren, params string[] agencies) =>
        Assert.Equal(agencies, Directory.WaterAgencies(Directory.FindEpci(siren)!.Communes));

    [Fact]
    public void WaterAgencies_OfOneEpciOnly_AreThree() =>
        Assert.Equal("CC Mont Lozère", Assert.Single(Directory.Epci, epci => Directory.WaterAgencies(epci.Communes).Count == 3).Name);

    [Fact]
    public void WaterAgencies_OfACommuneGivenTwice_CountItOnce() =>
        Assert.Equal(["aermc", "aeag"], Directory.WaterAgencies(["31555", "34172", "31555", "34145", "31555"]));

    [Fact]
    public void WaterAgencies_OfAsManyCommunes_AreInOneOrder() =>
        Assert.Equal(Directory.WaterAgencies(["31555", "34172"]), Directory.WaterAgencies(["34172", "31555"]));

    [Fact]
    public void WaterAgencies_OfNoKnownCommune_AreNone() => Assert.Empty(Directory.WaterAgencies(["75056", "", null!]));

    [Fact]
    public void WaterAgency_OfEveryCommune_IsThatOfTheTable()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(Path.Combine(Occitanie.Folder, "water-agencies.json")));
        var departments = table.RootElement.GetProperty("departments");
        Assert.All(Directory.Epci.SelectMany(Directory.CommunesOf), commune =>
        {
            var department = departments.GetProperty(commune.Department);
            var exception = department.GetProperty("except").EnumerateObject()
                .FirstOrDefault(agency => agency.Value.EnumerateArray().Any(code => code.GetString() == commune.Code));
            var expected = exception.Value.ValueKind == JsonValueKind.Undefined ? department.GetProperty("agency").GetString() : exception.Name;
            Assert.Equal(expected, commune.WaterAgency);
        });
    }
}
