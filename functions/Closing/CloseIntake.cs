using AmiServerless.Core.Closing;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Closing;

/// <summary>Closes intake after the deadline.</summary>
public sealed class CloseIntake(IntakeClosing closing)
{
    /// <summary>Every minute.</summary>
    [Function(nameof(CloseIntake))]
    public Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellation) => closing.CloseDueAsync(cancellation);
}
