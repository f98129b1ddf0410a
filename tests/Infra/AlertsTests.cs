using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using AmiServerless.Core.Telemetry;
using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Infra;

/// <summary>What wakes an operator, held against what the code says of itself and against what the operator is told to do.</summary>
[Collection<TemplateCollection>]
public sealed partial class AlertsTests(CompiledTemplate template)
{
    [Fact]
    public void Metrics_OfTheQueries_AreThoseOfTheCode()
    {
        var known = MetricsOfTheCode();

        var asked = Queries().SelectMany(query => MetricName().Matches(query).Select(match => match.Groups[1].Value)).Distinct().ToList();

        Assert.NotEmpty(asked);
        Assert.All(asked, metric => Assert.Contains(metric, known));
    }

    [Fact]
    public void Metrics_OfTheCode_AreAllExplainedInTheOperationsManual()
    {
        var manual = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "operations.md"));

        Assert.Equal(MetricsOfTheCode().Order(), MetricInTable().Matches(manual).Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void Functions_OfTheQueries_AreThoseOfTheCode()
    {
        var functions = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "functions"), "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);

        Assert.Contains(Queries(), query => query.Contains("CloseIntake", StringComparison.Ordinal));
        Assert.Contains("CloseIntake", functions);
    }

    [Fact]
    public void Rules_All_AreExplainedInTheOperationsManual()
    {
        var manual = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "operations.md"));
        var rules = Rules().Select(rule => rule.GetProperty("name").GetString()!).Append("dead-letters");

        Assert.All(rules, rule => Assert.Contains($"### {rule}", manual, StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_All_ReachPeople()
    {
        var rules = template.Resources("Microsoft.Insights/scheduledQueryRules").Concat(template.Resources("Microsoft.Insights/metricAlerts")).ToList();

        Assert.Equal(2, rules.Count);
        Assert.All(rules, rule => Assert.Contains("Microsoft.Insights/actionGroups", rule.GetProperty("properties").GetProperty("actions").GetRawText(), StringComparison.Ordinal));
        var budget = template.Resources("Microsoft.Consumption/budgets").Single().GetProperty("properties").GetProperty("notifications");
        Assert.All(budget.EnumerateObject(), notification => Assert.Single(notification.Value.GetProperty("contactGroups").EnumerateArray()));
    }

    private static HashSet<string> MetricsOfTheCode()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == AmiTelemetry.Name)
                    known.Add(instrument.Name);
            },
        };
        listener.Start();
        Assert.NotNull(AmiTelemetry.Source);
        return known;
    }

    private System.Text.Json.JsonElement.ArrayEnumerator Rules() => template.Module("alerts").GetProperty("variables").GetProperty("rules").EnumerateArray();

    private IEnumerable<string> Queries() => Rules().Select(rule => rule.GetProperty("query").GetString()!);

    [GeneratedRegex("Name == \"(ami\\.[a-z.]+)\"")]
    private static partial Regex MetricName();

    [GeneratedRegex("^\\| `(ami\\.[a-z.]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex MetricInTable();
}
