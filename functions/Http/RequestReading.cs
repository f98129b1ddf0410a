using System.Globalization;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;

namespace AmiServerless.Functions.Http;

/// <summary>What the functions read of a request beside its body.</summary>
public static class RequestReading
{
    private const string Scheme = "Bearer ";

    /// <summary>The access key or token of the <c>Authorization</c> header, or null.</summary>
    public static string? Bearer(this HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;

    /// <summary>The dossier version of the <c>If-Match</c> header: <c>"7"</c>.</summary>
    public static Result<int> IfMatch(this HttpRequest request)
    {
        var header = request.Headers.IfMatch.ToString();
        if (header.Length == 0)
            return IntakeProblems.IfMatchRequired;
        // A proxy that compresses may have made the tag weak; the number is what counts.
        var tag = header.StartsWith("W/", StringComparison.Ordinal) ? header[2..] : header;
        return int.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : IntakeProblems.IfMatchInvalid;
    }

    /// <summary>The <c>Idempotency-Key</c> header, a random UUID. It opens the draft, so a guessable one is refused.</summary>
    public static Result<Guid> IdempotencyKey(this HttpRequest request)
    {
        var header = request.Headers["Idempotency-Key"].ToString().Trim('"');
        if (header.Length == 0)
            return IntakeProblems.IdempotencyKeyRequired;
        return Guid.TryParse(header, out var key) && key.Version == 4 ? key : IntakeProblems.IdempotencyKeyInvalid;
    }

    /// <summary>A query parameter, or null where it is absent or empty.</summary>
    public static string? Query(this HttpRequest request, string name) =>
        request.Query[name].ToString() is { Length: > 0 } value ? value : null;
}
