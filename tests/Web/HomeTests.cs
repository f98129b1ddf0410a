using AmiServerless.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AmiServerless.Tests.Web;

public sealed class HomeTests(AzuriteFixture azurite, WebFixture web) : BrowserTests(azurite, web)
{
    [Fact]
    public async Task Open_Home_ShowsTheOpenCallUnderAStrictPolicy()
    {
        var site = await StartAsync();
        var page = await site.NewVisitorAsync();

        var answer = await page.GotoAsync("/");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(site.Service.Campaign.Title);
        Assert.StartsWith(site.Service.Campaign.Title, await page.TitleAsync(), StringComparison.Ordinal);
        var policy = (await answer!.AllHeadersAsync())["content-security-policy"];
        Assert.StartsWith("default-src 'self'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        await Screenshots.TakeAsync(page, "home");
    }

    [Fact]
    public async Task Open_Home_TellsTheDeadlineInTheCallsZone()
    {
        // 23:59 in Paris, the next morning where the visitor's device is.
        var site = await StartAsync(deadline: new DateTimeOffset(2026, 5, 31, 23, 59, 0, TimeSpan.FromHours(2)));

        var page = await site.OpenAsync();

        await Expect(page.Locator("main")).ToContainTextAsync("31 mai 2026");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("1er juin");
    }

    [Fact]
    public async Task Open_Home_HasNoViolation()
    {
        var site = await StartAsync();
        var page = await site.OpenAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(site.Service.Campaign.Service.Email);

        await Axe.AssertNoViolationAsync(page);
    }

    [Fact]
    public async Task Open_UnknownAddress_SaysSoWithinTheSite()
    {
        var site = await StartAsync();

        var page = await site.OpenAsync("/nulle-part");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Page introuvable");
        await Axe.AssertNoViolationAsync(page);
    }
}
