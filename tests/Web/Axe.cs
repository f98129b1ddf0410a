using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace AmiServerless.Tests.Web;

/// <summary>Looks for what keeps people out of a page, with axe: every stable rule, contrast, target size and good practice included.</summary>
public static class Axe
{
    /// <summary>What axe leaves out unless asked.</summary>
    private static readonly AxeRunOptions Options = new() { Rules = new() { ["target-size"] = new RuleOptions { Enabled = true } } };

    /// <summary>What the scheme alone can change.</summary>
    private static readonly AxeRunOptions ColoursOnly = new() { RunOnly = RunOnlyOptions.Rules("color-contrast") };

    /// <summary>Fails with a list when the page has a violation, in dark or in light colours; the page is left in light ones.</summary>
    public static async Task AssertNoViolationAsync(IPage page)
    {
        List<string> violations = [];
        foreach (var scheme in (ColorScheme[])[ColorScheme.Dark, ColorScheme.Light])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.Locator($"html[data-fr-theme={Name(scheme)}]").WaitForAsync();
            await Stillness.WaitAsync(page);
            var found = await page.RunAxe(scheme == ColorScheme.Dark ? ColoursOnly : Options);
            violations.AddRange(found.Violations.SelectMany(violation => violation.Nodes, (violation, node) =>
                $"{Name(scheme)}: {violation.Id} ({violation.Impact}) at {node.Target}: {violation.Help}, {violation.HelpUrl}{Environment.NewLine}    {node.Html}"));
        }
        Assert.True(violations.Count == 0, $"{page.Url} has violations:{Environment.NewLine}{string.Join(Environment.NewLine, violations)}");
    }

    private static string Name(ColorScheme scheme) => scheme == ColorScheme.Dark ? "dark" : "light";
}
