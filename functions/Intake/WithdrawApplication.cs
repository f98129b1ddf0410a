using AmiServerless.Core.Intake;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Intake;

/// <summary>Takes an application back.</summary>
public sealed class WithdrawApplication(StaffTokens tokens, Withdrawal withdrawal, ApplicationReading reading)
{
    /// <summary><c>POST /api/applications/{id}/withdraw</c></summary>
    [Function(nameof(WithdrawApplication))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "applications/{id}/withdraw")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        if (!(await request.ReadJsonAsync<WithdrawalRequest>(cancellation)).Succeeded(out var body, out problem))
            return Answer.Problem(problem);
        if (!(await withdrawal.WithdrawAsync(id, caller, body.Reason, request.ArrivedAt(), cancellation)).Succeeded(out _, out problem))
            return Answer.Problem(problem);
        return Answer.Of(
            await reading.ReadAsync(id, caller, request.ArrivedAt(), cancellation),
            application => Answer.Ok(request, application, application.Version));
    }
}
