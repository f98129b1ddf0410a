using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AmiServerless.Core.Telemetry;

/// <summary>The service's traces and metrics, named <c>AmiServerless</c>; the host sends them where its operator looks.</summary>
public static class AmiTelemetry
{
    /// <summary>Name of the source and of the meter.</summary>
    public const string Name = "AmiServerless";

    private static readonly Meter Meter = new(Name);

    // Gauges that are written, not asked for: of several instances only the one that swept last knows, and the others must say
    // nothing rather than zero, or what they saw an hour ago.
    private static readonly Gauge<int> OutboxWaiting = Meter.CreateGauge<int>("ami.outbox.waiting", description: "Effects not done 30 s after their cause, by queue.");
    private static readonly Gauge<int> OutboxDead = Meter.CreateGauge<int>("ami.outbox.dead", description: "Effects given up, waiting for an agent.");
    private static readonly Gauge<double> DeadlineSeconds = Meter.CreateGauge<double>("ami.deadline.seconds", "s", "Seconds to the nearest deadline; negative once all are past.");

    /// <summary>Spans.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Starts a span for work that a message asks for, in the trace of what caused it; null while nobody listens.</summary>
    /// <param name="traceParent">That trace, W3C traceparent; null for a trace of its own.</param>
    public static Activity? StartWork(string? traceParent) =>
        Source.StartActivity("work", ActivityKind.Consumer, ActivityContext.TryParse(traceParent, null, isRemote: true, out var parent) ? parent : default);

    /// <summary>Submissions acknowledged.</summary>
    public static Counter<long> Submissions { get; } = Meter.CreateCounter<long>("ami.submissions", description: "Submissions acknowledged, by campaign.");

    /// <summary>Completeness reports, by verdict.</summary>
    public static Counter<long> Verdicts { get; } = Meter.CreateCounter<long>("ami.verdicts", description: "Completeness reports, by verdict.");

    /// <summary>Notices delivered, by agency.</summary>
    public static Counter<long> Notices { get; } = Meter.CreateCounter<long>("ami.notices", description: "Notices delivered to partner agencies, by agency.");

    /// <summary>Seconds from an effect's cause to its being done, by queue.</summary>
    public static Histogram<double> QueueAge { get; } = Meter.CreateHistogram<double>("ami.queue.age", "s", "From the commit to the work being done, by queue.");

    /// <summary>Records what the sweeper saw.</summary>
    /// <param name="waiting">Effects past their time in each queue; a queue that has none is said to have none.</param>
    /// <param name="dead">Effects given up.</param>
    public static void RecordOutbox(IEnumerable<KeyValuePair<string, int>> waiting, int dead)
    {
        foreach (var (queue, count) in waiting)
            OutboxWaiting.Record(count, new KeyValuePair<string, object?>("queue", queue));
        OutboxDead.Record(dead);
    }

    /// <summary>Records how far the nearest deadline is.</summary>
    public static void RecordDeadline(TimeSpan left) => DeadlineSeconds.Record(left.TotalSeconds);
}
