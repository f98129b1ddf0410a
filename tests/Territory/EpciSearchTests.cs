using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AmiServerless.Core.Territory;
using CsCheck;
using Xunit;

namespace AmiServerless.Tests.Territory;

public sealed partial class EpciSearchTests
{
    private static readonly TerritoryDirectory Directory = Occitanie.Directory;
    private static readonly Gen<Epci> AnyEpci = Gen.OneOf([.. Directory.Epci]);

    [Theory]
    [InlineData("toulouse", "Toulouse Métropole")]
    [InlineData("TOULOUSE METROPOLE", "Toulouse Métropole")]
    [InlineData("cc haut allier", "CC du Haut Allier Margeride")]
    [InlineData("C.C. Haut-Allier", "CC du Haut Allier Margeride")]
    [InlineData("agglo nimes", "CA de Nîmes Métropole")]
    [InlineData("métropole de Montpellier", "Montpellier Méditerranée Métropole")]
    [InlineData("pays de foix", "CA L’Agglo Foix-Varilhes")]
    [InlineData("communauté de communes du pays d'olmes", "CC du Pays d’Olmes")]
    [InlineData("com com pays d olmes", "CC du Pays d’Olmes")]
    [InlineData("communauté d’agglomération de Béziers", "CA de Béziers-Méditerranée")]
    [InlineData("Communauté urbaine Perpignan", "CU Perpignan Méditerranée Métropole")]
    [InlineData("grand rodez", "CA Rodez Agglomération")]
    [InlineData("agglo grand albigeois", "CA de l’Albigeois (C2A)")]
    [InlineData("c2a", "CA de l’Albigeois (C2A)")]
    [InlineData("pic st loup", "CC du Grand Pic Saint-Loup")]
    [InlineData("picsaintloup", "CC du Grand Pic Saint-Loup")]
    [InlineData("cœur de garonne", "CC Coeur de Garonne")]
    [InlineData("coeur de garonne", "CC Coeur de Garonne")]
    [InlineData("val d'aigo", "CC Val’Aïgo")]
    [InlineData("valaigo", "CC Val’Aïgo")]
    [InlineData("pays de l'or", "CA du Pays de l’Or")]
    [InlineData("aire sur l adour", "CC d’Aire-sur-l’Adour")]
    [InlineData("Limogne, pays de Lalbenque", "CC du Pays de Lalbenque-Limogne")]
    [InlineData("81", "CC Val 81")]
    public void Search_AsPeopleName_FindsItFirst(string query, string name)
    {
        var first = Directory.Search(query, 10)[0];
        Assert.Equal((name, null), (first.Epci.Name, first.Through));
    }

    [Theory]
    [InlineData("mende", "Mende", "CC Coeur de Lozère")]
    [InlineData("st gaudens", "Saint-Gaudens", "CC Coeur et Coteaux du Comminges")]
    [InlineData("St-Affrique", "Saint-Affrique", "CC Saint Affricain, Roquefort, Sept Vallons")]
    [InlineData("ax les thermes", "Ax-les-Thermes", "CC de la Haute Ariège")]
    [InlineData("font romeu", "Font-Romeu-Odeillo-Via", "CC Pyrénées Catalanes")]
    [InlineData("Villeneuve-lès-Avignon", "Villeneuve-lès-Avignon", "CA du Grand Avignon (COGA)")]
    [InlineData("31555", "Toulouse", "Toulouse Métropole")]
    [InlineData("213 105 554", "Toulouse", "Toulouse Métropole")]
    public void Search_AMemberCommune_FindsItsEpciAndSaysThroughWhich(string query, string commune, string epci)
    {
        var first = Directory.Search(query, 10)[0];
        Assert.Equal((epci, commune), (first.Epci.Name, first.Through?.Name));
    }

