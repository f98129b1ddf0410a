using AmiServerless.Local.Catalogue;
using Azure;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Local.Timers;

/// <summary>
/// Runs one timer function by the host's clock, one run at a time: occurrences during a run, or while the host was down, become one
/// late run with <see cref="TimerInfo.IsPastDue"/>.
/// </summary>
internal sealed partial class TimerRunner(
    TimerFunction function, FunctionInvoker invoker, TimerHistory history, TimeProvider clock, ILogger<TimerRunner> logger)
    : BackgroundService
{
    /// <summary>The clock may be moved or stopped meanwhile: it is looked at this often, in real time.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Lateness from which an occurrence counts as missed.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    private DateTimeOffset last;
    private DateTimeOffset next;

    /// <summary>Takes up where the last start left off, before the host says that it has started; a timer never seen before has missed nothing.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await ReadHistoryAsync(cancellationToken) is { } before)
        {
            (last, next) = (Utc(before.Last), Utc(before.Next));
        }
        else
        {
            (last, next) = (now, function.Schedule.After(now));
            await RememberAsync();
        }
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (function.AtStart)
                await RunAsync(stoppingToken);
            while (true)
            {
                await WaitForNextAsync(stoppingToken);
                await RunAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task WaitForNextAsync(CancellationToken stopping)
    {
        while (clock.GetUtcNow() is var now && now < next)
        {
            // A clock set back, or a schedule changed since the last start, may have an earlier occurrence than the one remembered.
            var earlier = function.Schedule.After(now);
            next = earlier < next ? earlier : next;
            var wait = next - now;
            await Task.Delay(wait < Look ? wait : Look, stopping);
        }
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        var info = new TimerInfo { IsPastDue = now - next > Tolerance, ScheduleStatus = function.Remembered ? Status() : null };
        try
        {
            await invoker.InvokeAsync(function, _ => info, stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            LogFailed(logger, function.Name, failure);
        }
        // From the start of the run, not from its end: what fell due meanwhile is made up for.
        (last, next) = (now, function.Schedule.After(now));
        await RememberAsync();
    }

    private async Task<ScheduleStatus?> ReadHistoryAsync(CancellationToken stopping)
    {
        try
        {
            return function.Remembered ? await history.ReadAsync(function.Name, stopping) : null;
        }
        catch (Exception unreachable) when (unreachable is RequestFailedException or AggregateException or System.Text.Json.JsonException)
        {
            LogNoHistory(logger, function.Name, unreachable);
            return null;
        }
    }

    /// <summary>Not cancelled by a stop: the run did happen.</summary>
    private async Task RememberAsync()
    {
        try
        {
            if (function.Remembered)
                await history.WriteAsync(function.Name, Status(), CancellationToken.None);
        }
        catch (Exception unreachable) when (unreachable is RequestFailedException or AggregateException)
        {
            LogNoHistory(logger, function.Name, unreachable);
        }
    }

    private ScheduleStatus Status() => new() { Last = last.UtcDateTime, Next = next.UtcDateTime, LastUpdated = clock.GetUtcNow().UtcDateTime };

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed; it runs again at its next occurrence")]
    private static partial void LogFailed(ILogger logger, string function, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Function}: its occurrences cannot be remembered; one missed would go unnoticed")]
    private static partial void LogNoHistory(ILogger logger, string function, Exception exception);
}
