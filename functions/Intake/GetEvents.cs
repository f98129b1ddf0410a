using AmiServerless.Core.Intake;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Intake;

/// <summary>Reads an application's timeline.</summary>
public sealed class GetEvents(StaffTokens tokens, ApplicationReading reading)
{
    /// <summary><c>GET /api/applications/{id}/events</c></summary>
    [Function(nameof(GetEvents))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "applications/{id}/events")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        return Answer.Of(await reading.ReadTimelineAsync(id, caller, cancellation), Answer.List);
    }
}
