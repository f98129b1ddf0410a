using AmiServerless.Tests.Hosting;
using Xunit;
using Xunit.Sdk;
using static Microsoft.Playwright.Assertions;

namespace AmiServerless.Tests.Web;

/// <summary>The tools of the other tests notice what they are there to notice.</summary>
public sealed class BrowserToolsTests(AzuriteFixture azurite, WebFixture web) : BrowserTests(azurite, web)
{
    [Theory]
    [InlineData("console.error('une erreur')", "console: une erreur")]
    [InlineData("setTimeout(() => { throw new Error('non traitée') })", "unhandled: Error: non traitée")]
    [InlineData("fetch('/api/nothing')", "404 GET ")]
    [InlineData("fetch('http://localhost:1/')", "policy: connect-src forbids ")]
    [InlineData("document.head.append(Object.assign(document.createElement('style'), { textContent: 'a{}' }))", "policy: style-src-elem forbids inline")]
    [InlineData("document.head.append(Object.assign(document.createElement('script'), { textContent: '1' }))", "policy: script-src-elem forbids inline")]
    public async Task Faults_InAPage_AreNoticed(string fault, string expected)
    {
        var site = await StartAsync();
        var page = await site.OpenAsync();
        Assert.Empty(site.Faults.Unexpected);

        await page.EvaluateAsync($"() => {{ {fault} }}");

        await Eventually.BecomesTrueAsync(() => site.Faults.Unexpected.Any(found => found.Contains(expected, StringComparison.Ordinal)), expected);
        site.Faults.Expect("");
    }

    [Fact]
    public async Task Axe_PageWithViolations_ListsThem()
    {
        var site = await StartAsync();
        var page = await site.OpenAsync("/nulle-part");
        await Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await page.EvaluateAsync("""
            () => {
              const faint = document.createElement("p");
              faint.textContent = "À peine lisible";
              faint.style.color = "#777";
              faint.style.backgroundColor = "#888";
              document.querySelector("main").append(faint, document.createElement("h6"), Object.assign(document.createElement("img"), { src: "/favicon.svg" }));
            }
            """);

        var told = await Assert.ThrowsAnyAsync<XunitException>(() => Axe.AssertNoViolationAsync(page));

        TestContext.Current.TestOutputHelper?.WriteLine(told.Message);
        Assert.Contains("dark: color-contrast (serious)", told.Message, StringComparison.Ordinal);
        Assert.Contains("light: color-contrast (serious)", told.Message, StringComparison.Ordinal);
        Assert.Contains("light: image-alt (critical)", told.Message, StringComparison.Ordinal);
        Assert.Contains("empty-heading", told.Message, StringComparison.Ordinal);
    }
}
