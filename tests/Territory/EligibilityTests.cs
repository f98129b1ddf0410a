using System.Text;
using AmiServerless.Core.Territory;
using CsCheck;
using Xunit;

namespace AmiServerless.Tests.Territory;

/// <summary>Rule 1.a.</summary>
public sealed class EligibilityTests
{
    [Fact]
    public void Judge_EveryEpciOfTheDirectory_FindsEligibleThose161SeatedInTheRegion()
    {
        var judgements = Occitanie.Directory.Epci.Select(epci => Occitanie.Judge(epci.Siren)).ToArray();
        Assert.Equal(161, judgements.Count(judgement => judgement.IsEligible));
        Assert.Equal(3, judgements.Count(judgement => judgement.Outcome == EligibilityOutcome.SeatedElsewhere));
    }

    [Fact]
    public void Judge_AnEpciOfTheRegion_IsEligibleWithNothingToSettle()
    {
        var judgement = Occitanie.Judge("243100518");
        Assert.True(judgement.IsEligible);
        Assert.Equal("Toulouse Métropole", judgement.Epci?.Name);
        Assert.Equal("L’EPCI « Toulouse Métropole » est un EPCI à fiscalité propre d’Occitanie (périmètres au 1er janvier 2025) : il peut candidater (article 1).", judgement.Found);
        Assert.Null(judgement.Settle);
    }

