using System.Text;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Json;
using AmiServerless.Core.Problems;

namespace AmiServerless.Functions.Http;

/// <summary>Reads JSON bodies.</summary>
public static class RequestBody
{
    private const int SmallBody = 32 * 1024;

    /// <summary>Reads a dossier, at most <see cref="DossierLimits.BodyBytes"/>.</summary>
    public static Task<Result<Dossier>> ReadDossierAsync(this HttpRequest request, CancellationToken cancellation) =>
        ReadAsync<Dossier>(request, DossierLimits.BodyBytes, cancellation);

    /// <summary>Reads a small document, at most 32 KiB.</summary>
    public static Task<Result<T>> ReadJsonAsync<T>(this HttpRequest request, CancellationToken cancellation) where T : class =>
        ReadAsync<T>(request, SmallBody, cancellation);

    /// <summary>Reads a short text of one of the media types given.</summary>
    public static async Task<Result<string>> ReadTextAsync(
        this HttpRequest request, int maxBytes, CancellationToken cancellation, params string[] mediaTypes)
    {
        var declared = request.ContentType?.Split(';')[0].Trim();
        if (!mediaTypes.Contains(declared, StringComparer.OrdinalIgnoreCase))
            return HttpProblems.UnsupportedMediaType(declared, string.Join(" », « ", mediaTypes));
        var bytes = new byte[maxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return length > maxBytes ? FaultProblems.BodyTooLarge
            : length == 0 ? HttpProblems.EmptyBody
            : Encoding.UTF8.GetString(bytes, 0, length);
    }

    private static async Task<Result<T>> ReadAsync<T>(HttpRequest request, int maxBytes, CancellationToken cancellation) where T : class =>
        request.HasJsonContentType()
            ? await JsonBody.ReadAsync<T>(request.Body, maxBytes, cancellation)
            : HttpProblems.UnsupportedMediaType(request.ContentType, "application/json");
}
