using AmiServerless.Core.Operations;
using AmiServerless.Core.Storage;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Operations;

/// <summary>Brings what the queues gave up before an agent's eyes.</summary>
public sealed class RecordDeadLetters(DeadLetters letters, TimeProvider clock)
{
    /// <summary>Given up by <c>completeness</c>.</summary>
    [Function("RecordCompletenessDeadLetter")]
    public Task CompletenessAsync([QueueTrigger(QueueNames.Completeness + QueueNames.PoisonSuffix, Connection = "Storage")] string body, string id, CancellationToken cancellation) =>
        letters.RecordAsync(QueueNames.Completeness, id, body, clock.GetUtcNow(), cancellation);

    /// <summary>Given up by <c>support-follow-up</c>.</summary>
    [Function("RecordSupportDeadLetter")]
    public Task SupportAsync([QueueTrigger(QueueNames.SupportFollowUp + QueueNames.PoisonSuffix, Connection = "Storage")] string body, string id, CancellationToken cancellation) =>
        letters.RecordAsync(QueueNames.SupportFollowUp, id, body, clock.GetUtcNow(), cancellation);

    /// <summary>Given up by <c>funding-match</c>.</summary>
    [Function("RecordFundingDeadLetter")]
    public Task FundingAsync([QueueTrigger(QueueNames.FundingMatch + QueueNames.PoisonSuffix, Connection = "Storage")] string body, string id, CancellationToken cancellation) =>
        letters.RecordAsync(QueueNames.FundingMatch, id, body, clock.GetUtcNow(), cancellation);

    /// <summary>Given up by <c>notices</c>.</summary>
    [Function("RecordNoticeDeadLetter")]
    public Task NoticesAsync([QueueTrigger(QueueNames.Notices + QueueNames.PoisonSuffix, Connection = "Storage")] string body, string id, CancellationToken cancellation) =>
        letters.RecordAsync(QueueNames.Notices, id, body, clock.GetUtcNow(), cancellation);
}
