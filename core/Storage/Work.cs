using System.Diagnostics;
using AmiServerless.Core.Telemetry;

namespace AmiServerless.Core.Storage;

/// <summary>A span for the work that a message asks for, in the trace of the request that caused it.</summary>
public static class Work
{
    /// <summary>Starts it; null while nobody listens.</summary>
    public static Activity? Start(WorkMessage message) =>
        ActivityContext.TryParse(message.TraceParent, null, isRemote: true, out var parent)
            ? AmiTelemetry.Source.StartActivity("work", ActivityKind.Consumer, parent)
            : AmiTelemetry.Source.StartActivity("work", ActivityKind.Consumer);
}
