using AmiServerless.Core.Intake;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Intake;

/// <summary>Submits an application and answers with its receipt.</summary>
public sealed class SubmitApplication(StaffTokens tokens, Submission submission)
{
    /// <summary><c>POST /api/applications/{id}/submit</c></summary>
    [Function(nameof(SubmitApplication))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "applications/{id}/submit")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        if (!request.IfMatch().Succeeded(out var version, out problem))
            return Answer.Problem(problem);
        return Answer.Of(await submission.SubmitAsync(id, caller, version, request.ArrivedAt(), cancellation), Answer.Accepted);
    }
}
