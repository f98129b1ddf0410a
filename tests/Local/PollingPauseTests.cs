using AmiServerless.Local.Hosting;
using AmiServerless.Local.Queues;
using Xunit;

namespace AmiServerless.Tests.Local;

public sealed class PollingPauseTests
{
    private readonly PollingPause pause = new(new QueueSettings { MaxPollingInterval = TimeSpan.FromSeconds(2) });

    [Fact]
    public void AfterNothing_AgainAndAgain_DoublesUpToTheLongestInterval() =>
        Assert.Equal([100, 200, 400, 800, 1600, 2000, 2000], Enumerable.Range(0, 7).Select(_ => pause.AfterNothing().TotalMilliseconds));

    [Fact]
    public void AfterMessages_HavingWaitedLong_StartsAgainAtOnce()
    {
        for (var i = 0; i < 10; i++)
            pause.AfterNothing();

        Assert.Equal(TimeSpan.Zero, pause.AfterMessages());
        Assert.Equal(QueueSettings.MinPollingInterval, pause.AfterNothing());
    }
}
