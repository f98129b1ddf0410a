namespace AmiServerless.Core.Receipts;

/// <summary>The public keys that verify receipts, as a JWK set (RFC 7517): the answer of <c>GET /receipts/key</c>. The first one signs now.</summary>
/// <param name="Keys">The keys, in the order of the settings.</param>
public sealed record ReceiptKeySet(IReadOnlyList<ReceiptPublicKey> Keys);

/// <summary>A public key as a JWK. It has no member for a private part, so that none can slip out.</summary>
/// <param name="Kty">Key type: <c>EC</c>.</param>
/// <param name="Crv">Curve: <c>P-256</c>.</param>
/// <param name="X">Coordinate, base64url.</param>
/// <param name="Y">Coordinate, base64url.</param>
/// <param name="Use">Signatures: <c>sig</c>.</param>
/// <param name="Alg">Algorithm: <c>ES256</c>.</param>
/// <param name="Kid">Thumbprint of the key (RFC 7638), as in the header of the receipts it signed.</param>
public sealed record ReceiptPublicKey(string Kty, string Crv, string X, string Y, string Use, string Alg, string Kid);
