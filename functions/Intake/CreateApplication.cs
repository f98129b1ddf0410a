using AmiServerless.Core.Intake;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Intake;

/// <summary>Opens a draft.</summary>
public sealed class CreateApplication(DraftOpening opening)
{
    /// <summary><c>POST /api/campaigns/{campaign}/applications</c></summary>
    [Function(nameof(CreateApplication))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{campaign}/applications")] HttpRequest request,
        string campaign,
        CancellationToken cancellation)
    {
        if (!request.IdempotencyKey().Succeeded(out var key, out var problem))
            return Answer.Problem(problem);
        if (!(await request.ReadJsonAsync<DraftRequest>(cancellation)).Succeeded(out var body, out problem))
            return Answer.Problem(problem);
        return Answer.Of(
            await opening.OpenAsync(campaign, body, key, request.ArrivedAt(), cancellation),
            draft => Answer.Created(request, $"/api/applications/{draft.Id}", draft));
    }
}
