using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using AmiServerless.Core.Json;
using AmiServerless.Local.Hosting;

namespace AmiServerless.Local.Demonstration;

/// <summary>Calls the API as a client would: over HTTP, with the key of one application or a token. An answer that is not a success ends the demonstration.</summary>
internal sealed class DemoApi(Uri address, CancellationToken cancellation) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly HttpClient client = new() { BaseAddress = new Uri(address, "api/") };

    /// <summary>Sends a request and reads its JSON answer.</summary>
    public async Task<JsonElement> SendAsync(
        HttpMethod method, string path, string? bearer = null, object? body = null, int? version = null, Guid? idempotencyKey = null, string? mediaType = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body switch
        {
            null => null,
            FileInfo file => new StreamContent(file.OpenRead()),
            string jws => new StringContent(jws, new MediaTypeHeaderValue(mediaType ?? "application/jose")),
            _ => JsonContent.Create(body, options: AmiJson.Options),
        };
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (version is not null)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{version}\"")));
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey.ToString());
        using var answer = await client.SendAsync(request, cancellation);
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        if (!answer.IsSuccessStatusCode)
            throw new LocalHostException($"{method} {path} answered {(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    /// <summary>Downloads a file.</summary>
    public async Task<byte[]> DownloadAsync(string path, string bearer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var answer = await client.SendAsync(request, cancellation);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellation);
    }

    /// <summary>Looks until something is there; a minute and a half at most.</summary>
    public async Task<T> UntilAsync<T>(string what, Func<Task<T?>> look) where T : struct
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        while (true)
        {
            if (await look() is { } found)
                return found;
            if (patience.IsCancellationRequested)
                throw new LocalHostException($"After {Patience.TotalSeconds} s, still not there: {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }
    }

    public void Dispose() => client.Dispose();
}
