using System.Net.Http.Headers;
using System.Text.Json;
using AmiServerless.Tests.Hosting;
using Xunit;

namespace AmiServerless.Tests.Contract;

/// <summary>Calls a service by the names of the contract's operations; every answer is held against it.</summary>
internal sealed class ContractClient(Service service) : IDisposable
{
    private readonly HttpClient client = new(new ContractHandler { InnerHandler = new SocketsHttpHandler() }) { BaseAddress = service.Client.BaseAddress };

    /// <summary>The operations that were called.</summary>
    public HashSet<string> Called { get; } = [];

    /// <summary>Calls an operation, and gives the JSON that it answers; nothing for another kind of answer.</summary>
    /// <param name="operationId">The operation, whose method is used.</param>
    /// <param name="path">The address, without the prefix.</param>
    /// <param name="status">The status that must come.</param>
    /// <param name="bearer">Access key or token.</param>
    /// <param name="content">The body.</param>
    /// <param name="headers">Headers beside those.</param>
    public async Task<JsonElement> CallAsync(
        string operationId, string path, int status = 200, string? bearer = null, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        var operation = ContractDocument.Current.Operation(operationId);
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), path) { Content = content };
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(operationId, ContractDocument.Current.Find(request.Method, request.RequestUri!)?.Id);
        Assert.True((int)response.StatusCode == status, $"{operationId} answered {(int)response.StatusCode} instead of {status}: {System.Text.Encoding.UTF8.GetString(body)}");
        Called.Add(operationId);
        return response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true ? JsonElement.Parse(body) : default;
    }

    public void Dispose() => client.Dispose();
}
