using AmiServerless.Core.Intake;
using AmiServerless.Core.Receipts;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Receipts;

/// <summary>Says whether a receipt is authentic.</summary>
public sealed class VerifyReceipt(ReceiptReading reading)
{
    /// <summary><c>POST /api/receipts/verify</c>, the JWS as body</summary>
    [Function(nameof(VerifyReceipt))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "receipts/verify")] HttpRequest request,
        CancellationToken cancellation)
    {
        if (!(await request.ReadTextAsync(ReceiptSigner.MaxJwsLength, cancellation, "application/jose", "text/plain")).Succeeded(out var jws, out var problem))
            return Answer.Problem(problem);
        return Answer.Ok(reading.Verify(jws));
    }
}
