using AmiServerless.Core.Intake;
using AmiServerless.Core.Receipts;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Receipts;

/// <summary>Gives the receipt again: to read, to file, or to verify.</summary>
public sealed class GetReceipt(StaffTokens tokens, ReceiptReading reading)
{
    /// <summary><c>GET /api/applications/{id}/receipt?format=json|pdf|jws</c></summary>
    [Function(nameof(GetReceipt))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "applications/{id}/receipt")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        Func<SignedReceipt, IResult>? answer = request.Query("format") switch
        {
            null or "json" => receipt => Answer.Ok(receipt.Receipt),
            "pdf" => receipt => Results.File(reading.Draw(receipt), "application/pdf", $"accuse-de-reception-{receipt.Receipt.Reference}.pdf"),
            "jws" => receipt => Results.File(
                System.Text.Encoding.ASCII.GetBytes(receipt.Jws), "application/jose", $"accuse-de-reception-{receipt.Receipt.Reference}.jws"),
            _ => null,
        };
        return answer is null
            ? Answer.Problem(IntakeProblems.InvalidParameter("format", "unknown-code", "Formats possibles : json, pdf, jws."))
            : Answer.Of(await reading.ReadAsync(id, caller, cancellation), answer);
    }
}
