using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AmiServerless.Tests.Web;

/// <summary>
/// What goes wrong in pages without anybody looking: errors in the console, errors that no code handles, breaches of the content
/// security policy, requests that fail or are refused.
/// </summary>
public sealed class PageFaults
{
    private readonly ConcurrentQueue<string> found = new();
    private readonly List<string> expected = [];

    /// <summary>All but what was expected.</summary>
    public IReadOnlyList<string> Unexpected =>
        [.. found.Where(fault => !expected.Any(fragment => fault.Contains(fragment, StringComparison.Ordinal)))];

    /// <summary>Says that faults with these words belong to the test, for example "412 PUT" or "ERR_INTERNET_DISCONNECTED".</summary>
    public void Expect(string fragment) => expected.Add(fragment);

    internal async Task WatchAsync(IBrowserContext context)
    {
        context.Console += (_, message) =>
        {
            // What Chromium adds in the console about a request is said below with its method.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                found.Enqueue($"console: {message.Text} ({message.Location})");
        };
        context.WebError += (_, error) => found.Enqueue($"unhandled: {error.Error}");
        context.Response += (_, response) =>
        {
            if (response.Status >= 400)
                found.Enqueue($"{response.Status} {response.Request.Method} {response.Url}");
        };
        context.RequestFailed += (_, request) =>
        {
            // The page itself gave it up, by leaving or because what it asked for is of no more use.
            if (request.Failure != "net::ERR_ABORTED")
                found.Enqueue($"{request.Failure} {request.Method} {request.Url}");
        };
        await context.ExposeFunctionAsync("amiPolicyBreached", (string breach) => found.Enqueue($"policy: {breach}"));
        await context.AddInitScriptAsync("""
            document.addEventListener("securitypolicyviolation", (event) =>
              window.amiPolicyBreached(`${event.effectiveDirective} forbids ${event.blockedURI} (${event.sourceFile}:${event.lineNumber}) ${event.sample}`));
            """);
    }
}
