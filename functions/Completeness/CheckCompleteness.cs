using AmiServerless.Core.Completeness;
using AmiServerless.Core.Storage;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Completeness;

/// <summary>Checks each submission and sends it on its way.</summary>
public sealed class CheckCompleteness(CompletenessCheck check)
{
    /// <summary>A message of the queue <c>completeness</c>.</summary>
    [Function(nameof(CheckCompleteness))]
    public Task RunAsync([QueueTrigger(QueueNames.Completeness, Connection = "Storage")] string body, CancellationToken cancellation) =>
        check.CheckAsync(body, cancellation);
}
