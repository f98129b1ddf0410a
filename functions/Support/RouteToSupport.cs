using AmiServerless.Core.Storage;
using AmiServerless.Core.Support;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Support;

/// <summary>Sends complete emerging projects to those who help them.</summary>
public sealed class RouteToSupport(SupportStart support)
{
    /// <summary>A message of the queue <c>support-follow-up</c>.</summary>
    [Function(nameof(RouteToSupport))]
    public Task RunAsync([QueueTrigger(QueueNames.SupportFollowUp, Connection = "Storage")] string body, CancellationToken cancellation) =>
        support.RouteAsync(body, cancellation);
}
