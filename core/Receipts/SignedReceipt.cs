namespace AmiServerless.Core.Receipts;

/// <summary>
/// A receipt and the signature that makes it one. ECDSA never signs twice alike: the <see cref="Jws"/> given to the applicant is to be
/// kept, and every later copy, JSON or PDF, made from it.
/// </summary>
/// <param name="Receipt">What the service acknowledges; exactly the payload of <paramref name="Jws"/>.</param>
/// <param name="Jws">The compact JWS (RFC 7515, ES256), proof for anyone who holds the public key.</param>
public sealed record SignedReceipt(Receipt Receipt, string Jws);
