using System.Text.RegularExpressions;
using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Infra;

/// <summary>
/// The Functions host tries routes in the order of their functions' names, not from the most precise to the least as ASP.NET Core
/// does. Two routes that fit one address would work on the local host and go wrong in Azure, so there must be none.
/// </summary>
public sealed partial class RoutePrecedenceTests
{
    [Fact]
    public void Routes_OfOneMethod_NeverFitTheSameAddress()
    {
        var routes = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "functions"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Trigger().Matches(File.ReadAllText(file)))
            .Select(match => (Method: match.Groups[1].Value, Route: match.Groups[2].Value.Split('/')))
            .ToList();

        Assert.True(routes.Count > 15, $"Only {routes.Count} routes were found: the pattern no longer fits the code.");
        var clashes =
            from first in routes
            from second in routes
            where string.CompareOrdinal(string.Join('/', first.Route), string.Join('/', second.Route)) < 0
            where first.Method == second.Method && first.Route.Length == second.Route.Length
            where first.Route.Zip(second.Route).All(pair => Fits(pair.First, pair.Second))
            select $"{first.Method} {string.Join('/', first.Route)} and {string.Join('/', second.Route)}";
        Assert.Empty(clashes);
    }

    private static bool Fits(string one, string other) =>
        (IsParameter(one), IsParameter(other)) switch
        {
            (false, false) => one == other,
            (true, false) => Admits(one, other),
            (false, true) => Admits(other, one),
            (true, true) => true,
        };

    private static bool IsParameter(string segment) => segment.StartsWith('{');

    /// <summary>A parameter takes any word, unless its shortest length forbids it.</summary>
    private static bool Admits(string parameter, string word) =>
        MinLength().Match(parameter) is not { Success: true } limited || word.Length >= int.Parse(limited.Groups[1].Value, null);

    [GeneratedRegex("HttpTrigger\\(AuthorizationLevel\\.Anonymous, \"([a-z]+)\", Route = \"([^\"]+)\"\\)")]
    private static partial Regex Trigger();

    [GeneratedRegex(":minlength\\((\\d+)\\)")]
    private static partial Regex MinLength();
}
