using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Json;
using AmiServerless.Core.Problems;
using Microsoft.AspNetCore.Http;

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

    private static async Task<Result<T>> ReadAsync<T>(HttpRequest request, int maxBytes, CancellationToken cancellation) where T : class =>
        request.HasJsonContentType()
            ? await JsonBody.ReadAsync<T>(request.Body, maxBytes, cancellation)
            : HttpProblems.UnsupportedMediaType(request.ContentType, "application/json");
}
