using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AmiServerless.Core.Attachments.Pdf;

/// <summary>
/// Tells a PDF that asks for a password to be opened from one that only restricts printing or copying: the latter, common among
/// consultants' reports, opens for everyone with the empty password (ISO 32000-1, 7.6.3; ISO 32000-2, 7.6.4).
/// </summary>
internal static class PdfEmptyPassword
{
    // What pads a password, and so all of an empty one (7.6.3.3).
    private static readonly byte[] padding =
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>True if the document opens without a password. False for certificates and for methods that are not known.</summary>
    /// <param name="encryption">The encryption dictionary.</param>
    /// <param name="identifier">The first part of the file's identifier; empty if it has none.</param>
    public static bool Opens(PdfDictionary encryption, byte[] identifier)
    {
        if (encryption.Name("Filter") != "Standard" || encryption["O"] is not PdfString { Bytes: { Length: >= 32 } owner } || encryption["U"] is not PdfString { Bytes: { Length: >= 32 } user })
            return false;
        return encryption.Number("R") switch
        {
            2 => user[..32].AsSpan().SequenceEqual(Rc4(Key(encryption, owner, identifier, 2), padding)),
            3 => OpensByMd5(encryption, owner, user, identifier, 3),
            4 => OpensByMd5(encryption, owner, user, identifier, 4),
            5 => user.Length >= 48 && user[..32].AsSpan().SequenceEqual(SHA256.HashData(user.AsSpan(32, 8))),
            6 => user.Length >= 48 && user[..32].AsSpan().SequenceEqual(HashOfRevision6(user.AsSpan(32, 8))),
            _ => false,
        };
    }

#pragma warning disable CA5350, CA5351, CA5358 // These are the format's own algorithms; nothing is protected by them here.
    /// <summary>Algorithm 5: the identifier's hash, encrypted twenty times; its first half is what the file keeps.</summary>
    private static bool OpensByMd5(PdfDictionary encryption, byte[] owner, byte[] user, byte[] identifier, int revision)
    {
        var key = Key(encryption, owner, identifier, revision);
        var check = MD5.HashData([.. padding, .. identifier]);
        for (var i = 0; i < 20; i++)
            check = Rc4([.. key.Select(b => (byte)(b ^ i))], check);
        return user.AsSpan(0, 16).SequenceEqual(check);
    }

    /// <summary>Algorithm 2: the key that the empty password makes.</summary>
    private static byte[] Key(PdfDictionary encryption, byte[] owner, byte[] identifier, int revision)
    {
        var permissions = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, unchecked((int)(encryption.Number("P") ?? 0)));
        var hidesMetadata = revision >= 4 && encryption["EncryptMetadata"] is PdfKeyword { Text: "false" };
        var hash = MD5.HashData([.. padding, .. owner.AsSpan(0, 32), .. permissions, .. identifier, .. hidesMetadata ? (byte[])[0xFF, 0xFF, 0xFF, 0xFF] : []]);
        if (revision == 2)
            return hash[..5];
        // In bits; revision 4 names its ciphers elsewhere, and all of them take 128.
        var length = revision == 4 ? 16 : (int)Math.Clamp((encryption.Number("Length") ?? 40) / 8, 5, 16);
        for (var i = 0; i < 50; i++)
            hash = MD5.HashData(hash.AsSpan(0, length));
        return hash[..length];
    }

    private static byte[] Rc4(byte[] key, ReadOnlySpan<byte> data)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var output = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) & 0xFF;
            j = (j + state[i]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
            output[n] = (byte)(data[n] ^ state[(state[i] + state[j]) & 0xFF]);
        }

        return output;
    }

    /// <summary>Algorithm 2.B for the empty password and a user's salt: at least 64 rounds, and no more than some 300.</summary>
    private static byte[] HashOfRevision6(ReadOnlySpan<byte> salt)
    {
        using var aes = Aes.Create();
        var hash = SHA256.HashData(salt);
        for (var round = 0; ; round++)
        {
            aes.Key = hash[..16];
            var repeated = Enumerable.Repeat(hash, 64).SelectMany(b => b).ToArray();
            var encrypted = aes.EncryptCbc(repeated, hash.AsSpan(16, 16), PaddingMode.None);
            var remainder = encrypted.AsSpan(0, 16).ToArray().Sum(b => b) % 3;
            hash = remainder == 0 ? SHA256.HashData(encrypted) : remainder == 1 ? SHA384.HashData(encrypted) : SHA512.HashData(encrypted);
            if (round >= 63 && encrypted[^1] <= round - 31)
                return hash[..32];
        }
    }
#pragma warning restore CA5350, CA5351, CA5358
}
