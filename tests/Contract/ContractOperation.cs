using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AmiServerless.Tests.Contract;

/// <summary>An operation of the contract.</summary>
internal sealed class ContractOperation(ContractDocument document, string method, string path, JsonArray? pathParameters, JsonObject node)
{
    private readonly Regex address = new(
        $@"\A{Regex.Escape(document.Prefix)}{string.Concat(path.Split('/').Skip(1).Select(step => step.StartsWith('{') ? "/[^/]+" : $"/{Regex.Escape(step)}"))}\z");

    public string Id { get; } = ContractDocument.Text(node["operationId"]);

    /// <summary>In capitals.</summary>
    public string Method { get; } = method;

    /// <summary>Without the prefix: <c>/applications/{id}</c>.</summary>
    public string Path { get; } = path;

    public JsonObject Node { get; } = node;

    public IReadOnlyList<JsonObject> Parameters { get; } =
        [.. (pathParameters ?? []).Concat(node["parameters"] as JsonArray ?? []).Select(document.Resolve)];

    public JsonObject? RequestBody { get; } = node["requestBody"] is { } body ? document.Resolve(body) : null;

    /// <summary>By status.</summary>
    public IReadOnlyDictionary<string, JsonObject> Responses { get; } =
        ContractDocument.Object(node["responses"]).ToDictionary(response => response.Key, response => document.Resolve(response.Value));

    /// <summary>Whether it asks for a key or a token.</summary>
    public bool IsProtected => Node["security"] is JsonArray { Count: > 0 };

    public bool Answers(Uri uri) => address.IsMatch(uri.AbsolutePath);

    public override string ToString() => $"{Method} {Path}";
}
