using System.Text.Json;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Funding;
using AmiServerless.Core.Territory;

namespace AmiServerless.Tests.Funding;

/// <summary>The real campaign with its support and funding catalogues, and three EPCI of the real directory.</summary>
internal static class TestCampaign
{
    public static Campaign Occitanie { get; } =
        CampaignLoader.Load(Path.GetDirectoryName(Territory.Occitanie.DirectoriesFolder)!).Single(c => c.Id == "occitanie-2025");

    public static TerritoryDirectory Directory => Territory.Occitanie.Directory;

    /// <summary>Seat in Lozère, two communes in the Gard; twelve communes in the Rhône basin, eight in the Garonne's, one in the Loire's.</summary>
    public static Epci MontLozere { get; } = Directory.FindEpci("200069128")!;

    /// <summary>Seat in the Gard, one commune in Ardèche, which has no partner agency here.</summary>
    public static Epci CezeCevennes { get; } = Directory.FindEpci("200035129")!;

    /// <summary>One basin, one department.</summary>
    public static Epci Toulouse { get; } = Directory.FindEpci("243100518")!;

    public static Campaign WithFund(params FundCondition[] conditions) => Occitanie with
    {
        Funds = Occitanie.Funds with { Funds = [Occitanie.Funds.Funds[0] with { Id = "only", Conditions = conditions }] },
    };

    public static FundCondition Condition(string test, string? parameters = null) => new()
    {
        Test = test,
        Label = $"condition {test}",
        Parameters = parameters is null ? null : JsonElement.Parse(parameters),
    };
}
