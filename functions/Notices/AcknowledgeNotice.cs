using AmiServerless.Core.Intake;
using AmiServerless.Core.Notices;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Notices;

/// <summary>Records that the caller's agency takes a notice up, or declines it.</summary>
public sealed class AcknowledgeNotice(StaffTokens tokens, NoticeFeed feed)
{
    /// <summary><c>POST /api/notices/{notice}/acknowledgement</c></summary>
    [Function(nameof(AcknowledgeNotice))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "notices/{notice}/acknowledgement")] HttpRequest request,
        string notice,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        if (!(await request.ReadJsonAsync<AcknowledgementRequest>(cancellation)).Succeeded(out var body, out problem))
            return Answer.Problem(problem);
        return Answer.Of(await feed.AcknowledgeAsync(caller, notice, body, request.ArrivedAt(), cancellation));
    }
}