    [Theory]
    [InlineData("200066918")]
    [InlineData("200 066 918")]
    [InlineData("200\u202F066\u202F918")]
    [InlineData("200066918 00010")]
    [InlineData("20006691")]
    public void Search_ASirenAsPeopleTypeIt_FindsTheEpci(string query) =>
        Assert.Equal(["CA Alès Agglomération"], Directory.Search(query, 10).Select(match => match.Epci.Name));

    [Theory]
    [InlineData("montpelier", "Montpellier Méditerranée Métropole")]
    [InlineData("canigou", "CC Conflent-Canigó")]
    [InlineData("lezignanaise corbeires", "CC Région Lézignanaise, Corbières et Minervois")]
    [InlineData("salerm", "CC Coeur et Coteaux du Comminges")]
    public void Search_ASlipOfTheKeyboard_IsForgivenWhenNothingElseIsFound(string query, string name) =>
        Assert.Equal(name, Directory.Search(query, 10)[0].Epci.Name);

    [Fact]
    public void Search_SeveralWays_PutsNamesBeforeCommunesAndWholeWordsBeforeParts()
    {
        // "Muretain" begins with it, and Muret is a commune of the same EPCI; Muret-le-Château and Saint-Laurent-de-Muret are others'.
        Assert.Equal([("CA Le Muretain Agglo", null), ("CC Conques-Marcillac", "Muret-le-Château"), ("CC du Gévaudan", "Saint-Laurent-de-Muret")], Shown("muret"));

        // Whole words before beginnings.
        Assert.Equal(
            [("CC de la Haute Ariège", null), ("CC de la Haute-Bigorre", null), ("CC des Hautes Terres de l’Aubrac", null)],
            Shown("haute").TakeWhile(match => match.Through is null));

        // Foix, the commune, is in the EPCI named after it: told once, and not as a commune.
        Assert.Equal([("CA L’Agglo Foix-Varilhes", null)], Shown("foix"));

        // A commune's own name comes before a part of a word.
        Assert.Equal([("CC Coeur de Lozère", "Mende")], Shown("mende").Take(1));
        Assert.Equal(("CC du Vallespir", null), Shown("lespir")[0]);
    }

    [Fact]
    public void Search_AKindOfEpci_FindsThoseOfThatKind()
    {
        Assert.Equal(["CA de Nîmes Métropole", "Toulouse Métropole", "Montpellier Méditerranée Métropole", "CU Perpignan Méditerranée Métropole"], Shown("métropole").Select(match => match.Name));
        Assert.Equal(22, Directory.Search("agglo", 200).Count(match => match.Epci.Kind == EpciKind.Ca));
    }

    [Fact]
    public void Search_TheKindOfAnother_StillFindsIt() => Assert.Equal("CU Perpignan Méditerranée Métropole", Shown("agglo perpignan")[0].Name);

    [Fact]
    public void Search_TheKind_BringsThoseOfThatKindForward()
    {
        Assert.Equal([EpciKind.Ca, EpciKind.Ca, EpciKind.Ca], Directory.Search("agglo méditerranée", 3).Select(match => match.Epci.Kind));
        Assert.Equal("CC Corbières Salanque Méditerranée", Shown("cc méditerranée")[0].Name);
        Assert.Equal("CU Perpignan Méditerranée Métropole", Shown("communauté urbaine méditerranée")[0].Name);
    }

