using System.Text.Json;
using System.Text.RegularExpressions;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Json;
using AmiServerless.Core.Support;
using AmiServerless.Core.Territory;
using AmiServerless.Tests.Funding;
using CsCheck;
using Xunit;

namespace AmiServerless.Tests.Support;

public sealed partial class SupportRouterTests
{
    private static readonly DateOnly completedOn = new(2025, 9, 10);
    private static readonly Campaign campaign = TestCampaign.Occitanie;

    [Fact]
    public void Route_AllThreeNeeds_GivesEachNeedToTheOrganisationsOfTheMap()
    {
        var routing = Route(TestCampaign.Toulouse, "diagnostic", "engineering", "animation");

        Assert.Equal(
            [
                "diagnostic-ofb", "diagnostic-cbn", "diagnostic-cen-occitanie", "diagnostic-aeag",
                "engineering-cerema", "engineering-arb-occitanie", "engineering-ddt-31",
                "animation-arb-occitanie", "animation-region-occitanie", "animation-aeag",
            ],
            routing.FollowUps.Select(f => f.Id));
        Assert.All(routing.FollowUps, f =>
        {
            Assert.Equal(FollowUpRole.Leading, f.Role);
            Assert.Equal(new DateOnly(2025, 10, 10), f.Due);
            Assert.Equal(FollowUpState.Open, f.State);
            Assert.Empty(f.History);
            Assert.Contains("(Article 3.a)", f.Reason, StringComparison.Ordinal);
            Assert.Contains($"« {campaign.Needs.Single(n => n.Id == f.Need).Label} »", f.Reason, StringComparison.Ordinal);
        });
        Assert.Empty(routing.Gaps);
    }

