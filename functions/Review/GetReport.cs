using AmiServerless.Core.Review;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Review;

/// <summary>Says what is missing, who helps and who may fund.</summary>
public sealed class GetReport(StaffTokens tokens, ReportReading reading)
{
    /// <summary><c>GET /api/applications/{id}/report</c></summary>
    [Function(nameof(GetReport))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "applications/{id}/report")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        return Answer.Of(await reading.ReadAsync(id, caller, cancellation));
    }
}
