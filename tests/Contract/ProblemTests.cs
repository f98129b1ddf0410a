using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Contract;

/// <summary>The same problems in the contract, in the code that makes them and in <c>docs/problems.md</c>.</summary>
public sealed partial class ProblemTests
{
    private static readonly ContractDocument document = ContractDocument.Current;

    /// <summary>A fault of the service's own answers at any address, and so at none in particular.</summary>
    private static readonly string[] anywhere = ["unexpected"];

    public static TheoryData<string> Operations => [.. document.Operations.Select(operation => operation.Id)];

    [Fact]
    public void Guide_Problems_AreThoseOfTheContract() =>
        Assert.Equal(StatusesOfTheContract().Select(Line), GuideRows(@"\| `(?<code>[a-z-]+)` \| (?<status>\d{3}) \|").Select(row => Line(row.Code, row.Status)).Order(StringComparer.Ordinal));

    [Fact]
    public void Guide_FaultsAndReceiptCodes_AreThoseOfTheContract() =>
        Assert.Equal(
            Codes("FaultCode").Concat(Codes("ReceiptFaultCode")).Order(StringComparer.Ordinal),
            GuideRows(@"\| `(?<code>[a-z-]+)` \| (?!\d)").Select(row => row.Code).Order(StringComparer.Ordinal));

    /// <summary>Whatever the code can answer is in the contract, and the contract promises nothing that no code makes.</summary>
    [Fact]
    public void Code_ProblemsMade_AreThoseOfTheContract() =>
        Assert.Equal(
            Codes("ProblemCode").Concat(Codes("ReceiptFaultCode")).Order(StringComparer.Ordinal),
            ProblemsMade().Select(made => made.Code).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Code_StatusesOfProblemsMade_AreThoseOfTheContract()
    {
        var contract = StatusesOfTheContract().ToDictionary(problem => problem.Code, problem => problem.Status);

        Assert.All(ProblemsMade().Where(made => made.Status is not null && contract.ContainsKey(made.Code)), made => Assert.Equal(Line(made.Code, contract[made.Code]), Line(made.Code, made.Status)));
    }

    [Fact]
    public void Code_FaultsOfTheContract_AreMadeSomewhere()
    {
        var sources = string.Concat(Sources().Select(source => source.Text));

        Assert.All(Codes("FaultCode"), code => Assert.Contains($"\"{code}\"", sources, StringComparison.Ordinal));
    }

    [Fact]
    public void Contract_Problems_AreEachAnsweredSomewhere() =>
        Assert.Equal(
            Codes("ProblemCode").Order(StringComparer.Ordinal),
            document.Operations.SelectMany(ProblemsOf).Select(problem => problem.Code).Concat(anywhere).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Operations))]
    public void Contract_ProblemsOfAnAnswer_EachHaveAnExampleWithItsStatus(string id) =>
        Assert.All(ProblemsOf(document.Operation(id)), problem =>
        {
            var example = problem.Examples[problem.Code] is { } named ? document.Resolve(named)["value"] : null;
            Assert.True(example is not null, $"{problem.Code} has no example");
            Assert.Equal(problem.Code, example["code"]!.ToString());
            Assert.Equal(problem.Status, example["status"]!.ToString());
            Assert.Equal($"urn:ami-serverless:problem:{problem.Code}", example["type"]!.ToString());
        });

    private static IEnumerable<(string Status, string Code, JsonObject Examples)> ProblemsOf(ContractOperation operation) =>
        from response in operation.Responses
        let media = response.Value["content"]?["application/problem+json"]
        where media is not null
        let codes = (JsonArray)((JsonArray)media["schema"]!["allOf"]!)[1]!["properties"]!["code"]!["enum"]!
        from code in codes
        select (response.Key, code.ToString(), ContractDocument.Object(media["examples"]));

    /// <summary>Each code with its status, which its example gives.</summary>
    private static IEnumerable<(string Code, string? Status)> StatusesOfTheContract() =>
        Codes("ProblemCode").Order(StringComparer.Ordinal).Select(code => (code, ExampleOf(code)["status"]?.ToString()));

    private static JsonNode ExampleOf(string code) =>
        document.Components("examples")[code]?["value"]
        ?? ((JsonArray)document.Components("schemas")["Problem"]!["examples"]!).Single(example => example!["code"]!.ToString() == code)!;

    private static IEnumerable<string> Codes(string schema) => ((JsonArray)document.Components("schemas")[schema]!["enum"]!).Select(code => code!.ToString());

    private static string Line((string Code, string? Status) problem) => Line(problem.Code, problem.Status);

    private static string Line(string code, string? status) => string.Create(CultureInfo.InvariantCulture, $"{code} {status}");

    private static IEnumerable<(string Code, string? Status)> GuideRows(string pattern) =>
        Regex.Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "problems.md")), pattern)
            .Select(row => (row.Groups["code"].Value, row.Groups["status"].Value is { Length: > 0 } status ? status : null));

    /// <summary>
    /// Codes of the problems that the sources make: literals after a status, <c>new(404, "…"</c>, and the constants of each feature's
    /// <c>…Problems.cs</c>, with their status where it stands beside them.
    /// </summary>
    private static List<(string Code, string? Status)> ProblemsMade()
    {
        List<(string Code, string? Status)> made = [];
        foreach (var (name, text) in Sources())
        {
            var constants = name.EndsWith("Problems.cs", StringComparison.Ordinal)
                ? ConstantPattern().Matches(text).ToDictionary(constant => constant.Groups["name"].Value, constant => constant.Groups["code"].Value)
                : [];
            made.AddRange(constants.Values.Select(code => (code, default(string))));
            foreach (Match making in MakingPattern().Matches(text))
            {
                var status = making.Groups["status"].Value;
                made.AddRange(LiteralPattern().Matches(making.Groups["code"].Value).Select(literal => (literal.Groups["code"].Value, (string?)status)));
                if (constants.TryGetValue(making.Groups["code"].Value.Trim(), out var constant))
                    made.Add((constant, status));
            }
        }
        return made;
    }

    private static IEnumerable<(string Name, string Text)> Sources() =>
        from folder in new[] { "core", "functions", "local" }
        from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), "*.cs", SearchOption.AllDirectories)
        let inside = Path.GetRelativePath(RepositoryRoot.Path, file).Split(Path.DirectorySeparatorChar)
        where !inside.Contains("obj") && !inside.Contains("node_modules")
        select (inside[^1], File.ReadAllText(file));

    [GeneratedRegex(@"\(\s*(?:StatusCodes\.Status)?(?<status>[45]\d\d)\w*\s*,\s*(?<code>[^,]*),")]
    private static partial Regex MakingPattern();

    [GeneratedRegex(@"""(?<code>[a-z]+(-[a-z]+)*)""")]
    private static partial Regex LiteralPattern();

    [GeneratedRegex(@"const string (?<name>\w+) = ""(?<code>[a-z]+(-[a-z]+)*)"";")]
    private static partial Regex ConstantPattern();
}
