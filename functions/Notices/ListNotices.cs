using AmiServerless.Core.Notices;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Notices;

/// <summary>Reads what concerns the caller's agency.</summary>
public sealed class ListNotices(StaffTokens tokens, NoticeFeed feed)
{
    /// <summary><c>GET /api/notices?after=</c></summary>
    [Function(nameof(ListNotices))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "notices")] HttpRequest request,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        return Answer.Of(await feed.ReadAsync(caller, request.Query("after"), cancellation));
    }
}
