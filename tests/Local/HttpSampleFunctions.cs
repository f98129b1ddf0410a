using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Tests.Local;

/// <summary>What the sample functions tell the tests.</summary>
internal sealed class HttpProbe
{
    public ConcurrentBag<IServiceProvider> Scopes { get; } = [];

    public TaskCompletionSource<bool> Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource<bool> Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

internal sealed class Greeting(HttpProbe probe, IServiceProvider scope)
{
    [Function(nameof(Greeting))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "greetings/{name}")] HttpRequest request, string name)
    {
        probe.Scopes.Add(scope);
        return Results.Text($"bonjour {name}");
    }
}

internal static class Doubling
{
    [Function(nameof(Doubling))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "doubles/{number:int}")] HttpRequest request, int number) =>
        Results.Text((2 * number).ToString(CultureInfo.InvariantCulture));
}

internal sealed class CountingBytes
{
    [Function(nameof(CountingBytes))]
    public static async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bytes")] HttpRequest request, CancellationToken cancellation)
    {
        request.HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize =
            long.Parse(request.Query["most"]!, CultureInfo.InvariantCulture);
        var buffer = new byte[64 * 1024];
        long count = 0;
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
            count += read;
        return Results.Text(count.ToString(CultureInfo.InvariantCulture));
    }
}

internal sealed class Failing
{
    public const string Secret = "the name of a table, a path";

    [Function(nameof(Failing))]
    public static Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "failures")] HttpRequest request) =>
        throw new InvalidOperationException(Secret);
}

internal sealed class Waiting(HttpProbe probe)
{
    [Function(nameof(Waiting))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "waits")] HttpRequest request, CancellationToken cancellation)
    {
        await using var told = cancellation.Register(() => probe.Cancelled.SetResult(true));
        probe.Began.SetResult(true);
        await Task.Delay(Timeout.Infinite, cancellation);
        return Results.NoContent();
    }
}
