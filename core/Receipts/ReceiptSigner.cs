using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using AmiServerless.Core.Json;
using AmiServerless.Core.Problems;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AmiServerless.Core.Receipts;

/// <summary>Signs receipts and verifies them. One for the whole process; safe to call from many threads.</summary>
public sealed class ReceiptSigner
{
    /// <summary>Header <c>typ</c> of a receipt (RFC 8725, 3.11): nothing else signed with these keys can pass for one, nor it for anything else.</summary>
    public const string Type = "receipt+jwt";

    /// <summary>Longest JWS looked at, in characters; one of 60 files with the longest names stays well below.</summary>
    public const int MaxJwsLength = 256 * 1024;

    private const int SignatureBytes = 64;

    private readonly JsonWebTokenHandler handler = new();
    private readonly SigningCredentials credentials;
    private readonly Dictionary<string, ECDsaSecurityKey> keys;

    /// <summary>Reads the keys; the options were validated at start, and bad ones throw here too.</summary>
    public ReceiptSigner(IOptions<ReceiptOptions> options)
    {
        var read = options.Value.SigningKeys.Select(Read).ToList();
        keys = read.ToDictionary(key => key.Public.Kid, key => key.Key, StringComparer.Ordinal);
        credentials = new(read[0].Key, SecurityAlgorithms.EcdsaSha256);
        KeySet = new([.. read.Select(key => key.Public)]);
    }

    /// <summary>The public keys, for anyone who verifies without us.</summary>
    public ReceiptKeySet KeySet { get; }

    /// <summary>Signs a receipt with the first key.</summary>
    public SignedReceipt Sign(Receipt receipt)
    {
        var payload = JsonSerializer.Serialize(receipt, AmiJson.Options);
        var jws = handler.CreateToken(payload, credentials, new Dictionary<string, object> { [JwtHeaderParameterNames.Typ] = Type });
        return new(receipt, jws);
    }

    /// <summary>
    /// Reads a receipt out of its JWS, or says why it cannot be relied on (<see cref="ReceiptProblems"/>). White space is left out first:
    /// mail wraps long lines.
    /// </summary>
    public Result<Receipt> Verify(string jws)
    {
        if (jws.Length > MaxJwsLength || !TrySplit(jws, out var parts) || !TryReadHeader(parts[0], out var header))
            return ReceiptProblems.Malformed;
        // The algorithm is ours to say, not the sender's: no "none", no HMAC keyed with the public key.
        if (header.Alg is not SecurityAlgorithms.EcdsaSha256)
            return ReceiptProblems.Algorithm;
        if (header.Typ is not Type)
            return ReceiptProblems.NotAReceipt;
        if (!keys.TryGetValue(header.Kid ?? "", out var key))
            return ReceiptProblems.UnknownKey;
        if (!TryReadSignature(parts[2], out var signature))
            return ReceiptProblems.BadSignature;
        if (!IsSigned($"{parts[0]}.{parts[1]}", signature, key))
            return ReceiptProblems.Altered;
        return TryReadPayload(parts[1], out var receipt) ? receipt : ReceiptProblems.NotAReceipt;
    }

    private static ReceiptKey Read(string pem) =>
        ReceiptKeys.TryRead(pem, out var key, out var error) ? key : throw new OptionsValidationException(ReceiptOptions.Section, typeof(ReceiptOptions), [error]);

    private static bool TrySplit(string jws, out string[] parts)
    {
        parts = string.Concat(jws.Where(character => !char.IsWhiteSpace(character))).Split('.');
        return parts.Length == 3;
    }

    private static bool TryReadHeader(string encoded, [NotNullWhen(true)] out Header? header)
    {
        header = null;
        try
        {
            header = Base64Url.IsValid(encoded) ? JsonSerializer.Deserialize<Header>(Base64Url.DecodeFromChars(encoded), JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            // Not a header, then: nothing more to say of it.
        }

        return header is not null;
    }

    private static bool TryReadSignature(string encoded, [NotNullWhen(true)] out byte[]? signature)
    {
        signature = Base64Url.IsValid(encoded) ? Base64Url.DecodeFromChars(encoded) : null;
        // The last character carries bits that decoding ignores; with them altered the JWS is not the one we gave.
        return signature?.Length == SignatureBytes && Base64Url.EncodeToString(signature) == encoded;
    }

    private static bool IsSigned(string text, byte[] signature, ECDsaSecurityKey key)
    {
        var provider = key.CryptoProviderFactory.CreateForVerifying(key, SecurityAlgorithms.EcdsaSha256);
        try
        {
            return provider.Verify(Encoding.UTF8.GetBytes(text), signature);
        }
        finally
        {
            key.CryptoProviderFactory.ReleaseSignatureProvider(provider);
        }
    }

    private static bool TryReadPayload(string encoded, [NotNullWhen(true)] out Receipt? receipt)
    {
        try
        {
            receipt = JsonSerializer.Deserialize<Receipt>(Base64Url.DecodeFromChars(encoded), AmiJson.Options);
            return receipt?.Version == Receipt.CurrentVersion;
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            receipt = null;
            return false;
        }
    }

    private sealed record Header(string? Alg, string? Typ, string? Kid);
}
