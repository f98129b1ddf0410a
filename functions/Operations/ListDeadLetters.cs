using AmiServerless.Core.Operations;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Operations;

/// <summary>Shows agents what the queues gave up.</summary>
public sealed class ListDeadLetters(StaffTokens tokens, DeadLetters letters)
{
    /// <summary><c>GET /api/dead-letters</c></summary>
    [Function(nameof(ListDeadLetters))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dead-letters")] HttpRequest request,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        return Answer.Of(await letters.ListAsync(caller, cancellation), Answer.List);
    }
}
