using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AmiServerless.Core.Intake;

/// <summary>
/// The secret that opens one application, given once at its creation. Only its hash is stored. It is derived from the client's
/// idempotency key, a random UUID that only that client knows, so that the retry of a lost answer gets the same key again although
/// the service does not have it any more.
/// </summary>
public static class AccessKey
{
    /// <summary>The key of an application opened with an idempotency key: 43 characters of base64url, 256 bits wide.</summary>
    public static string Derive(Guid idempotencyKey, ApplicationNumber id) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(idempotencyKey.ToByteArray(), Encoding.UTF8.GetBytes("access-key|" + id)));

    /// <summary>A key that replaces a lost one.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored of it: SHA-256, hexadecimal.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Whether a key is the one hashed, in a time that does not depend on how much of it is right.</summary>
    public static bool Matches(string key, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(key)), Encoding.ASCII.GetBytes(hash));
}
