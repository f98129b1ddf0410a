using System.Text.Json;
using System.Text.Json.Nodes;
using AmiServerless.Core.Json;
using Xunit;

namespace AmiServerless.Tests.Contract;

/// <summary>The schemas say what the C# types are, and nothing is said twice in two ways.</summary>
public sealed class TypeTests
{
    private static readonly ContractDocument document = ContractDocument.Current;

    public static TheoryData<string> Requests => [.. SchemaTypes.Requests.Keys];

    public static TheoryData<string> Answers => [.. SchemaTypes.Answers.Keys];

    public static TheoryData<string> Enumerations => [.. SchemaTypes.Enumerations.Keys];

    /// <summary>Each example of a request's body, with the type it becomes.</summary>
    public static TheoryData<string, string> RequestExamples =>
    [
        .. from operation in document.Operations
           where operation.RequestBody is not null
           from content in operation.RequestBody!["content"] as JsonObject ?? []
           where content.Key == "application/json"
           from example in ContractDocument.Object(content.Value!["examples"])
           select (ContractDocument.Text(content.Value["schema"]!["$ref"]).Split('/')[^1], ContractDocument.Text(example.Value!["$ref"]).Split('/')[^1]),
    ];

    [Fact]
    public void Schemas_All_AreAccountedFor() =>
        Assert.Equal(
            document.Components("schemas").Select(schema => schema.Key).Order(StringComparer.Ordinal),
            SchemaTypes.Requests.Keys.Concat(SchemaTypes.Answers.Keys).Concat(SchemaTypes.Enumerations.Keys).Concat(SchemaTypes.Words).Concat(SchemaTypes.Notices)
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Requests))]
    public void Schema_OfARequest_IsItsType(string name) => None(new SchemaComparison(document, request: true).Compare(name, SchemaTypes.Requests[name]));

    [Theory]
    [MemberData(nameof(Answers))]
    public void Schema_OfAnAnswer_IsItsType(string name) => None(new SchemaComparison(document, request: false).Compare(name, SchemaTypes.Answers[name]));

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Schema_OfCodes_HasThemAll(string name) =>
        Assert.Equal(
            Enum.GetNames(SchemaTypes.Enumerations[name]).Select(JsonNamingPolicy.KebabCaseLower.ConvertName),
            ((JsonArray)document.Components("schemas")[name]!["enum"]!).Select(code => code!.ToString()));

    /// <summary>Read strictly and written again, what was sent is all there; what was added is empty.</summary>
    [Theory]
    [MemberData(nameof(RequestExamples))]
    public void Example_OfARequest_IsReadWithoutLoss(string schema, string example)
    {
        var sent = document.Components("examples")[example]!["value"]!;

        var read = JsonSerializer.Deserialize(sent.ToJsonString(), SchemaTypes.Requests[schema], AmiJson.Options);
        var written = JsonSerializer.SerializeToNode(read, SchemaTypes.Requests[schema], AmiJson.Options);

        None([.. Differences("", sent, written)]);
        None(document.Schema(schema).Faults(written!.ToJsonString()));
    }

    private static void None(IReadOnlyList<string> differences) => Assert.True(differences.Count == 0, string.Join('\n', differences));

    private static IEnumerable<string> Differences(string place, JsonNode? sent, JsonNode? written) => (sent, written) switch
    {
        (JsonObject before, JsonObject after) => before.SelectMany(member => Differences($"{place}/{member.Key}", member.Value, after[member.Key]))
            .Concat(after.Where(member => !before.ContainsKey(member.Key) && !IsEmpty(member.Value)).Select(member => $"{place}/{member.Key} was added")),
        (JsonArray before, JsonArray after) when before.Count == after.Count =>
            before.SelectMany((item, index) => Differences($"{place}/{index}", item, after[index])),
        _ => JsonNode.DeepEquals(sent, written) ? [] : [$"{place}: {sent?.ToJsonString()} became {written?.ToJsonString()}"],
    };

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        JsonObject map => map.All(member => IsEmpty(member.Value)),
        _ => false,
    };
}
