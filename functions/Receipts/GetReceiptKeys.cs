using AmiServerless.Core.Receipts;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Receipts;

/// <summary>Publishes the keys that verify receipts, for anyone who would rather not trust this service's word.</summary>
public sealed class GetReceiptKeys(ReceiptSigner signer)
{
    /// <summary><c>GET /api/receipts/key</c></summary>
    [Function(nameof(GetReceiptKeys))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "receipts/key")] HttpRequest request) => Answer.Ok(signer.KeySet);
}