    [Theory]
    [InlineData("200035129", "Une de ses communes est hors d’Occitanie : Saint-Sauveur-de-Cruzières (07).")]
    [InlineData("200072106", "11 de ses communes sont hors d’Occitanie : Bentayou-Sérée (64), ")]
    [InlineData("248200016", "2 de ses communes sont hors d’Occitanie : Clermont-Soubiran (47), Grayssas (47).")]
    public void Judge_AnEpciWithCommunesOutside_IsEligibleAndToldWhatToConfirm(string siren, string outside)
    {
        var judgement = Occitanie.Judge(siren);
        Assert.True(judgement.IsEligible);
        Assert.StartsWith(outside, judgement.Settle, StringComparison.Ordinal);
        Assert.Contains("faites-le confirmer par le service en charge de l’appel", judgement.Settle, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("200030435", "Landes (40), région Nouvelle-Aquitaine. 10 de ses 22 communes sont")]
    [InlineData("246401756", "Pyrénées-Atlantiques (64), région Nouvelle-Aquitaine. 2 de ses 29 communes sont")]
    [InlineData("248400251", "Vaucluse (84), région Provence-Alpes-Côte d’Azur. 7 de ses 16 communes sont")]
    public void Judge_AnEpciSeatedElsewhere_IsToldWhyAndWhomToAsk(string siren, string why)
    {
        var judgement = Occitanie.Judge(siren);
        Assert.Equal((EligibilityOutcome.SeatedElsewhere, siren), (judgement.Outcome, judgement.Epci?.Siren));
        Assert.Contains(why, judgement.Found, StringComparison.Ordinal);
        Assert.Contains("(article 1)", judgement.Found, StringComparison.Ordinal);
        Assert.StartsWith("Adressez-vous à la DREAL et au conseil régional", judgement.Settle, StringComparison.Ordinal);
        Assert.Contains(Occitanie.Directory.FindDepartment(judgement.Epci!.SeatDepartment)!.RegionName, judgement.Settle, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_TheSameEpciForTheRegionOfItsSeat_IsEligible()
    {
        var judgement = Eligibility.Judge("200030435", "75", "de Nouvelle-Aquitaine", Occitanie.Directory);
        Assert.True(judgement.IsEligible);
        Assert.StartsWith("10 de ses communes sont hors de Nouvelle-Aquitaine : ", judgement.Settle, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_ACommune_IsToldWhichEpciCanApply()
    {
        var judgement = Occitanie.Judge("213105554");
        Assert.Equal((EligibilityOutcome.NotAnEpci, null), (judgement.Outcome, judgement.Epci));
        Assert.Contains("d’une commune, Toulouse (31)", judgement.Found, StringComparison.Ordinal);
        Assert.Contains("« Toulouse Métropole » (SIREN 243\u202F100\u202F518)", judgement.Settle, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_ACommuneWhoseEpciIsSeatedElsewhere_IsNotSentThere()
    {
        var commune = Occitanie.Directory.FindCommune("30351")!;
        var judgement = Occitanie.Judge(commune.Siren);
        Assert.Contains("Villeneuve-lès-Avignon (30)", judgement.Found, StringComparison.Ordinal);
        Assert.Contains("a son siège hors d’Occitanie et ne peut pas candidater non plus", judgement.Settle, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("253100986")]
    [InlineData("130004955")]
    [InlineData("242900314")]
    public void Judge_AnotherBody_IsToldWhoCanApply(string siren)
    {
        Assert.True(Siren.IsValid(siren));
        var judgement = Occitanie.Judge(siren);
        Assert.Equal(EligibilityOutcome.NotAnEpci, judgement.Outcome);
        Assert.Contains("périmètres au 1er janvier 2025", judgement.Found, StringComparison.Ordinal);
        Assert.StartsWith("Peuvent candidater les communautés de communes,", judgement.Settle, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Judge_NoSiren_SaysItIsMissing(string? siren) => Assert.Equal(EligibilityOutcome.SirenMissing, Occitanie.Judge(siren).Outcome);

    [Theory]
    [InlineData("200066919", "« 200066919 » n’est pas un numéro juste", "Vérifiez chaque chiffre")]
    [InlineData("CC Alès", "« CC Alès » n’est pas un numéro SIREN", "Choisissez votre EPCI dans la liste")]
    [InlineData("2000669180", "« 2000669180 » n’est pas un numéro SIREN", "Choisissez votre EPCI dans la liste")]
    [InlineData("200 066 918", "des espaces ou d’autres signes", "sans espace : 200066918.")]
    [InlineData("20006691800010", "est un numéro SIRET", "sans espace : 200066918.")]
    [InlineData("20006691900010", "n’est pas un numéro juste", "Vérifiez chaque chiffre")]
    [InlineData("213 105 554", "des espaces ou d’autres signes", "« Toulouse Métropole »")]
    public void Judge_SomethingElse_SaysWhatIsWrongAndHowToMendIt(string siren, string found, string settle)
    {
        var judgement = Occitanie.Judge(siren);
        Assert.Equal((EligibilityOutcome.SirenInvalid, null), (judgement.Outcome, judgement.Epci));
        Assert.Contains(found, judgement.Found, StringComparison.Ordinal);
        Assert.Contains(settle, judgement.Settle, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_AnyText_NeverThrowsAndGivesAReason() =>
        Gen.Char[char.MinValue, char.MaxValue].Array[0, 300].Select(chars => new string(chars)).Sample(text =>
        {
            var judgement = Occitanie.Judge(text);
            var sent = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(judgement.Found));
            return !judgement.IsEligible && judgement.Found.Length is > 0 and < 200 && judgement.Settle is not null && sent == judgement.Found;
        });

    [Fact]
    public void Judge_ADirectoryWithoutDepartments_StillJudges()
    {
        var here = new Epci("200066918", "CA d’essai", EpciKind.Ca, "30", "76", ["30007"]);
        var elsewhere = new Epci("248400251", "CA d’à côté", EpciKind.Ca, "84", "93", ["30351"]);
        var directory = new TerritoryDirectory(
            "essai",
            [here, elsewhere],
            [new("30007", "Alès", "30", here.Siren, "aermc"), new("30351", "Villeneuve", "30", elsewhere.Siren, "aermc")]);
        Assert.Null(Eligibility.Judge(here.Siren, "76", "d’Occitanie", directory).Settle);
        Assert.Equal(EligibilityOutcome.SeatedElsewhere, Eligibility.Judge(elsewhere.Siren, "76", "d’Occitanie", directory).Outcome);
    }
}