    [Fact]
    public void Search_OnTheWayToALongerWord_GuessesIt() =>
        Assert.Equal(["CC du Pays de Lafrançaise", "CC du Pays de Lalbenque-Limogne"], Shown("pays de la").Take(2).Select(match => match.Name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t")]
    public void Search_Nothing_GivesTheDirectoryByName(string? query) => Assert.Equal(Directory.Epci.Take(7), Directory.Search(query, 7).Select(match => match.Epci));

    [Theory]
    [InlineData("Quimper Bretagne Occidentale")]
    [InlineData("toulouse bordeaux")]
    [InlineData("?!")]
    [InlineData("zzz")]
    [InlineData("999999999")]
    public void Search_WhatIsNotThere_FindsNothing(string query) => Assert.Empty(Directory.Search(query, 10));

    [Fact]
    public void Search_MoreThanTheLimit_GivesTheBest()
    {
        var all = Directory.Search("saint", 1000);
        Assert.True(all.Count > 20);
        Assert.Equal(all.Take(5), Directory.Search("saint", 5));
        Assert.Empty(Directory.Search("saint", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Directory.Search("saint", -1));
    }

    [Fact]
    public void Search_AnyText_NeverThrowsNorRepeatsAnEpci()
    {
        var anyText = Gen.Char[char.MinValue, char.MaxValue].Array[0, 250].Select(chars => new string(chars));
        var pieces = Gen.OneOf("cc", "saint", "l’", "de", "é", "200", "\uD800", "-", ".", "com", "agglo", " ");
        var likeNames = Gen.OneOf(pieces, Gen.Char.Select(c => c.ToString())).Array[0, 12].Select(string.Concat);
        Gen.OneOf(anyText, likeNames).Sample(text =>
        {
            var found = Directory.Search(text, 1000);
            return found.Select(match => match.Epci.Siren).Distinct().Count() == found.Count
                && found.All(match => match.Through is null || match.Through.Epci == match.Epci.Siren);
        });
    }

    [Fact]
    public void Search_TheOwnNameOfAnyEpci_FindsItFirst() =>
        Assert.All(Directory.Epci, epci =>
        {
            string[] ways =
            [
                epci.Name,
                epci.Name.ToUpperInvariant(),
                WithoutAccents(epci.Name).ToLowerInvariant(),
                epci.Name.Replace('-', ' ').Replace('’', ' '),
                epci.Name.Replace('’', '\''),
                LegalForm().Replace(epci.Name, ""),
                LegalForm().Replace(epci.Name, "communauté de communes "),
                $"  {epci.Name.Normalize(NormalizationForm.FormD)}  ",
            ];
            Assert.All(ways, way => Assert.Equal(epci, Directory.Search(way, 1).Single().Epci));
        });

    [Fact]
    public void Search_TheOwnSirenOfAnyEpci_FindsItAlone() =>
        Assert.All(Directory.Epci, epci => Assert.Equal(epci, Assert.Single(Directory.Search(epci.Siren, 10)).Epci));

    [Fact]
    public void Search_TheWordsOfANameInAnyOrder_FindsItFirst() =>
        AnyEpci.SelectMany(epci => Gen.Shuffle(epci.Name.Split(' ')).Select(words => (epci, query: string.Join(' ', words))))
            .Sample((epci, query) => Directory.Search(query, 1).Single().Epci == epci);

    [Fact]
    public void Search_WhileANameIsTyped_KeepsItInSight() =>
        AnyEpci.SelectMany(epci => Gen.Int[2, epci.Name.Length].Select(length => (epci, query: epci.Name[..length])))
            .Sample((epci, query) => Directory.Search(query, 1000).Any(match => match.Epci == epci), iter: 500);

    [Theory]
    [InlineData("CC Grand Sud Tarn-e")]
    [InlineData("CC Grand Sud Tarn-et-")]
    public void Search_HalfwayThroughALinkingWord_StillFindsIt(string query) => Assert.Equal("CC Grand Sud Tarn-et-Garonne", Shown(query)[0].Name);

    [Fact]
    public void Search_TheNameOfAnyCommune_FindsItsEpci() =>
        Gen.OneOf([.. Directory.Epci.SelectMany(Directory.CommunesOf)])
            .Sample(commune => Directory.Search(commune.Name, 1000).Any(match => match.Epci.Siren == commune.Epci));

    private static List<(string Name, string? Through)> Shown(string query) =>
        [.. Directory.Search(query, 1000).Select(match => (match.Epci.Name, match.Through?.Name))];

    private static string WithoutAccents(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    [GeneratedRegex("^(CC|CA|CU) ")]
    private static partial Regex LegalForm();
}
