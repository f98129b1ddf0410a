using AmiServerless.Core.Campaigns;
using AmiServerless.Tests.Completeness;
using Xunit;

namespace AmiServerless.Tests.Campaigns;

public sealed class DemonstrationCampaignTests
{
    private static readonly Campaign demonstration = DemonstrationCampaign.From(
        TestCall.Campaign, new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 12, 1, 17, 5, 0, TimeSpan.Zero));

    [Fact]
    public void From_ARealCampaign_SaysThatItIsADemonstration()
    {
        Assert.True(demonstration.Demonstration);
        Assert.Equal(("occitanie-demonstration", "DEMO"), (demonstration.Id, demonstration.ReferencePrefix));
        Assert.StartsWith("Démonstration : ", demonstration.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void From_InstantsInAnyOffset_AreInTheZoneOfTheCall()
    {
        Assert.Equal(TimeSpan.FromHours(2), demonstration.Calendar.Opens.Offset);
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 18, 5, 0, TimeSpan.FromHours(1)), demonstration.Calendar.Deadline);
        Assert.Equal(TimeSpan.FromHours(1), demonstration.Calendar.Deadline.Offset);
        Assert.Equal("avant le 1er décembre 2026 à 18 h 05", demonstration.Calendar.DeadlineText);
    }

    [Fact]
    public void From_ARealCampaign_IsValidUnderItsOwnName() => Assert.Empty(CampaignValidator.Faults(demonstration, demonstration.Id));
}
