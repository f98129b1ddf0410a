using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace AmiServerless.Tests.Contract;

/// <summary>Holds real answers against the contract: status, headers, media type and body.</summary>
public static class ContractAssert
{
    private static readonly ContractDocument document = ContractDocument.Current;

    /// <summary>Passes when the answer is one that the contract gives to the operation at the address that was asked.</summary>
    public static Task Matches(HttpResponseMessage response)
    {
        var request = response.RequestMessage ?? throw new ArgumentException("This answer knows no request; name the operation.", nameof(response));
        var operation = document.Find(request.Method, request.RequestUri!);
        Assert.True(operation is not null, $"The contract has no {request.Method} {request.RequestUri!.AbsolutePath}.");
        return Matches(response, operation.Id);
    }

    /// <summary>Passes when the answer is one that the contract gives to this operation. A body that is no JSON is left unread.</summary>
    public static async Task Matches(HttpResponseMessage response, string operationId)
    {
        var operation = document.Operation(operationId);
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (!operation.Responses.TryGetValue(status, out var expected))
        {
            var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Fail($"{operationId} answered {status}; the contract gives {string.Join(", ", operation.Responses.Keys)}.\n{Shortened(answer)}");
        }

        Report(operationId, status, "header", HeaderFaults(response, expected));
        if (expected["content"] is not JsonObject content)
        {
            Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            return;
        }

        var mediaType = response.Content.Headers.ContentType?.MediaType;
        var media = (mediaType is null ? null : content[mediaType]) ?? content["*/*"];
        Assert.True(media is not null, $"{operationId} answered {status} as {mediaType ?? "no media type"}; the contract gives {string.Join(", ", content.Select(one => one.Key))}.");
        if (mediaType is not ("application/json" or "application/problem+json") || content[mediaType] is null)
            return;

        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Report(operationId, status, Shortened(body), BodyFaults(body, media["schema"]!, mediaType, status));
    }

    private static IReadOnlyList<string> BodyFaults(string body, JsonNode schema, string mediaType, string status)
    {
        JsonNode? json;
        try
        {
            json = JsonNode.Parse(body);
        }
        catch (JsonException exception)
        {
            return [$"not JSON: {exception.Message}"];
        }

        var faults = document.Schema(schema).Faults(body);
        return faults.Count == 0 && mediaType == "application/problem+json" && json!["status"]!.ToString() != status
            ? [$"the problem's status is {json["status"]}"]
            : faults;
    }

    private static IReadOnlyList<string> HeaderFaults(HttpResponseMessage response, JsonObject expected) =>
    [
        .. from header in expected["headers"] as JsonObject ?? []
           let described = document.Resolve(header.Value)
           let value = HeaderOf(response, header.Key)
           from fault in value is null
               ? described["required"]?.GetValue<bool>() == true ? ["is missing"] : []
               : document.Schema(described["schema"]!).Faults(AsJson(value, described["schema"]!))
           select $"{header.Key} ({value}): {fault}",
    ];

    private static string? HeaderOf(HttpResponseMessage response, string name) =>
        ValueOf(response.Headers, name) ?? ValueOf(response.Content.Headers, name);

    private static string? ValueOf(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static string AsJson(string value, JsonNode schema) =>
        schema["type"]?.ToString() is "integer" or "number" ? value : JsonSerializer.Serialize(value);

    private static void Report(string operationId, string status, string about, IReadOnlyList<string> faults) =>
        Assert.True(faults.Count == 0, $"{operationId} answered {status} against the contract:\n{string.Join('\n', faults)}\n{about}");

    private static string Shortened(string text) => text.Length <= 2_000 ? text : text[..2_000] + "…";
}
