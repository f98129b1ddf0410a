using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AmiServerless.Local.Hosting;

namespace AmiServerless.Tests.Contract;

/// <summary><c>functions/openapi.yaml</c>, read once for all tests.</summary>
internal sealed class ContractDocument
{
    private readonly ConcurrentDictionary<string, Lazy<ContractSchema>> schemas = new();

    private ContractDocument(JsonObject root)
    {
        Root = root;
        Operations =
        [
            .. from path in Object(root["paths"])
               from method in Object(path.Value)
               where method.Key != "parameters"
               select new ContractOperation(this, method.Key.ToUpperInvariant(), path.Key, Object(path.Value)["parameters"] as JsonArray, Object(method.Value)),
        ];
    }

    public static ContractDocument Current { get; } =
        new(YamlReader.Read(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "functions", "openapi.yaml"))));

    public JsonObject Root { get; }

    public IReadOnlyList<ContractOperation> Operations { get; }

    /// <summary>Address before every path: <c>/api</c>.</summary>
    public string Prefix => Text(Root["servers"]![0]!["url"]);

    /// <summary>A part of <c>components</c>.</summary>
    public JsonObject Components(string kind) => Object(Root["components"]![kind]);

    public ContractOperation Operation(string id) =>
        Operations.FirstOrDefault(operation => operation.Id == id) ?? throw new ArgumentException($"The contract has no operation {id}.", nameof(id));

    /// <summary>The operation that answers a request; of two paths that fit, the one with fewer parameters.</summary>
    public ContractOperation? Find(HttpMethod method, Uri address) =>
        Operations.Where(operation => operation.Method == method.Method && operation.Answers(address)).MinBy(operation => operation.Path.Count(c => c == '{'));

    /// <summary>What a node stands for, references followed.</summary>
    public JsonObject Resolve(JsonNode? node)
    {
        var found = Object(node);
        while (found["$ref"] is { } reference)
            found = Object(Text(reference).Split('/').Skip(1).Aggregate<string, JsonNode?>(Root, (at, step) => at![step.Replace("~1", "/", StringComparison.Ordinal)]));
        return found;
    }

    /// <summary>A schema, ready to judge documents.</summary>
    public ContractSchema Schema(JsonNode schema) =>
        schemas.GetOrAdd(schema.ToJsonString(), _ => new(() => new ContractSchema(schema, Components("schemas")))).Value;

    /// <summary>A schema of <c>components</c>.</summary>
    public ContractSchema Schema(string name) => Schema(Reference(name));

    /// <summary>A reference to a schema of <c>components</c>.</summary>
    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    internal static JsonObject Object(JsonNode? node) => node as JsonObject ?? throw new InvalidDataException($"Not an object: {node?.GetPath()}");

    internal static string Text(JsonNode? node) => node?.GetValue<string>() ?? throw new InvalidDataException("A text is missing.");
}
