using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Tests.Local;

/// <summary>What a queue function was called with.</summary>
internal sealed record WorkRun(string Body, int DequeueCount, string Id, IServiceProvider Scope);

/// <summary>What the sample queue function does, and what it was called with.</summary>
internal sealed class WorkProbe
{
    private int now;
    private int mostAtOnce;
    private int finished;

    public ConcurrentQueue<WorkRun> Runs { get; } = new();

    public Func<WorkRun, CancellationToken, Task> Work { get; init; } = (_, _) => Task.CompletedTask;

    public int MostAtOnce => mostAtOnce;

    public int Finished => finished;

    public async Task RunAsync(WorkRun run, CancellationToken cancellation)
    {
        InterlockedMax(Interlocked.Increment(ref now));
        try
        {
            Runs.Enqueue(run);
            await Work(run, cancellation);
            Interlocked.Increment(ref finished);
        }
        finally
        {
            Interlocked.Decrement(ref now);
        }
    }

    private void InterlockedMax(int value)
    {
        for (int seen; value > (seen = mostAtOnce);)
            Interlocked.CompareExchange(ref mostAtOnce, value, seen);
    }
}

internal sealed class Working(WorkProbe probe, IServiceProvider scope)
{
    [Function(nameof(Working))]
    public Task RunAsync(
        [QueueTrigger(TestHost.Queue, Connection = "Storage")] string body, int dequeueCount, string id, CancellationToken cancellation) =>
        probe.RunAsync(new(body, dequeueCount, id, scope), cancellation);
}
