namespace AmiServerless.Core.Receipts;

/// <summary>Where a printed receipt sends whoever wants to check it.</summary>
/// <param name="Verification">The public page that checks this receipt; in the QR code too, so best short.</param>
/// <param name="PublicKeys">The public keys, <c>GET /receipts/key</c>.</param>
public sealed record ReceiptLinks(Uri Verification, Uri PublicKeys);
