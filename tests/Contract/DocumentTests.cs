using System.Text.Json.Nodes;
using Xunit;

namespace AmiServerless.Tests.Contract;

/// <summary>What the contract owes its readers, beside what a linter sees.</summary>
public sealed class DocumentTests
{
    private static readonly ContractDocument document = ContractDocument.Current;

    public static TheoryData<string> Operations => [.. document.Operations.Select(operation => operation.Id)];

    public static TheoryData<string> Schemas => [.. document.Components("schemas").Select(schema => schema.Key)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Examples_OfAnOperation_FitTheirSchemas(string id) =>
        Assert.All(ExamplesOf(document.Operation(id)), example => Assert.Empty(document.Schema(example.Schema).Faults(example.Value?.ToJsonString() ?? "null")));

    /// <summary>The judge sees what is missing and what is too much.</summary>
    [Theory]
    [MemberData(nameof(Operations))]
    public void Examples_WithAMemberMoreOrLess_DoNotFit(string id) =>
        Assert.All(ExamplesOf(document.Operation(id)), example =>
        {
            if (example.Value is not JsonObject value || document.Resolve(example.Schema)["type"]?.ToString() != "object")
                return;

            var more = ContractDocument.Object(value.DeepClone());
            more["unexpected"] = true;
            Assert.NotEmpty(document.Schema(example.Schema).Faults(more.ToJsonString()));
            foreach (var required in document.Resolve(example.Schema)["required"] as JsonArray ?? [])
            {
                var less = ContractDocument.Object(value.DeepClone());
                less.Remove(required!.ToString());
                Assert.NotEmpty(document.Schema(example.Schema).Faults(less.ToJsonString()));
            }
        });

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operation_Always_SaysWhatItIsAndDoes(string id)
    {
        var operation = document.Operation(id);

        Assert.NotEqual("", operation.Node["summary"]?.ToString() ?? "");
        Assert.NotEqual("", operation.Node["description"]?.ToString() ?? "");
        Assert.NotNull(operation.Node["security"]);
        Assert.All(operation.Parameters, parameter => Assert.NotNull(parameter["description"]));
        Assert.All(operation.Responses, response => Assert.NotNull(response.Value["description"]));
    }

    /// <summary>Promise 6: whatever a caller can get wrong has its answer.</summary>
    [Theory]
    [MemberData(nameof(Operations))]
    public void Operation_ThatCanBeAskedWrongly_SaysHowItRefuses(string id)
    {
        var operation = document.Operation(id);
        var given = operation.Responses.Keys;

        if (operation.Parameters.Count > 0 || operation.RequestBody is not null || operation.IsProtected)
            Assert.Contains(given, status => status.StartsWith('4'));
        if (operation.IsProtected)
            Assert.Contains("401", given);
        if (operation.RequestBody is not null)
        {
            Assert.Contains("413", given);
            Assert.Contains("415", given);
        }
        if (operation.RequestBody is not null || operation.Parameters.Any(parameter => parameter["in"]!.ToString() is "query" or "header"))
            Assert.Contains(given, status => status is "400" or "428");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Answer_ThatIsRead_HasAnExample(string id) =>
        Assert.All(ContentsOf(document.Operation(id)).Where(content => content.MediaType.EndsWith("json", StringComparison.Ordinal)), content =>
            Assert.True(content.Media["examples"] is JsonObject { Count: > 0 }, $"{content.Place} has no example"));

    /// <summary>An unknown member is refused in requests, and never sent in answers.</summary>
    [Theory]
    [MemberData(nameof(Schemas))]
    public void Schema_OfAnObject_IsClosedAndDescribed(string name)
    {
        var schema = document.Components("schemas")[name]!;

        Assert.True(schema["description"] is not null, $"{name} is not described");
        Assert.All(ObjectsIn(schema), one =>
        {
            Assert.Equal("false", one["additionalProperties"]?.ToJsonString());
            Assert.All(ContractDocument.Object(one["properties"]), property =>
                Assert.True(property.Value!["description"] is not null || property.Value["$ref"] is not null || property.Key == "items", $"{name}: {property.Key} is not described"));
            Assert.All(one["required"] as JsonArray ?? [], required => Assert.NotNull(one["properties"]![required!.ToString()]));
        });
    }

    internal static IEnumerable<(string Place, string MediaType, JsonObject Media)> ContentsOf(ContractOperation operation) =>
        from holder in operation.Responses.Append(KeyValuePair.Create("request", operation.RequestBody ?? []))
        from content in holder.Value["content"] as JsonObject ?? []
        select ($"{operation.Id} {holder.Key} {content.Key}", content.Key, ContractDocument.Object(content.Value));

    /// <summary>The examples of an operation's parameters, headers and bodies.</summary>
    private static IEnumerable<(string Place, JsonNode Schema, JsonNode? Value)> ExamplesOf(ContractOperation operation)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter["example"] is not null))
            yield return ($"{parameter["name"]}", parameter["schema"]!, parameter["example"]);
        foreach (var (status, response) in operation.Responses)
        {
            foreach (var (name, header) in response["headers"] as JsonObject ?? [])
                yield return ($"{status} {name}", document.Resolve(header)["schema"]!, document.Resolve(header)["example"]);
        }
        foreach (var (place, _, media) in ContentsOf(operation))
        {
            foreach (var (name, example) in media["examples"] as JsonObject ?? [])
                yield return ($"{place} {name}", media["schema"]!, document.Resolve(example)["value"]);
        }
    }

    private static IEnumerable<JsonObject> ObjectsIn(JsonNode? node) => node switch
    {
        JsonObject map => (map["type"]?.ToString() == "object" && map["properties"] is not null ? new[] { map } : [])
            .Concat(map.Where(member => member.Key is not "examples").SelectMany(member => ObjectsIn(member.Value))),
        JsonArray list => list.SelectMany(ObjectsIn),
        _ => [],
    };
}
