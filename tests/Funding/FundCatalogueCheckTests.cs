using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Funding;
using Xunit;

namespace AmiServerless.Tests.Funding;

public sealed class FundCatalogueCheckTests
{
    private static readonly Campaign sound = TestCampaign.Occitanie;

    public static TheoryData<string, string, Campaign> Faulty => new()
    {
        { "/publicAidCeiling", FundCatalogueCheck.InvalidValue, sound with { Funds = sound.Funds with { PublicAidCeiling = 80m } } },
        { "/funds/17/id", FundCatalogueCheck.InvalidValue, sound with { Funds = sound.Funds with { Funds = [.. sound.Funds.Funds, sound.Funds.Funds[0]] } } },
        { "/funds/0/agency", FundCatalogueCheck.UnknownName, First(f => f with { Agency = "nobody" }) },
        { "/funds/0/agency", FundCatalogueCheck.UnknownName, First(f => f) with { Agencies = [.. sound.Agencies.Where(a => a.Department is null)] } },
        { "/funds/0/rate", FundCatalogueCheck.InvalidValue, First(f => f with { Rate = Rate(0.8m, 0.5m) }) },
        { "/funds/0/rate", FundCatalogueCheck.InvalidValue, First(f => f with { Rate = Rate(50m, 80m) }) },
        { "/funds/0/rate", FundCatalogueCheck.InvalidValue, First(f => f with { Rate = Rate(0m, 0.5m) }) },
        { "/funds/0/rate", FundCatalogueCheck.InvalidValue, First(f => f with { Rate = Rate(0.5m, 0.8m) with { Source = " " } }) },
        { "/funds/0/facts", FundCatalogueCheck.InvalidValue, First(f => f with { Facts = [] }) },
        { "/funds/0/facts/1", FundCatalogueCheck.InvalidValue, First(f => f with { Facts = [f.Facts[0], f.Facts[0] with { Source = "" }] }) },
        { "/funds/0/conditions", FundCatalogueCheck.InvalidValue, First(f => f with { Conditions = [] }) },
        { "/funds/0/conditions/1", FundCatalogueCheck.InvalidCondition, First(f => f with { Conditions = [f.Conditions[0], TestCampaign.Condition("moon-phase")] }) },
    };

    [Fact]
    public void Faults_RealCatalogue_HasNone() => Assert.Empty(FundCatalogueCheck.Faults(sound));

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void Faults_FaultyCatalogue_NamesThePlace(string pointer, string code, Campaign campaign)
    {
        var fault = Assert.Single(FundCatalogueCheck.Faults(campaign));

        Assert.Equal((pointer, code), (fault.Pointer, fault.Code));
    }

    [Fact]
    public void RealCatalogue_Rates_AreOnlyTheTwoThatWereFound()
    {
        var rates = sound.Funds.Funds.Where(f => f.Rate is not null).ToDictionary(f => f.Id, f => (f.Rate!.Lowest, f.Rate.Highest, f.Rate.Certainty));

        Assert.Equal(2, rates.Count);
        Assert.Equal((0.5m, 0.8m, Certainty.Seen), rates["aeag-knowledge-support"]);
        Assert.Equal((0.8m, 0.8m, Certainty.SeenPartly), rates["ofb-abc"]);
    }

    [Fact]
    public void RealCatalogue_FiguresInFacts_StandOnlyWhereARateIs()
    {
        foreach (var fund in sound.Funds.Funds.Where(f => f.Rate is null))
            Assert.All(fund.Facts, fact => Assert.DoesNotContain("%", fact.Text, StringComparison.Ordinal));
    }

    private static FundRate Rate(decimal lowest, decimal highest) =>
        new() { Lowest = lowest, Highest = highest, Source = "Programme", Date = new(2025, 1, 1), Certainty = Certainty.Seen };

    // One sound fund to the department's agency, changed.
    private static Campaign First(Func<Fund, Fund> change) =>
        sound with { Funds = sound.Funds with { Funds = [change(sound.Funds.Funds[0])] } };
}
