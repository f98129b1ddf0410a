using AmiServerless.Core.Territory;
using Xunit;

namespace AmiServerless.Tests.Territory;

/// <summary>The committed directory, held against what the DGCL and Insee publish of it.</summary>
public sealed class OccitanieDirectoryTests
{
    private static readonly TerritoryDirectory Directory = Occitanie.Directory;

    [Fact]
    public void Load_Occitanie_SaysWhatItIs()
    {
        Assert.Equal("76", Directory.Region);
        Assert.Equal("périmètres au 1er janvier 2025", Directory.Vintage);
        Assert.Contains("DGCL", Directory.Source, StringComparison.Ordinal);
        Assert.Contains("Licence Ouverte", Directory.Licence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("09", 8)]
    [InlineData("11", 8)]
    [InlineData("12", 19)]
    [InlineData("30", 14)]
    [InlineData("31", 17)]
    [InlineData("32", 15)]
    [InlineData("34", 16)]
    [InlineData("46", 9)]
    [InlineData("48", 10)]
    [InlineData("65", 9)]
    [InlineData("66", 12)]
    [InlineData("81", 14)]
    [InlineData("82", 10)]
    public void Epci_OfADepartment_AreAsManyAsPublished(string department, int count) =>
        Assert.Equal(count, Directory.Epci.Count(epci => epci.SeatDepartment == department));

    [Theory]
    [InlineData(EpciKind.Cc, 137)]
    [InlineData(EpciKind.Ca, 21)]
    [InlineData(EpciKind.Cu, 1)]
    [InlineData(EpciKind.Metropole, 2)]
    public void Epci_OfAKindSeatedInTheRegion_AreAsManyAsPublished(EpciKind kind, int count) =>
        Assert.Equal(count, Directory.Epci.Count(epci => epci.Kind == kind && epci.Region == Occitanie.Code));

    [Fact]
    public void Epci_All_Are164WithThreeSeatedElsewhere()
    {
        Assert.Equal(164, Directory.Epci.Count);
        Assert.Equal(["200030435", "246401756", "248400251"], Directory.Epci.Where(epci => epci.Region != Occitanie.Code).Select(epci => epci.Siren).Order());
    }

    [Fact]
    public void Epci_EverySiren_PassesItsChecksum() => Assert.All(Directory.Epci, epci => Assert.True(Siren.IsValid(epci.Siren), epci.Siren));

    [Fact]
    public void Epci_All_AreSortedByWhatTheyAreCalled()
    {
        var names = Directory.Epci.Select(epci => epci.Name).ToArray();
        Assert.Equal(["CC Adour Madiran", "CA L’Agglo Foix-Varilhes", "CC Agly Fenouillèdes", "CC d’Aire-sur-l’Adour"], names[..4]);
        Assert.Equal("CC du Volvestre", names[^1]);
    }

    [Fact]
    public void Communes_OfTheRegion_AreAllThereAndInOneEpciEach()
    {
        // 4,446 in Occitanie in the list of 2026 as in that of 2025: none merged, none set up again, none outside the EPCI.
        var communes = Directory.Epci.SelectMany(Directory.CommunesOf).ToArray();
        Assert.Equal(4508, communes.Length);
        Assert.Equal(4508, communes.DistinctBy(commune => commune.Code).Count());
        Assert.Equal(4446, communes.Count(commune => Directory.FindDepartment(commune.Department)?.Region == Occitanie.Code));
        Assert.All(Directory.Epci, epci => Assert.Equal(epci.Communes.Count, Directory.CommunesOf(epci).Count));
    }

    [Theory]
    [InlineData("12083", "Cransac-les-Thermes")]
    [InlineData("30195", "Peyrolles-en-Cévennes")]
    [InlineData("31522", "Salherm")]
    [InlineData("32365", "Cap d’Astarac")]
    public void Communes_RenamedSinceTheListOfEpci_HaveTheNameOfToday(string code, string name) => Assert.Equal(name, Directory.FindCommune(code)?.Name);

    [Fact]
    public void Names_All_HaveTypographicApostrophes()
    {
        Assert.DoesNotContain(Directory.Epci, epci => epci.Name.Contains('\'', StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.Epci.SelectMany(Directory.CommunesOf), commune => commune.Name.Contains('\'', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("200030435", "40", "75", new[] { "40", "32" }, 10, 22)]
    [InlineData("246401756", "64", "75", new[] { "64", "65" }, 2, 29)]
    [InlineData("248400251", "84", "93", new[] { "84", "30" }, 7, 16)]
    [InlineData("200035129", "30", "76", new[] { "30", "07" }, 22, 23)]
    [InlineData("200072106", "65", "76", new[] { "65", "64" }, 61, 72)]
    [InlineData("248200016", "82", "76", new[] { "82", "32", "47" }, 26, 28)]
    public void Epci_AcrossTheLimitOfTheRegion_KeepAllTheirCommunes(string siren, string seat, string region, string[] departments, int inside, int all)
    {
        var epci = Directory.FindEpci(siren)!;
        Assert.Equal((seat, region), (epci.SeatDepartment, epci.Region));
        Assert.Equal(departments, Directory.DepartmentsOf(epci));
        Assert.Equal(all, epci.Communes.Count);
        Assert.Equal(inside, Directory.CommunesOf(epci).Count(commune => Directory.FindDepartment(commune.Department)!.Region == Occitanie.Code));
    }

    [Fact]
    public void Epci_WithNoOther_LieInOneRegion()
    {
        string[] across = ["200030435", "246401756", "248400251", "200035129", "200072106", "248200016"];
        var found = Directory.Epci.Where(epci => Directory.CommunesOf(epci).Select(commune => Directory.FindDepartment(commune.Department)!.Region).Distinct().Count() > 1);
        Assert.Equal(across.Order(), found.Select(epci => epci.Siren).Order());
    }

    [Fact]
    public void DepartmentsOf_EveryEpci_BeginWithThatOfTheSeat() =>
        Assert.All(Directory.Epci, epci =>
        {
            var departments = Directory.DepartmentsOf(epci);
            Assert.Equal(epci.SeatDepartment, departments[0]);
            Assert.Equal(departments.Count, departments.Distinct().Count());
            Assert.Equal(Directory.CommunesOf(epci).Select(commune => commune.Department).Distinct().Order(), departments.Order());
        });
}
