using AmiServerless.Core.Funding;
using AmiServerless.Core.Storage;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Funding;

/// <summary>Holds complete mature projects against the funds.</summary>
public sealed class MatchFunding(FundingStart funding)
{
    /// <summary>A message of the queue <c>funding-match</c>.</summary>
    [Function(nameof(MatchFunding))]
    public Task RunAsync([QueueTrigger(QueueNames.FundingMatch, Connection = "Storage")] string body, CancellationToken cancellation) =>
        funding.MatchAsync(body, cancellation);
}