    [Fact]
    public void Route_OneNeed_NamesTheFirstOrganisationAsCoordinator()
    {
        var followUps = Route(TestCampaign.MontLozere, "engineering").FollowUps;

        Assert.Equal("cerema", Assert.Single(followUps, f => f.Coordinates).Organisation);
        Assert.Contains("coordonne", followUps[0].Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("coordonne", followUps[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Route_EpciOverTwoDepartments_SeatLeadsAndTheOtherIsTold()
    {
        var ddt = Route(TestCampaign.MontLozere, "engineering").FollowUps.Where(f => f.Organisation == "ddt").ToArray();

        Assert.Equal(["ddt-48", "ddt-30"], ddt.Select(f => f.Agency));
        Assert.Equal([FollowUpRole.Leading, FollowUpRole.Told], ddt.Select(f => f.Role));
        Assert.Equal([new DateOnly(2025, 10, 10), null], ddt.Select(f => f.Due));
        Assert.Equal("DDT de la Lozère", ddt[0].OrganisationName);
        Assert.Contains("2 communes de l’EPCI sont dans ce département", ddt[1].Reason, StringComparison.Ordinal);
        Assert.Contains("(DDT de la Lozère)", ddt[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Route_EpciOverThreeBasins_MostCommunesLeadsAndTheOthersAreTold()
    {
        // Twelve communes to the Rhône side once the two of the Gard are counted, eight to the Garonne, one to the Loire.
        var water = Route(TestCampaign.MontLozere, "diagnostic").FollowUps.Where(f => f.Organisation == "water-agency").ToArray();

        Assert.Equal(["aermc", "aeag", "aelb"], water.Select(f => f.Agency));
        Assert.Equal([FollowUpRole.Leading, FollowUpRole.Told, FollowUpRole.Told], water.Select(f => f.Role));
        Assert.Contains("12 des 21 communes", water[0].Reason, StringComparison.Ordinal);
        Assert.Contains("1 des 21 communes de l’EPCI est dans le bassin", water[2].Reason, StringComparison.Ordinal);
        Assert.All(water, f => Assert.Contains("à confirmer", f.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Route_BasinsWithAsManyCommunes_LeadIsStable()
    {
        var epci = TestCampaign.MontLozere with { Communes = ["48004", "48030"] };

        Assert.Equal(["aeag", "aermc"], Route(epci, "animation").FollowUps.Where(f => f.Organisation == "water-agency").Select(f => f.Agency));
        Assert.Equal(
            ["aeag", "aermc"],
            Route(epci with { Communes = ["48030", "48004"] }, "animation").FollowUps.Where(f => f.Organisation == "water-agency").Select(f => f.Agency));
    }

    [Fact]
    public void Route_DepartmentWithoutAgency_SaysSoInsteadOfDroppingIt()
    {
        var routing = Route(TestCampaign.CezeCevennes, "engineering");

        Assert.Equal("ddt-30", Assert.Single(routing.FollowUps, f => f.Organisation == "ddt").Agency);
        var gap = Assert.Single(routing.Gaps);
        Assert.Equal(("engineering", "ddt", "/letter/needs/0/kind"), (gap.Need, gap.Organisation, gap.Pointer));
        Assert.Contains("une commune de l’EPCI est dans le département 07", gap.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Route_SeatDepartmentWithoutAgency_TellsTheOthersAndSaysWhoIsMissing()
    {
        var routing = Route(TestCampaign.CezeCevennes with { SeatDepartment = "07" }, "engineering");

        var told = Assert.Single(routing.FollowUps, f => f.Organisation == "ddt");
        Assert.Equal(("ddt-30", FollowUpRole.Told), (told.Agency, told.Role));
        Assert.Contains("Le département du siège n’a pas", told.Reason, StringComparison.Ordinal);
        Assert.Single(routing.Gaps);
    }

    [Fact]
    public void Route_EpciWithoutKnownCommune_StillReachesTheSeatAndSaysTheBasinIsUnknown()
    {
        var routing = Route(TestCampaign.Toulouse with { Communes = ["99999"] }, "diagnostic", "engineering");

        Assert.Contains(routing.FollowUps, f => f.Id == "engineering-ddt-31");
        Assert.Equal("water-agency", Assert.Single(routing.Gaps).Organisation);
    }

    [Fact]
    public void Route_OrganisationOrBasinWithoutAgency_IsAGap()
    {
        var without = campaign with { Agencies = [.. campaign.Agencies.Where(a => a.Id is not "ofb" and not "aelb")] };

        var routing = SupportRouter.Route(without, TestCampaign.Directory, TestCampaign.MontLozere, Letter("diagnostic"), completedOn);

        Assert.Equal(["ofb", "water-agency"], routing.Gaps.Select(g => g.Organisation));
        Assert.DoesNotContain(routing.FollowUps, f => f.Agency is "ofb" or "aelb");
    }

    [Theory]
    [InlineData("gardening")]
    [InlineData("")]
    [InlineData(null)]
    public void Route_NeedThatNobodyAnswers_IsAGapWithItsPlace(string? kind)
    {
        var routing = Route(TestCampaign.Toulouse, "diagnostic", kind);

        var gap = Assert.Single(routing.Gaps);
        Assert.Equal((kind, "/letter/needs/1/kind"), (gap.Need, gap.Pointer));
        Assert.Contains(campaign.Service.Email, gap.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Route_SameNeedTwice_AsksOnce() =>
        Assert.Equal(
            Route(TestCampaign.Toulouse, "diagnostic").FollowUps.Select(f => f.Id),
            Route(TestCampaign.Toulouse, "diagnostic", "diagnostic").FollowUps.Select(f => f.Id));

    [Fact]
    public void Route_TwoOrganisationsWithOneAgency_AsksItOnce()
    {
        var twice = campaign with
        {
            Support = campaign.Support with
            {
                Organisations = [.. campaign.Support.Organisations, new() { Id = "aeag", Name = "AEAG", Offer = "Études.", Scope = SupportScope.Region }],
                Answers = new Dictionary<string, IReadOnlyList<string>> { ["diagnostic"] = ["water-agency", "aeag"] },
            },
        };

        var routing = SupportRouter.Route(twice, TestCampaign.Directory, TestCampaign.Toulouse, Letter("diagnostic"), completedOn);

        Assert.Equal("diagnostic-aeag", Assert.Single(routing.FollowUps).Id);
    }

    [Fact]
    public void Route_AnyLetter_IsDeterministicWhateverTheOrderAndItsIdsFitAKey()
    {
        var kinds = Gen.OneOf("diagnostic", "engineering", "animation", "other", (string)null!).Array[0, 8];
        var epci = Gen.OneOf(TestCampaign.MontLozere, TestCampaign.CezeCevennes, TestCampaign.Toulouse);
        Gen.Select(kinds, epci, Gen.Int).Sample((needs, who, seed) =>
        {
            var shuffledNeeds = needs.ToArray();
            var shuffledCommunes = who.Communes.ToArray();
            var random = new Random(seed);
            random.Shuffle(shuffledNeeds);
            random.Shuffle(shuffledCommunes);

            var first = Route(who, needs);
            var second = Route(who with { Communes = shuffledCommunes }, shuffledNeeds);

            Assert.Equal(Json(first.FollowUps), Json(second.FollowUps));
            Assert.Equal(first.FollowUps.Count, first.FollowUps.DistinctBy(f => f.Id).Count());
            Assert.All(first.FollowUps, f => Assert.Matches(Kebab(), f.Id));
            Assert.All(first.FollowUps, f => Assert.True(f.Id.Length <= FollowUp.MaxIdLength));
            // Every need is answered or said to be a gap.
            for (var i = 0; i < needs.Length; i++)
                Assert.True(first.FollowUps.Any(f => f.Need == needs[i]) || first.Gaps.Any(g => g.Pointer == $"/letter/needs/{i}/kind"));
        });
    }

    [Fact]
    public void Route_StoredAndReadBack_IsTheSame()
    {
        var routing = Route(TestCampaign.CezeCevennes, "engineering", "diagnostic");

        var json = JsonSerializer.Serialize(routing, AmiJson.Options);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<SupportRouting>(json, AmiJson.Options), AmiJson.Options));
        Assert.Contains("\"role\":\"leading\"", json, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"open\"", json, StringComparison.Ordinal);
    }

    private static SupportRouting Route(Epci epci, params string?[] needs) =>
        SupportRouter.Route(campaign, TestCampaign.Directory, epci, Letter(needs), completedOn);

    private static LetterOfIntent Letter(params string?[] needs) =>
        new() { Needs = [.. needs.Select(kind => new SupportNeed { Kind = kind, Detail = "Un appui." })] };

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, AmiJson.Options);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
