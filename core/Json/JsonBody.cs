using System.Text.Json;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Json;

/// <summary>Reads the JSON body of a request. Bad input is a problem that says where and what; it is never an exception.</summary>
public static class JsonBody
{
    private const int FirstRead = 32 * 1024;

    /// <summary>Reads a body to its end.</summary>
    /// <typeparam name="T">What the body is to become, read with <see cref="AmiJson.Options"/>.</typeparam>
    /// <param name="body">The body; not disposed.</param>
    /// <param name="maxBytes">Largest body taken; reading stops there.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>
    /// The document, or a problem: <c>body-too-large</c> (413), <c>empty-body</c>, <c>malformed-json</c> or <c>invalid-body</c> (400, with every place).
    /// </returns>
    public static async Task<Result<T>> ReadAsync<T>(Stream body, int maxBytes, CancellationToken cancellation)
        where T : class
    {
        if (await ReadBytesAsync(body, maxBytes, cancellation) is not { } bytes)
            return JsonBodyProblems.TooLarge(maxBytes);
        using var document = JsonText.Parse(bytes, out var fault);
        if (document is null)
            return JsonBodyProblems.Of(fault!);

        var type = AmiJson.Options.GetTypeInfo(typeof(T));
        var faults = JsonShape.Faults(document.RootElement, type);
        return faults.Count > 0 ? JsonBodyProblems.Invalid(faults) : (T)document.Deserialize(type)!;
    }

    /// <summary>The bytes, or null when there are more than the limit.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadBytesAsync(Stream body, int maxBytes, CancellationToken cancellation)
    {
        var bytes = new byte[Math.Min(FirstRead, maxBytes + 1)];
        var length = 0;
        while (true)
        {
            var read = await body.ReadAsync(bytes.AsMemory(length), cancellation);
            if (read == 0)
                return bytes.AsMemory(0, length);
            length += read;
            if (length > maxBytes)
                return null;
            if (length == bytes.Length)
                Array.Resize(ref bytes, Math.Min(2 * length, maxBytes + 1));
        }
    }
}
