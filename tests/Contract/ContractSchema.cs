using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace AmiServerless.Tests.Contract;

/// <summary>
/// Judges JSON documents by a schema of the contract. The contract keeps to what NJsonSchema knows of JSON Schema 2020-12; what only
/// speaks to people or to generators of code is left out on the way.
/// </summary>
internal sealed class ContractSchema
{
    private static readonly HashSet<string> said = ["description", "example", "examples", "discriminator", "title"];

    private readonly JsonSchema schema;

    public ContractSchema(JsonNode schema, JsonObject components)
    {
        var whole = new JsonObject
        {
            // A schema beside a reference is not read: the reference stands alone in its own.
            ["allOf"] = new JsonArray(Translate(schema)),
            ["definitions"] = new JsonObject(Reachable(schema, components).Select(name => KeyValuePair.Create(name, Translate(components[name])))),
        };
        this.schema = JsonSchema.FromJsonAsync(whole.ToJsonString()).GetAwaiter().GetResult();
    }

    /// <summary>What keeps a document from being one of these, each with its place; none when it is.</summary>
    public IReadOnlyList<string> Faults(string json) => [.. schema.Validate(json).SelectMany(Describe)];

    private static IEnumerable<string> Describe(ValidationError error)
    {
        yield return $"{error.Kind} at {error.Path ?? "#"}";
        if (error is ChildSchemaValidationError inner)
        {
            foreach (var line in inner.Errors.SelectMany(branch => branch.Value).SelectMany(Describe))
                yield return $"  {line}";
        }
    }

    /// <summary>Names of the schemas that one leans on, directly or not. The others would only take time to read.</summary>
    private static HashSet<string> Reachable(JsonNode schema, JsonObject components)
    {
        HashSet<string> reached = [];
        var left = new Queue<JsonNode?>([schema]);
        while (left.TryDequeue(out var node))
        {
            foreach (var name in ReferencesIn(node).Where(reached.Add))
                left.Enqueue(components[name]);
        }
        return reached;
    }

    private static IEnumerable<string> ReferencesIn(JsonNode? node) => node switch
    {
        JsonObject map when map["$ref"] is { } reference => [reference.GetValue<string>().Split('/')[^1]],
        JsonObject map => map.Where(member => !said.Contains(member.Key)).SelectMany(member => ReferencesIn(member.Value)),
        JsonArray list => list.SelectMany(ReferencesIn),
        _ => [],
    };

    private static JsonNode? Translate(JsonNode? node, bool names = false) => node switch
    {
        JsonObject map => new JsonObject(
            from member in map
            where names || !said.Contains(member.Key)
            select KeyValuePair.Create(member.Key, !names && member.Key == "$ref" ? Local(member.Value!) : Translate(member.Value, !names && member.Key == "properties"))),
        JsonArray list => new JsonArray([.. list.Select(item => Translate(item))]),
        _ => node?.DeepClone(),
    };

    private static JsonNode Local(JsonNode reference) =>
        reference.GetValue<string>().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
}
