using Microsoft.AspNetCore.Http;

namespace AmiServerless.Core.Intake;

/// <summary>
/// The instant a request arrived, by which its write is judged (promise 1). Each host stamps it before anything else looks at the
/// request; the body, however slow, is read afterwards.
/// </summary>
public static class Arrival
{
    private static readonly object Key = new();

    /// <summary>Stamps a request.</summary>
    public static void Stamp(HttpContext context, TimeProvider clock) => context.Items[Key] = clock.GetUtcNow();

    /// <summary>When it arrived, UTC. A request that no host stamped is a bug of the host.</summary>
    public static DateTimeOffset ArrivedAt(this HttpRequest request) =>
        request.HttpContext.Items[Key] is DateTimeOffset instant
            ? instant
            : throw new InvalidOperationException("The host did not stamp the request's arrival.");
}
