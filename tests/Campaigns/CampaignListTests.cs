using AmiServerless.Core.Campaigns;
using AmiServerless.Tests.Hosting;
using Xunit;

namespace AmiServerless.Tests.Campaigns;

public sealed class CampaignListTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_OpenAndClosedCalls_NearestDeadlineFirstAndClosedOnesLast()
    {
        Call[] calls = [CallOf("long-over", -400), CallOf("later", 90), CallOf("just-over", 0), CallOf("next", 3)];

        Assert.Equal(["next", "later", "just-over", "long-over"], CampaignListItem.Of(calls, Now).Select(item => item.Id));
    }

    private static Call CallOf(string id, int days)
    {
        var campaign = Service.Model.Campaign;
        return Service.Model with
        {
            Campaign = campaign with { Id = id, Calendar = campaign.Calendar with { Opens = Now.AddDays(-500), Deadline = Now.AddDays(days) } },
        };
    }
}
