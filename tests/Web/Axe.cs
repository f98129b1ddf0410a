using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace AmiServerless.Tests.Web;

/// <summary>Looks for what keeps people out of a page, with axe: every stable rule, contrast, target size and good practice included.</summary>
public static class Axe
{
    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    /// <summary>All rules, with the one that axe leaves out unless asked.</summary>
    private static readonly object AllRules = new { rules = new Dictionary<string, object> { ["target-size"] = new { enabled = true } }, resultTypes = Violations };

    /// <summary>What the scheme alone can change.</summary>
    private static readonly object ColoursOnly = new { runOnly = new[] { "color-contrast" }, resultTypes = Violations };

    private static string[] Violations => ["violations"];

    /// <summary>Fails with a list when the page has a violation, in dark or in light colours; the page is left in light ones.</summary>
    public static async Task AssertNoViolationAsync(IPage page)
    {
        // By the browser's debugger, which the page's policy does not bind. The library's own way to run it opens one more tab for
        // each look, for the sake of frames, of which the form has none.
        await page.EvaluateAsync(Source);
        List<string> violations = [];
        foreach (var (scheme, rules) in ((ColorScheme, object)[])[(ColorScheme.Dark, ColoursOnly), (ColorScheme.Light, AllRules)])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.Locator($"html[data-fr-theme={Name(scheme)}]").WaitForAsync();
            await Stillness.WaitAsync(page);
            var found = await page.EvaluateAsync<string[]>("""
                async (rules) => (await axe.run(document, rules)).violations.flatMap((violation) =>
                  violation.nodes.map((node) => `${violation.id} (${violation.impact}) at ${node.target}: ${violation.help}, ${violation.helpUrl}\n    ${node.html}`))
                """, rules);
            violations.AddRange(found.Select(violation => $"{Name(scheme)}: {violation}"));
        }
        Assert.True(violations.Count == 0, $"{page.Url} has violations:{Environment.NewLine}{string.Join(Environment.NewLine, violations)}");
    }

    private static string Name(ColorScheme scheme) => scheme == ColorScheme.Dark ? "dark" : "light";
}
