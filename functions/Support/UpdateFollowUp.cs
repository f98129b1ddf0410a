using AmiServerless.Core.Intake;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Support;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Support;

/// <summary>Says where a follow-up stands (agents, and the agency concerned).</summary>
public sealed class UpdateFollowUp(StaffTokens tokens, FollowUpUpdate update)
{
    /// <summary><c>PUT /api/applications/{id}/follow-ups/{followUp}</c></summary>
    [Function(nameof(UpdateFollowUp))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "applications/{id}/follow-ups/{followUp}")] HttpRequest request,
        string id,
        string followUp,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        if (!(await request.ReadJsonAsync<FollowUpRequest>(cancellation)).Succeeded(out var body, out problem))
            return Answer.Problem(problem);
        return Answer.Of(await update.MoveAsync(id, followUp, caller, body, request.ArrivedAt(), cancellation));
    }
}
