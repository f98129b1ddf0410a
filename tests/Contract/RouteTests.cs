using System.Text.Json;
using System.Text.RegularExpressions;
using AmiServerless.Local.Catalogue;
using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Contract;

/// <summary>The functions and the contract name the same operations, both ways.</summary>
public sealed partial class RouteTests
{
    private static readonly ContractDocument document = ContractDocument.Current;

    private static readonly IReadOnlyList<HttpFunction> functions = FunctionCatalogue.Of(typeof(LocalHost).Assembly).Http;

    [Fact]
    public void Functions_MethodsAndRoutes_AreThoseOfTheContract() =>
        Assert.Equal(
            document.Operations.Select(operation => operation.ToString()).Order(StringComparer.Ordinal),
            functions.SelectMany(function => function.HttpMethods, (function, method) => $"{method} {PathOf(function)}").Order(StringComparer.Ordinal));

    [Fact]
    public void Functions_Names_AreTheOperationsIds() =>
        Assert.Equal(
            document.Operations.Select(operation => $"{operation}: {operation.Id}").Order(StringComparer.Ordinal),
            functions.Select(function => $"{function.HttpMethods.Single()} {PathOf(function)}: {JsonNamingPolicy.CamelCase.ConvertName(function.Name)}").Order(StringComparer.Ordinal));

    [Fact]
    public void Functions_RouteParameters_AreTheContractsPathParameters() =>
        Assert.All(document.Operations, operation => Assert.Equal(
            PlaceholderPattern().Matches(operation.Path).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal),
            operation.Parameters.Where(parameter => parameter["in"]!.ToString() == "path").Select(parameter => parameter["name"]!.ToString()).Order(StringComparer.Ordinal)));

    [Fact]
    public void Server_Prefix_IsThatOfTheHost()
    {
        var host = JsonElement.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "host.json")));

        Assert.Equal($"/{host.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString()}", document.Prefix);
    }

    /// <summary>The route as the contract writes it: no constraint, no catch-all mark.</summary>
    private static string PathOf(HttpFunction function) => "/" + PlaceholderPattern().Replace(function.Route, "{${name}}");

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}")]
    private static partial Regex PlaceholderPattern();
}
