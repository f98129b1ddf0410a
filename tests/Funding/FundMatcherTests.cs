using System.Text.Json;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Funding;
using AmiServerless.Core.Json;
using Xunit;

namespace AmiServerless.Tests.Funding;

/// <summary>Operations as EPCI file them, against the real catalogue.</summary>
public sealed class FundMatcherTests
{
    private static readonly DateOnly filedOn = new(2025, 9, 15);

    private static readonly ProjectAction action = new()
    {
        Id = "a",
        Title = "Opération",
        Kind = "restoration-works",
        Levers = ["restoration"],
        Term = Term.Short,
        Cost = 100_000m,
        FundingRequested = true,
        RequestedAmount = 60_000m,
    };

    private static readonly OperationSheet sheet = new()
    {
        Action = "a",
        Communes = ["31555"],
        Habitats = ["wetland"],
        Start = new(2026, 3, 1),
        Begun = false,
        FundingPlan =
        [
            new() { Source = FundingSource.Requested, Amount = 60_000m },
            new() { Source = FundingSource.Own, Amount = 40_000m },
        ],
    };

    [Fact]
    public void Match_WetlandInTheAdourGaronneBasin_SuitsItsAgencyAndTheFondsVert()
    {
        var operation = Match(action, sheet);

        Assert.Equal(
            ["fonds-vert-protect-restore", "aeag-works", "region-aquatic"],
            Of(operation, MatchOutcome.Eligible));
        Assert.Equal(["departements-ens"], Of(operation, MatchOutcome.ToConfirm));
        Assert.Equal(["ddt-31"], Fund(operation, "fonds-vert-protect-restore").Agencies.Select(a => a.Id));
        Assert.Equal(["aeag"], Fund(operation, "aeag-works").Agencies.Select(a => a.Id));
        Assert.Equal("aeag", Assert.Single(operation.WaterAgencies).Agency);
        Assert.Contains("dans le bassin", Fund(operation, "aermc-wetlands").Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(operation.Warnings);
    }

    [Fact]
    public void Match_WeirInTheLoireBasin_HangsOnTheTerritorialApproach()
    {
        var weir = action with { Kind = "continuity-works", Levers = ["continuities"] };
        var place = sheet with { Communes = ["48100"], Habitats = ["watercourse"] };

        Assert.Equal(MatchOutcome.Eligible, Fund(Match(weir, place with { TerritorialApproach = true }), "aelb-watercourses").Outcome);
        Assert.Equal(MatchOutcome.NotMatched, Fund(Match(weir, place with { TerritorialApproach = false }), "aelb-watercourses").Outcome);
        var unknown = Fund(Match(weir, place), "aelb-watercourses");
        Assert.Equal(MatchOutcome.ToConfirm, unknown.Outcome);
        Assert.Equal("/sheets/0/territorialApproach", Assert.Single(unknown.Conditions, c => c.Missing is not null).Missing!.Pointer);
        Assert.Contains("démarche territoriale", unknown.Reason, StringComparison.Ordinal);
        Assert.Equal(MatchOutcome.Eligible, Fund(Match(weir, place), "fonds-vert-pressures").Outcome);
        Assert.Equal(MatchOutcome.NotMatched, Fund(Match(weir, place), "fonds-vert-protect-restore").Outcome);
    }

    [Fact]
    public void Match_WetlandInTheLoireBasin_HangsOnTheStrategicManagementPlan()
    {
        var place = sheet with { Communes = ["48100"] };

        Assert.Equal(MatchOutcome.Eligible, Fund(Match(action, place with { ManagementPlan = true }), "aelb-wetlands").Outcome);
        Assert.Equal(MatchOutcome.NotMatched, Fund(Match(action, place with { ManagementPlan = false }), "aelb-wetlands").Outcome);
        Assert.Equal(MatchOutcome.ToConfirm, Fund(Match(action, place), "aelb-wetlands").Outcome);
    }

    [Fact]
    public void Match_Hedgerows_SuitTheTrameTurquoiseAndTheRegionButAreOpenInTheGaronne()
    {
        var hedges = action with { Kind = "continuity-works", Levers = ["continuities"] };
        var place = sheet with { Habitats = ["hedgerow"] };

        Assert.Equal(
            ["fonds-vert-pressures", "aermc-turquoise", "region-trees"],
            Of(Match(hedges, place with { Communes = ["48004"] }), MatchOutcome.Eligible));
        var garonne = Fund(Match(hedges, place), "aeag-works");
        Assert.Equal(MatchOutcome.ToConfirm, garonne.Outcome);
        Assert.Null(Assert.Single(garonne.Conditions, c => c.Missing is not null).Missing!.Pointer);
    }

    [Fact]
    public void Match_DryGrassland_IsOutsideTheWaterAgenciesAndSaysWhy()
    {
        var operation = Match(action, sheet with { Habitats = ["dry-grassland"] });

        Assert.All(operation.Matches.Where(m => m.Funder.StartsWith("Agence de l’eau", StringComparison.Ordinal)), m =>
            Assert.Equal(MatchOutcome.NotMatched, m.Outcome));
        Assert.Contains("milieux secs", Fund(operation, "aeag-works").Reason, StringComparison.Ordinal);
        Assert.Equal(["fonds-vert-protect-restore"], Of(operation, MatchOutcome.Eligible));
    }

    [Fact]
    public void Match_LagoonOrDune_IsForTheAgencyToSay()
    {
        // The campaign has one code for lagoons, which are wetlands, and dunes, which are not.
        var fund = Fund(Match(action, sheet with { Communes = ["48004"], Habitats = ["coastal-lagoon"] }), "aermc-wetlands");

        Assert.Equal(MatchOutcome.ToConfirm, fund.Outcome);
        Assert.Null(Assert.Single(fund.Conditions, c => c.Missing is not null).Missing!.Pointer);
    }

    [Fact]
    public void Match_WildlifePassageWithoutWater_IsOutsideTheWaterAgencies()
    {
        var passage = action with { Kind = "continuity-works", Levers = ["continuities"] };

        var operation = Match(passage, sheet with { Communes = ["48004"], Habitats = ["forest"] });

        Assert.Equal(["fonds-vert-pressures"], Of(operation, MatchOutcome.Eligible));
        Assert.Contains("haies", Fund(operation, "aermc-turquoise").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_PlanningDocument_IsOutsideEveryFundThatIsKnown()
    {
        var operation = Match(action with { Kind = "planning-documents", Levers = ["pressures"] }, sheet);

        Assert.All(operation.Matches, m => Assert.Equal(MatchOutcome.NotMatched, m.Outcome));
        Assert.Contains("documents d’urbanisme", Fund(operation, "aeag-knowledge-support").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_AcquisitionWithOre_SuitsTheAgencyOfItsBasin()
    {
        var purchase = action with { Kind = "land-acquisition", Levers = ["protected-areas"], Guarantee = "ore" };

        Assert.Equal(["aeag-knowledge-support"], Of(Match(purchase, sheet), MatchOutcome.Eligible));
        Assert.Equal(["aelb-acquisition"], Of(Match(purchase, sheet with { Communes = ["48100"] }), MatchOutcome.Eligible));
        var fund = Fund(Match(purchase, sheet), "aeag-knowledge-support");
        Assert.Equal("Garantie de pérennité déclarée : Obligation réelle environnementale (ORE).", fund.Conditions[^1].Found);
        Assert.Contains("de 50 % à 80 %", fund.Rate, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_AcquisitionWhoseGuaranteeIsNotSaid_IsToConfirm()
    {
        var purchase = action with { Kind = "land-acquisition", Levers = ["protected-areas"], Guarantee = null };

        var fund = Fund(Match(purchase, sheet), "aeag-knowledge-support");

        Assert.Equal(MatchOutcome.ToConfirm, fund.Outcome);
        Assert.Equal("/actions/0/guarantee", fund.Conditions[^1].Missing!.Pointer);
    }

    [Fact]
    public void Match_InventoryForAnAbc_AsksWhetherItIsOne()
    {
        var operation = Match(action with { Kind = "preliminary-studies", Levers = ["protected-areas"] }, sheet with { Habitats = [] });

        Assert.Equal(
            ["fonds-vert-know", "aeag-knowledge-support", "region-trees", "region-aquatic", "ofb-abc", "feder-occitanie", "departements-ens"],
            Of(operation, MatchOutcome.ToConfirm));
        Assert.Contains("atlas de la biodiversité communale", Fund(operation, "ofb-abc").Reason, StringComparison.Ordinal);
        Assert.Contains("a pu vieillir", Fund(operation, "ofb-abc").Rate, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_AcrossTwoDividesInLozere_NamesEachAgencyWithItsCommunes()
    {
        var operation = Match(action, sheet with { Communes = ["48100", "48198", "48004", "30153"], ManagementPlan = true });

        Assert.Equal(["aermc", "aelb"], operation.WaterAgencies.Select(w => w.Agency));
        Assert.Equal(["30153", "48004", "48198"], operation.WaterAgencies[0].Communes);
        Assert.Equal(["48100"], operation.WaterAgencies[1].Communes);
        Assert.Equal(
            ["fonds-vert-protect-restore", "aermc-turquoise", "aermc-wetlands", "aelb-wetlands", "region-aquatic"],
            Of(operation, MatchOutcome.Eligible));
        Assert.Equal(["ddt-30", "ddt-48"], Fund(operation, "fonds-vert-protect-restore").Agencies.Select(a => a.Id));
    }

    [Fact]
    public void Match_DepartmentWithoutPartner_SaysWhomToAsk()
    {
        var fund = Fund(Match(action, sheet with { Communes = ["07294", "30029"] }), "fonds-vert-protect-restore");

        Assert.Equal(["ddt-30"], fund.Agencies.Select(a => a.Id));
        Assert.Contains("07", Assert.Single(fund.WithoutAgency), StringComparison.Ordinal);
    }

    [Fact]
    public void Match_FunderThatIsNoPartner_SaysToContactIt()
    {
        var fund = Fund(Match(action, sheet), "departements-ens");

        Assert.Empty(fund.Agencies);
        Assert.Contains("Conseil départemental", Assert.Single(fund.WithoutAgency), StringComparison.Ordinal);
    }

    [Fact]
    public void Match_CommunesNotSaid_FallsBackOnTheSeatAndThenOnNobody()
    {
        var without = sheet with { Communes = [] };

        var seat = Fund(Match(action, without), "fonds-vert-protect-restore");
        Assert.Equal("ddt-31", Assert.Single(seat.Agencies).Id);
        Assert.Contains("à défaut", seat.Agencies[0].Reason, StringComparison.Ordinal);
        var nobody = Fund(Match(action, without, siren: "000000000"), "fonds-vert-protect-restore");
        Assert.Empty(nobody.Agencies);
        Assert.Single(nobody.WithoutAgency);
    }

    [Fact]
    public void Match_MediumTermActionThatAsksForMoney_IsExaminedWithoutASheet()
    {
        var report = Report([action with { Term = Term.Medium }], []);

        var operation = Assert.Single(report.Operations);
        Assert.Null(operation.Sheet);
        Assert.Equal(MatchOutcome.ToConfirm, Fund(operation, "aeag-works").Outcome);
        Assert.Equal("/sheets", Fund(operation, "aeag-works").Conditions[0].Missing!.Pointer);
        Assert.Contains(operation.Warnings, w => w.Code == OperationWarnings.NoSheet);
    }

    [Fact]
    public void Match_CommunesNotSaid_RulesOutOnlyTheBasinsThatTheEpciDoesNotReach()
    {
        var without = sheet with { Communes = [] };

        var toulouse = Match(action, without);
        Assert.Equal(MatchOutcome.ToConfirm, Fund(toulouse, "aeag-works").Outcome);
        Assert.Equal(MatchOutcome.NotMatched, Fund(toulouse, "aelb-wetlands").Outcome);
        Assert.Contains("aucune commune de l’EPCI", Fund(toulouse, "aelb-wetlands").Conditions[0].Found, StringComparison.Ordinal);

        var montLozere = Match(action, without, TestCampaign.MontLozere.Siren);
        Assert.All(["aeag-works", "aermc-wetlands", "aelb-wetlands"], id => Assert.Equal(MatchOutcome.ToConfirm, Fund(montLozere, id).Outcome));
    }

    [Theory]
    [InlineData(Term.Medium, false, false)]
    [InlineData(Term.Long, false, false)]
    [InlineData(Term.Medium, null, true)]
    [InlineData(Term.Long, true, true)]
    [InlineData(Term.Short, false, true)]
    [InlineData(null, false, true)]
    public void Match_TermAndRequest_LeaveOutOnlyALaterActionThatAsksNothing(Term? term, bool? requested, bool examined)
    {
        var report = Report([action with { Term = term, FundingRequested = requested }], []);

        Assert.Equal(examined ? 1 : 0, report.Operations.Count);
        Assert.Equal(examined ? 0 : 1, report.LeftOut.Count);
    }

    [Fact]
    public void Match_OperationThatAsksNothing_IsMatchedButNobodyIsTold()
    {
        var report = Report([action with { FundingRequested = false, RequestedAmount = null }], [sheet with { FundingPlan = [] }]);

        Assert.Contains(report.Operations[0].Matches, m => m.Outcome is MatchOutcome.Eligible);
        Assert.All(report.Operations[0].Matches, m => Assert.False(m.Tell));
        Assert.Equal(OperationWarnings.NothingAsked, Assert.Single(report.Operations[0].Warnings).Code);
        Assert.Empty(report.AgenciesToTell());
    }

    [Fact]
    public void Match_SeveralOperations_ListsEachAgencyToTellOnce()
    {
        var report = Report(
            [action, action with { Id = "b" }],
            [sheet, sheet with { Action = "b", Communes = ["31557"] }]);

        Assert.Equal(["aeag", "ddt-31", "region-occitanie"], report.AgenciesToTell());
    }

    [Fact]
    public void Match_EveryMatch_CarriesTheNoticeItsFactsAndNoRateThatIsNotKnown()
    {
        foreach (var match in Match(action, sheet).Matches)
        {
            var fund = TestCampaign.Occitanie.Funds.Funds.Single(f => f.Id == match.Fund);
            Assert.Equal("À confirmer par le financeur", match.Notice);
            Assert.Equal(fund.Facts, match.Facts);
            Assert.True(match.Agencies.Count + match.WithoutAgency.Count > 0);
            if (fund.Rate is null)
                Assert.DoesNotContain("%", match.Rate, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Match_CommuneThatTheDirectoryDoesNotKnow_IsShown()
    {
        var operation = Match(action, sheet with { Communes = ["99999", "31555"] });

        Assert.Equal(["99999"], operation.UnknownCommunes);
        Assert.Equal(MatchOutcome.Eligible, Fund(operation, "aeag-works").Outcome);
        Assert.Equal(MatchOutcome.ToConfirm, Fund(operation, "aermc-wetlands").Outcome);
    }

    [Fact]
    public void Match_StoredAndReadBack_IsTheSame()
    {
        var report = Report([action], [sheet with { Communes = ["48100", "48004"], Habitats = [] }]);

        var json = JsonSerializer.Serialize(report, AmiJson.Options);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<FundingReport>(json, AmiJson.Options), AmiJson.Options));
        Assert.Contains("\"outcome\":\"to-confirm\"", json, StringComparison.Ordinal);
        Assert.Contains("\"outcome\":\"not-met\"", json, StringComparison.Ordinal);
    }

    private static OperationFunding Match(ProjectAction action, OperationSheet sheet, string siren = "243100518") =>
        Assert.Single(Report([action], [sheet], siren).Operations);

    private static FundingReport Report(ProjectAction[] actions, OperationSheet[] sheets, string siren = "243100518") => FundMatcher.Match(
        TestCampaign.Occitanie,
        TestCampaign.Directory,
        new Dossier { Profile = "mature", Applicant = new() { Siren = siren }, Actions = actions, Sheets = sheets },
        filedOn);

    private static FundMatch Fund(OperationFunding operation, string fund) => operation.Matches.Single(m => m.Fund == fund);

    private static IEnumerable<string> Of(OperationFunding operation, MatchOutcome outcome) =>
        operation.Matches.Where(m => m.Outcome == outcome).Select(m => m.Fund);
}
