using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Tests.Local;

/// <summary>What the sample timer functions were told, and what they do.</summary>
internal sealed class TimerProbe
{
    private readonly Channel<TimerInfo> runs = Channel.CreateUnbounded<TimerInfo>();

    public Func<Task> Work { get; set; } = () => Task.CompletedTask;

    public ChannelReader<TimerInfo> Runs => runs.Reader;

    public Task RunAsync(TimerInfo timer)
    {
        runs.Writer.TryWrite(timer);
        return Work();
    }
}

internal sealed class Ticking(TimerProbe probe)
{
    [Function(nameof(Ticking))]
    public Task RunAsync([TimerTrigger("0 0 * * * *")] TimerInfo timer) => probe.RunAsync(timer);
}

internal sealed class TickingFromTheStart(TimerProbe probe)
{
    [Function(nameof(TickingFromTheStart))]
    public Task RunAsync([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer) => probe.RunAsync(timer);
}

internal sealed class Forgetting(TimerProbe probe)
{
    [Function(nameof(Forgetting))]
    public Task RunAsync([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo timer) => probe.RunAsync(timer);
}
