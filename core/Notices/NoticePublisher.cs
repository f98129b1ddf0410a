using AmiServerless.Core.Storage;
using AmiServerless.Core.Telemetry;

namespace AmiServerless.Core.Notices;

/// <summary>
/// Publishes a notice (queue <c>notices</c>): to the agency's channel, to its feed, then forgets the outbox row. Each step can be
/// done again without a trace, so a process that dies between two of them delivers nothing twice (promise 3).
/// </summary>
public sealed class NoticePublisher(Outbox outbox, IPartnerChannel channel, NoticeFeed feed, TimeProvider clock)
{
    /// <summary>Publishes the notice that a message names; nothing when it is done already.</summary>
    public Task PublishAsync(string body, CancellationToken cancellation) => outbox.DoAsync(
        body,
        async row =>
        {
            await channel.DeliverAsync(row.Agency!, row.NoticeId!, row.CloudEvent, cancellation);
            await feed.RecordAsync(row, clock.GetUtcNow(), cancellation);
            await outbox.DeleteAsync(row, cancellation);
            AmiTelemetry.Notices.Add(1, new KeyValuePair<string, object?>("agency", row.Agency));
        },
        cancellation);
}
