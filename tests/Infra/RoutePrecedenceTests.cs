using System.Text.RegularExpressions;
using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Infra;

/// <summary>
/// The Functions host tries routes in the alphabetical order of their functions' names, not from the most precise to the least as
/// ASP.NET Core does: a function for <c>receipts/{reference}</c> would take <c>receipts/key</c> too, if its name came first.
/// </summary>
public sealed partial class RoutePrecedenceTests
{
    [Fact]
    public void Routes_ThatFitTheSameAddress_AreTriedFromTheMostPrecise()
    {
        var routes = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "functions"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Trigger().Matches(File.ReadAllText(file)).Select(match =>
                (Name: Path.GetFileNameWithoutExtension(file), Method: match.Groups[1].Value, Route: match.Groups[2].Value.Split('/'))))
            .ToList();

        Assert.True(routes.Count > 25, $"Only {routes.Count} routes were found: the pattern no longer fits the code.");
        var clashes =
            from precise in routes
            from wide in routes
            where precise.Method == wide.Method && precise.Route.Length == wide.Route.Length
            where precise.Route.Zip(wide.Route).All(pair => Fits(pair.First, pair.Second))
            where precise.Route.Zip(wide.Route).Any(pair => !IsParameter(pair.First) && IsParameter(pair.Second))
            where string.Compare(precise.Name, wide.Name, StringComparison.OrdinalIgnoreCase) > 0
            select $"{wide.Name} is tried before {precise.Name}";
        Assert.Empty(clashes);
    }

    private static bool Fits(string one, string other) => one == other || IsParameter(one) || IsParameter(other);

    private static bool IsParameter(string segment) => segment.StartsWith('{');

    [GeneratedRegex("HttpTrigger\\(AuthorizationLevel\\.Anonymous, \"([a-z]+)\", Route = \"([^\"]+)\"\\)")]
    private static partial Regex Trigger();
}
