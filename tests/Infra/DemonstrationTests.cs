using AmiServerless.Core.Campaigns;
using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Infra;

/// <summary>The campaign that a deployment is tried with.</summary>
public sealed class DemonstrationTests
{
    private static readonly DateTimeOffset Until = new(2035, 1, 1, 0, 0, 0, TimeSpan.FromHours(1));

    private static readonly CallCatalogue Published = CallCatalogue.Load(Path.Combine(RepositoryRoot.Path, "campaigns"));

    [Fact]
    public void AddTo_TheCalls_OffersADemonstrationUntilThatInstantAndLeavesTheRest()
    {
        var offered = DemonstrationCampaign.AddTo(Published, Until);

        Assert.Equal(Published.All, offered.All.Take(Published.All.Count));
        var demonstration = Assert.Single(offered.All.Skip(Published.All.Count)).Campaign;
        Assert.Equal(("occitanie-demonstration", true), (demonstration.Id, demonstration.Demonstration));
        Assert.Equal(Until, demonstration.Calendar.Deadline);
    }

    [Fact]
    public void AddTo_TwoCallsOfARegion_OffersOneDemonstrationOfTheNewest()
    {
        var call = Published.All[0];
        var next = call.Campaign with
        {
            Id = "occitanie-2027",
            Calendar = call.Campaign.Calendar with { Deadline = call.Campaign.Calendar.Deadline.AddYears(2) },
            Title = "L’appel suivant",
        };

        var offered = DemonstrationCampaign.AddTo(new CallCatalogue([call, call with { Campaign = next }]), Until);

        Assert.EndsWith("L’appel suivant", Assert.Single(offered.All, offer => offer.Campaign.Demonstration).Campaign.Title, StringComparison.Ordinal);
    }
}
