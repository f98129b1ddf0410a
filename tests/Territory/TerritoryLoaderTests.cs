using AmiServerless.Core.Territory;
using Xunit;

namespace AmiServerless.Tests.Territory;

/// <summary>A directory that does not hold together is refused at start-up, with the file and the place.</summary>
public sealed class TerritoryLoaderTests : IDisposable
{
    private static readonly Dictionary<string, string> Sound = new()
    {
        ["directory.json"] = """
            {
              "region": "76", "vintage": "périmètres d’essai", "source": "essai", "licence": "essai",
              "waterAgencies": ["aeag","aermc"],
              "departments": [
                {"code":"30","name":"Gard","region":"76","regionName":"Occitanie"},
                {"code":"84","name":"Vaucluse","region":"93","regionName":"Provence-Alpes-Côte d’Azur"}
              ]
            }
            """,
        ["epci.json"] = """
            [
              {"siren":"200066918","name":"CA Alès Agglomération","kind":"ca","seatDepartment":"30","region":"76","communes":["30007","30010"]},
              {"siren":"248400251","name":"CA du Grand Avignon","kind":"ca","seatDepartment":"84","region":"93","communes":["84007"]}
            ]
            """,
        ["communes.csv"] = """
            code;name;department;epci;waterAgency;siren
            30007;Alès;30;200066918;aermc;213000078
            30010;Anduze;30;200066918;aermc;
            84007;Avignon;84;248400251;aermc;
            """,
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("territory-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Load_ASoundDirectory_HasItAll()
    {
        var directory = Load();
        Assert.Equal(["CA Alès Agglomération", "CA du Grand Avignon"], directory.Epci.Select(epci => epci.Name));
        Assert.Equal(new Commune("30007", "Alès", "30", "200066918", "aermc") { Siren = "213000078" }, directory.FindCommune("30007"));
        Assert.Null(directory.FindCommune("30010")?.Siren);
        Assert.Equal("30007", directory.FindCommuneBySiren("213000078")?.Code);
        Assert.Equal("Vaucluse", directory.FindDepartment("84")?.Name);
    }

    [Fact]
    public void Load_FilesFromAnotherSystem_AreReadAlike()
    {
        WriteSound();
        File.WriteAllText(Path.Combine(folder.FullName, "communes.csv"), "\uFEFF" + Sound["communes.csv"].ReplaceLineEndings("\r\n") + "\r\n");
        Assert.Equal("Avignon", TerritoryDirectory.Load(folder.FullName).FindCommune("84007")?.Name);
    }

    [Theory]
    // the JSON itself
    [InlineData("directory.json", "\"region\": \"76\",", "\"region\": \"76\"", "directory.json, line 2: ")]
    [InlineData("directory.json", "\"licence\": \"essai\",", "", "directory.json, line 8: ")]
    [InlineData("directory.json", "\"licence\"", "\"license\"", "directory.json, line 2: ")]
    [InlineData("epci.json", "\"kind\":\"ca\"", "\"kind\":\"sivom\"", "epci.json, line 2: ")]
    [InlineData("epci.json", "\"name\":\"CA Alès Agglomération\",", "", "epci.json, line 2: ")]
    [InlineData("epci.json", "\"name\":\"CA Alès Agglomération\"", "\"name\":null", "epci.json, line 2: ")]
    [InlineData("epci.json", "[\"84007\"]}", "[\"84007\"]},null", "epci.json, the list: has a null")]
    [InlineData("epci.json", "[\"84007\"]", "[\"84007\",null]", "epci.json, /1/communes: has a null")]
    // directory.json
    [InlineData("directory.json", "périmètres d’essai", " ", "directory.json, /vintage: is empty")]
    [InlineData("directory.json", "\"code\":\"84\"", "\"code\":\"30\"", "directory.json, /departments: the department 30 is there twice")]
    // epci.json
    [InlineData("epci.json", "200066918", "200066919", "epci.json, /0/siren: 200066919 is no SIREN")]
    [InlineData("epci.json", "248400251", "200066918", "epci.json, /1/siren: 200066918 is there twice")]
    [InlineData("epci.json", "CA du Grand Avignon", "", "epci.json, /1/name: is empty")]
    [InlineData("epci.json", "\"84007\"", "", "epci.json, /1/communes: is empty")]
    [InlineData("epci.json", "\"30010\"", "\"30007\"", "epci.json, /0/communes: has a commune twice")]
    [InlineData("epci.json", "\"seatDepartment\":\"84\"", "\"seatDepartment\":\"13\"", "epci.json, /1/seatDepartment: 13 is no department of directory.json")]
    [InlineData("epci.json", "\"region\":\"93\"", "\"region\":\"76\"", "epci.json, /1/region: 76 is not the region of the department 84")]
    [InlineData("epci.json", "\"30010\"", "\"30011\"", "epci.json, /0/communes: communes.csv does not put 30011 in 200066918")]
    // communes.csv
    [InlineData("communes.csv", "waterAgency", "agency", "communes.csv, line 1: the header is not")]
    [InlineData("communes.csv", "Anduze;30;", "Anduze;", "communes.csv, line 3: is not a commune")]
    [InlineData("communes.csv", "30010;", "3010;", "communes.csv, line 3: is not a commune")]
    [InlineData("communes.csv", "213000078", "213000079", "communes.csv, line 2: is not a commune")]
    [InlineData("communes.csv", "Al\u00E8s", "Al\uFFFDs", "communes.csv, line 2: is not in UTF-8")]
    [InlineData("communes.csv", "30010;", "30007;", "communes.csv, line 3: the commune 30007 is there twice")]
    [InlineData("communes.csv", "Anduze;30;200066918;aermc;", "Anduze;30;200066918;aermc;213000078", "communes.csv, line 3: the SIREN 213000078 is there twice")]
    [InlineData("communes.csv", "Avignon;84", "Avignon;13", "communes.csv, line 4: 13 is no department of directory.json")]
    [InlineData("communes.csv", "Anduze;30;200066918;aermc", "Anduze;30;200066918;aerm", "communes.csv, line 3: aerm is no water agency of directory.json")]
    [InlineData("communes.csv", "248400251", "243100518", "communes.csv, line 4: 243100518 is no EPCI of epci.json")]
    [InlineData("communes.csv", "Anduze;30;200066918", "Anduze;30;248400251", "communes.csv, line 3: epci.json does not put 30010 in 248400251")]
    public void Load_AFaultInAFile_NamesTheFileAndThePlace(string file, string sound, string faulty, string message)
    {
        Assert.Contains(sound, Sound[file], StringComparison.Ordinal);
        var exception = Assert.Throws<InvalidDataException>(() => Load(file, Sound[file].Replace(sound, faulty, StringComparison.Ordinal)));
        Assert.Contains(Path.Combine(folder.FullName, message), exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("directory.json")]
    [InlineData("epci.json")]
    [InlineData("communes.csv")]
    public void Load_AFileMissing_NamesIt(string file)
    {
        WriteSound();
        File.Delete(Path.Combine(folder.FullName, file));
        var exception = Assert.Throws<InvalidDataException>(() => TerritoryDirectory.Load(folder.FullName));
        Assert.Equal($"{Path.Combine(folder.FullName, file)}, the file: is missing", exception.Message);
    }

    [Fact]
    public void Load_NoFolder_NamesAllItsFiles()
    {
        var exception = Assert.Throws<InvalidDataException>(() => TerritoryDirectory.Load(Path.Combine(folder.FullName, "bretagne")));
        Assert.Equal(3, exception.Message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public void Load_ManyFaults_NamesTheFirstAndCountsTheOthers()
    {
        var exception = Assert.Throws<InvalidDataException>(() => Load("communes.csv", Sound["communes.csv"] + string.Concat(Enumerable.Repeat("\nx", 30))));
        Assert.Equal(21, exception.Message.Split(Environment.NewLine).Length);
        Assert.EndsWith("and 10 more", exception.Message, StringComparison.Ordinal);
    }

    private TerritoryDirectory Load(string? file = null, string? content = null)
    {
        WriteSound();
        if (file is not null)
        {
            File.WriteAllText(Path.Combine(folder.FullName, file), content);
        }

        return TerritoryDirectory.Load(folder.FullName);
    }

    private void WriteSound()
    {
        foreach (var (name, text) in Sound)
        {
            File.WriteAllText(Path.Combine(folder.FullName, name), text);
        }
    }
}
