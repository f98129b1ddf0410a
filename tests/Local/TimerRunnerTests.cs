using AmiServerless.Local.Hosting;
using AmiServerless.Local.Timers;
using AmiServerless.Tests.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Xunit;

namespace AmiServerless.Tests.Local;

public sealed class TimerRunnerTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset HalfPastNine = new(2025, 9, 20, 9, 30, 0, TimeSpan.Zero);

    private readonly HostClock clock = StoppedAt(HalfPastNine);
    private readonly TimerProbe probe = new();
    private readonly string prefix = azurite.NewPrefix();

    [Theory]
    [InlineData("0 * * * * *", "2025-09-20T22:00:00Z", "2025-09-20T22:01:00Z")]
    [InlineData("0 */5 * * * *", "2025-09-20T22:00:01Z", "2025-09-20T22:05:00Z")]
    [InlineData("*/30 * * * * *", "2025-09-20T22:00:00Z", "2025-09-20T22:00:30Z")]
    [InlineData("0 0 6 1 1 *", "2025-09-20T22:00:00Z", "2026-01-01T06:00:00Z")]
    public void After_AnInstant_IsTheNextOccurrenceInUtc(string schedule, string instant, string expected) =>
        Assert.Equal(Instant(expected), TimerSchedule.TryParse(schedule)!.After(Instant(instant)));

    [Fact]
    public async Task Timer_ItsOccurrenceComes_RunsOnceAndIsNotLate()
    {
        await using var host = await StartAsync(typeof(Ticking));

        clock.Set(HalfPastNine.AddMinutes(30).AddMilliseconds(-300));
        var run = await NextRunAsync();

        Assert.False(run.IsPastDue);
        Assert.Equal(HalfPastNine.AddMinutes(30).UtcDateTime, run.ScheduleStatus?.Next);
        Assert.False(probe.Runs.TryPeek(out _));
    }

    [Fact]
    public async Task Timer_OccurrencesDuringARun_DoNotOverlapAndBecomeOneLateRun()
    {
        var open = new TaskCompletionSource();
        probe.Work = () => open.Task;
        await using var host = await StartAsync(typeof(Ticking));
        clock.Freeze(HalfPastNine.AddMinutes(30));
        Assert.False((await NextRunAsync()).IsPastDue);

        clock.Freeze(HalfPastNine.AddHours(5));
        Assert.False(probe.Runs.TryPeek(out _));
        open.SetResult();

        Assert.True((await NextRunAsync()).IsPastDue);
        Assert.False(probe.Runs.TryPeek(out _));
    }

    [Fact]
    public async Task Timer_FunctionThrows_RunsAgainAtItsNextOccurrence()
    {
        probe.Work = () => throw new InvalidOperationException("no");
        await using var host = await StartAsync(typeof(Ticking));

        clock.Freeze(HalfPastNine.AddMinutes(30));
        await NextRunAsync();
        await Eventually.BecomesTrueAsync(() => host.Logs.Entries.Any(entry => entry is { Level: LogLevel.Error, Exception.Message: "no" }));
        clock.Freeze(HalfPastNine.AddMinutes(90));

        await NextRunAsync();
    }

    [Fact]
    public async Task Timer_OccurrenceMissedWhileTheHostWasDown_RunsAtOnceAndSaysSo()
    {
        await using (await StartAsync(typeof(Ticking)))
        {
            clock.Freeze(HalfPastNine.AddMinutes(30));
            await NextRunAsync();
        }

        clock.Freeze(HalfPastNine.AddHours(3));
        await using var host = await StartAsync(typeof(Ticking));
        var run = await NextRunAsync();

        Assert.True(run.IsPastDue);
        Assert.Equal(HalfPastNine.AddMinutes(30).UtcDateTime, run.ScheduleStatus?.Last);
        Assert.Equal(HalfPastNine.AddMinutes(90).UtcDateTime, run.ScheduleStatus?.Next);
    }

    [Fact]
    public async Task Timer_NotMonitored_ForgetsWhatWasMissed()
    {
        await using (await StartAsync(typeof(Forgetting)))
        {
            clock.Freeze(HalfPastNine.AddMinutes(30));
            Assert.Null((await NextRunAsync()).ScheduleStatus);
        }

        clock.Freeze(HalfPastNine.AddHours(3));
        await using var host = await StartAsync(typeof(Forgetting));
        clock.Freeze(HalfPastNine.AddHours(3).AddMinutes(30));

        Assert.False((await NextRunAsync()).IsPastDue);
    }

    [Fact]
    public async Task Timer_RunOnStartup_RunsAtTheStartAndThenByItsSchedule()
    {
        await using var host = await StartAsync(typeof(TickingFromTheStart));

        Assert.False((await NextRunAsync()).IsPastDue);
        clock.Freeze(HalfPastNine.AddMinutes(30));
        await NextRunAsync();
    }

    [Fact]
    public async Task Timer_ClockSetBack_DoesNotWaitForTheOldOccurrence()
    {
        clock.Freeze(HalfPastNine.AddYears(1));
        await using var host = await StartAsync(typeof(Ticking));

        clock.Set(HalfPastNine.AddMinutes(30).AddMilliseconds(-300));

        Assert.Equal(HalfPastNine.AddMinutes(30).UtcDateTime, (await NextRunAsync()).ScheduleStatus?.Next);
    }

    private Task<TestHost> StartAsync(Type function) => TestHost.StartAsync(azurite, [function], probe, prefix, clock: clock);

    private Task<TimerInfo> NextRunAsync() => Eventually.ArrivesAsync(probe.Runs.ReadAsync(TestContext.Current.CancellationToken).AsTask());

    private static HostClock StoppedAt(DateTimeOffset instant)
    {
        var clock = new HostClock();
        clock.Freeze(instant);
        return clock;
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
