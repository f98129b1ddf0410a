using AmiServerless.Core.Operations;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Operations;

/// <summary>Sends again what was not done in its time.</summary>
public sealed class SweepOutbox(OutboxSweep sweep)
{
    /// <summary>Every half minute.</summary>
    [Function(nameof(SweepOutbox))]
    public Task RunAsync([TimerTrigger("*/30 * * * * *")] TimerInfo timer, CancellationToken cancellation) => sweep.SweepAsync(cancellation);
}
