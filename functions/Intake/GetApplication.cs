using AmiServerless.Core.Intake;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Intake;

/// <summary>Reads an application.</summary>
public sealed class GetApplication(StaffTokens tokens, ApplicationReading reading)
{
    /// <summary><c>GET /api/applications/{id}</c></summary>
    [Function(nameof(GetApplication))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "applications/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        return Answer.Of(
            await reading.ReadAsync(id, caller, request.ArrivedAt(), cancellation),
            application => Answer.Ok(request, application, application.Version));
    }
}
