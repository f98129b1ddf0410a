using AmiServerless.Core.Intake;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Receipts;

/// <summary>Says what was received under a reference.</summary>
public sealed class GetReceiptSummary(ReceiptReading reading)
{
    /// <summary><c>GET /api/receipts/{reference}</c>; no reference is as short as <c>key</c>, which the Functions host would otherwise take for one.</summary>
    [Function(nameof(GetReceiptSummary))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "receipts/{reference:minlength(10)}")] HttpRequest request,
        string reference,
        CancellationToken cancellation) =>
        Answer.Of(await reading.SummariseAsync(reference, cancellation));
}
