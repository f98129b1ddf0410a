using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Local;

public sealed class HostClockTests
{
    private static readonly DateTimeOffset Deadline = new(2025, 9, 21, 0, 0, 0, TimeSpan.FromHours(2));

    private readonly HostClock clock = new();

    [Fact]
    public void GetUtcNow_Untouched_IsTheMachinesDate() => AssertNear(TimeProvider.System.GetUtcNow(), clock.GetUtcNow());

    [Fact]
    public void Freeze_AnInstant_IsThatInstantToTheTickInUtc()
    {
        clock.Freeze(Deadline.AddTicks(-1));

        Assert.Equal(Deadline.AddTicks(-1), clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);
        Assert.Equal(clock.GetUtcNow(), clock.GetUtcNow());
    }

    [Fact]
    public void Set_AnInstant_GoesOnFromIt()
    {
        clock.Set(Deadline);

        AssertNear(Deadline, clock.GetUtcNow());
        Assert.True(SpinWait.SpinUntil(() => clock.GetUtcNow() > Deadline, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Advance_Frozen_MovesAndStaysFrozen()
    {
        clock.Freeze(Deadline);
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Deadline.AddHours(1), clock.GetUtcNow());
    }

    [Fact]
    public void Advance_Going_MovesByThatMuch()
    {
        clock.Advance(TimeSpan.FromDays(30));

        AssertNear(TimeProvider.System.GetUtcNow().AddDays(30), clock.GetUtcNow());
    }

    [Fact]
    public void Resume_Frozen_GoesOnFromThere()
    {
        clock.Freeze(Deadline);
        clock.Resume();

        AssertNear(Deadline, clock.GetUtcNow());
        Assert.True(SpinWait.SpinUntil(() => clock.GetUtcNow() > Deadline, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Reset_Moved_IsTheMachinesDateAgain()
    {
        clock.Freeze(Deadline);
        clock.Advance(TimeSpan.FromDays(30));
        clock.Reset();

        AssertNear(TimeProvider.System.GetUtcNow(), clock.GetUtcNow());
    }

    [Fact]
    public async Task Timers_Frozen_GoOnInRealTime()
    {
        clock.Freeze(Deadline);
        var started = clock.GetTimestamp();

        await Task.Delay(TimeSpan.FromMilliseconds(20), clock, TestContext.Current.CancellationToken);

        Assert.True(clock.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(15));
    }

    private static void AssertNear(DateTimeOffset expected, DateTimeOffset actual) =>
        Assert.InRange(actual, expected.AddMinutes(-1), expected.AddMinutes(1));
}
