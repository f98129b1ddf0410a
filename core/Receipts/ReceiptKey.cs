using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace AmiServerless.Core.Receipts;

/// <summary>A key as the signer holds it, for as long as the process lives.</summary>
internal sealed class ReceiptKey
{
    public ReceiptKey(ECDsa key)
    {
        Key = new(key);
        Key.KeyId = Base64Url.EncodeToString(Key.ComputeJwkThumbprint());
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        Public = new("EC", "P-256", Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y), "sig", SecurityAlgorithms.EcdsaSha256, Key.KeyId);
        CanSign = HasPrivatePart(key);
    }

    public ECDsaSecurityKey Key { get; }

    public ReceiptPublicKey Public { get; }

    public bool CanSign { get; }

    private static bool HasPrivatePart(ECDsa key)
    {
        try
        {
            return key.ExportParameters(includePrivateParameters: true).D is not null;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
