using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AmiServerless.Core.Json;

namespace AmiServerless.Tests.Contract;

/// <summary>Holds a schema of the contract against the C# type that is read or written in its place, member by member.</summary>
internal sealed class SchemaComparison(ContractDocument document, bool request)
{
    private static readonly Dictionary<Type, string> scalars = new()
    {
        [typeof(string)] = "string",
        [typeof(Guid)] = "string uuid",
        [typeof(DateTimeOffset)] = "string date-time",
        [typeof(DateOnly)] = "string date",
        [typeof(bool)] = "boolean",
        [typeof(int)] = "integer",
        [typeof(long)] = "integer",
        [typeof(decimal)] = "number",
    };

    private readonly List<string> differences = [];

    /// <summary>Where the two differ; empty when they say the same.</summary>
    public IReadOnlyList<string> Compare(string name, Type type)
    {
        var schema = document.Components("schemas")[name]!;
        var members = AmiJson.Options.GetTypeInfo(type).Properties;
        var properties = ContractDocument.Object(schema["properties"]);
        var required = (schema["required"] as JsonArray ?? []).Select(one => one!.ToString()).ToHashSet();

        foreach (var missing in members.Select(member => member.Name).Except(properties.Select(property => property.Key)))
            differences.Add($"{name}/{missing} is in {type.Name} only");
        foreach (var (key, property) in properties)
        {
            if (members.FirstOrDefault(member => member.Name == key) is { } member)
                Member($"{name}/{key}", member, property!, required.Contains(key));
            else
                differences.Add($"{name}/{key} is in the contract only");
        }

        return differences;
    }

    private void Member(string place, JsonPropertyInfo member, JsonNode schema, bool required)
    {
        var attributes = member.AttributeProvider!;
        var leftOutWhenNull = attributes.GetCustomAttributes(typeof(JsonIgnoreAttribute), true) is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }];
        // What callers send may say less, and C# then fills it in; what the service sends says everything, but what it leaves out when null.
        if (request ? member.IsRequired && !required : required == leftOutWhenNull)
            differences.Add($"{place} is {(required ? "required in the contract only" : "required in C# only")}");

        var nullable = member.IsGetNullable && !leftOutWhenNull && IsNullable(member);
        if (AcceptsNull(schema) != nullable)
            differences.Add($"{place} may be null in {(nullable ? "C#" : "the contract")} only");
        Value(place, member.PropertyType, schema);
    }

    private void Value(string place, Type declared, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var bare = WithoutNull(schema);
        var name = bare["$ref"]?.GetValue<string>().Split('/')[^1];

        if (type == typeof(JsonElement))
            return; // A document of another maker.
        if (type.IsEnum)
            Same(place, SchemaTypes.Enumerations.GetValueOrDefault(name ?? ""), type);
        else if (scalars.TryGetValue(type, out var expected))
            Same(place, ScalarOf(document.Resolve(bare)), expected);
        else if (ItemOf(type) is { } item)
        {
            if (bare["items"] is { } items)
                Value($"{place}/0", item, items);
            else
                differences.Add($"{place} is a list in C# only");
        }
        else
            Same(place, SchemaTypes.Answers.GetValueOrDefault(name ?? "") ?? SchemaTypes.Requests.GetValueOrDefault(name ?? ""), type);
    }

    private void Same(string place, object? contract, object code)
    {
        if (!code.Equals(contract))
            differences.Add($"{place} is {contract ?? "of no known schema"} in the contract, {code} in C#");
    }

    private static Type? ItemOf(Type type) =>
        type.GetInterfaces().Append(type).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    private static string ScalarOf(JsonObject schema)
    {
        var kind = schema["type"] is JsonArray kinds ? kinds.First(one => one!.ToString() != "null")!.ToString() : schema["type"]?.ToString();
        return schema["format"]?.ToString() is "uuid" or "date-time" or "date" ? $"{kind} {schema["format"]}" : $"{kind}";
    }

    private static bool IsNullable(JsonPropertyInfo member) =>
        member.AttributeProvider is PropertyInfo property
            ? new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable
            : Nullable.GetUnderlyingType(member.PropertyType) is not null;

    private static bool AcceptsNull(JsonNode schema) =>
        schema["type"] is JsonArray kinds && kinds.Any(kind => kind!.ToString() == "null") || schema["oneOf"] is JsonArray choices && choices.Any(IsNull);

    private static bool IsNull(JsonNode? schema) => schema!["type"]?.ToString() == "null";

    private static JsonObject WithoutNull(JsonNode schema) =>
        ContractDocument.Object(schema["oneOf"] is JsonArray choices ? choices.Single(choice => !IsNull(choice)) : schema);
}
