using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AmiServerless.Core.Telemetry;

/// <summary>The service's traces and metrics, named <c>AmiServerless</c>; the host sends them where its operator looks.</summary>
public static class AmiTelemetry
{
    /// <summary>Name of the source and of the meter.</summary>
    public const string Name = "AmiServerless";

    private static readonly Meter Meter = new(Name);

    private static int outboxWaiting;
    private static int outboxDead;
    private static double secondsToDeadline;

    static AmiTelemetry()
    {
        Meter.CreateObservableGauge("ami.outbox.waiting", () => outboxWaiting, description: "Effects not done 30 s after their cause: notices and queue work pending.");
        Meter.CreateObservableGauge("ami.outbox.dead", () => outboxDead, description: "Effects given up, waiting for an agent.");
        Meter.CreateObservableGauge("ami.deadline.seconds", () => secondsToDeadline, "s", "Seconds to the nearest deadline; negative once all are past.");
    }

    /// <summary>Spans.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Starts a span for work that a message asks for, in the trace of what caused it; null while nobody listens.</summary>
    /// <param name="traceParent">That trace, W3C traceparent; null for a trace of its own.</param>
    public static Activity? StartWork(string? traceParent) =>
        Source.StartActivity("work", ActivityKind.Consumer, ActivityContext.TryParse(traceParent, null, isRemote: true, out var parent) ? parent : default);

    /// <summary>Submissions acknowledged.</summary>
    public static Counter<long> Submissions { get; } = Meter.CreateCounter<long>("ami.submissions", description: "Submissions acknowledged.");

    /// <summary>Completeness reports, by verdict.</summary>
    public static Counter<long> Verdicts { get; } = Meter.CreateCounter<long>("ami.verdicts", description: "Completeness reports by verdict.");

    /// <summary>Notices delivered, by agency.</summary>
    public static Counter<long> Notices { get; } = Meter.CreateCounter<long>("ami.notices", description: "Notices delivered to partner agencies.");

    /// <summary>Seconds from an effect's cause to its being done, by queue.</summary>
    public static Histogram<double> QueueAge { get; } = Meter.CreateHistogram<double>("ami.queue.age", "s", "From the commit to the work being done.");

    /// <summary>Records what the sweeper saw.</summary>
    public static void RecordOutbox(int waiting, int dead) => (outboxWaiting, outboxDead) = (waiting, dead);

    /// <summary>Records how far the nearest deadline is.</summary>
    public static void RecordDeadline(TimeSpan left) => secondsToDeadline = left.TotalSeconds;
}
