using AmiServerless.Core.Review;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Review;

/// <summary>Says how far the region is from its goal.</summary>
public sealed class GetProgress(GoalProgress progress)
{
    /// <summary><c>GET /api/campaigns/{campaign}/progress</c></summary>
    [Function(nameof(GetProgress))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{campaign}/progress")] HttpRequest request,
        string campaign,
        CancellationToken cancellation) =>
        Answer.Of(await progress.ReadAsync(campaign, cancellation));
}
