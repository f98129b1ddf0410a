using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace AmiServerless.Core.Receipts;

/// <summary>The keys of receipts: EC on P-256, in PEM where people keep them, named by their thumbprint (RFC 7638) everywhere else.</summary>
public static class ReceiptKeys
{
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <summary>A new private key, PKCS#8 in PEM: what <c>openssl genpkey</c> would make, for hosts that make their own.</summary>
    public static string Generate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    /// <summary>Reads a private or public key; false with what is wrong, in words that follow the name of the setting.</summary>
    internal static bool TryRead(string pem, [NotNullWhen(true)] out ReceiptKey? key, [NotNullWhen(false)] out string? error)
    {
        (key, error) = (null, null);
        var read = ECDsa.Create();
        if (!TryImport(read, pem))
            error = "cannot be read: it must be one EC key in PEM, not encrypted (BEGIN PRIVATE KEY, BEGIN EC PRIVATE KEY or BEGIN PUBLIC KEY).";
        else if (read.ExportParameters(includePrivateParameters: false).Curve.Oid.Value is not P256)
            error = "is on another curve: ES256 needs a key on P-256 (prime256v1).";
        if (error is not null)
        {
            read.Dispose();
            return false;
        }

        key = new(read);
        return true;
    }

    private static bool TryImport(ECDsa key, string pem)
    {
        try
        {
            key.ImportFromPem(pem.Replace("\\n", "\n", StringComparison.Ordinal));
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            // The exception is not passed on: it may quote a piece of the key.
            return false;
        }
    }
}
