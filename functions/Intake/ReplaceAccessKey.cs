using AmiServerless.Core.Intake;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Intake;

/// <summary>Replaces a lost access key (agents).</summary>
public sealed class ReplaceAccessKey(StaffTokens tokens, KeyReplacement replacement)
{
    /// <summary><c>POST /api/applications/{id}/access-key</c></summary>
    [Function(nameof(ReplaceAccessKey))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "applications/{id}/access-key")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        return Answer.Of(await replacement.ReplaceAsync(id, caller, request.ArrivedAt(), cancellation));
    }
}
