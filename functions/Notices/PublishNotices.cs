using AmiServerless.Core.Notices;
using AmiServerless.Core.Storage;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Notices;

/// <summary>Tells partner agencies.</summary>
public sealed class PublishNotices(NoticePublisher publisher)
{
    /// <summary>A message of the queue <c>notices</c>.</summary>
    [Function(nameof(PublishNotices))]
    public Task RunAsync([QueueTrigger(QueueNames.Notices, Connection = "Storage")] string body, CancellationToken cancellation) =>
        publisher.PublishAsync(body, cancellation);
}
