using AmiServerless.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AmiServerless.Tests.Web;

/// <summary>Filed with the keyboard alone, as somebody does who has no mouse: tab, space, arrows, enter; and always seeing where one is.</summary>
public sealed class KeyboardTests(AzuriteFixture azurite, WebFixture web) : BrowserTests(azurite, web)
{
    [Fact]
    public async Task File_ByKeyboardAlone_IsReceived()
    {
        var site = await StartAsync();
        var page = await site.OpenAsync();
        var keys = new Keyboard(page);

        await keys.FollowAsync("Commencer une candidature");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Commencer une candidature");
        await keys.TypeAsync("Votre EPCI", "comtal lot");
        await Expect(page.GetByText("EPCI trouvé")).Not.ToHaveCountAsync(0);
        await keys.TickAsync("CC Comtal Lot et Truyère");
        await keys.TickAsync("Je ne sais pas encore");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await keys.PressAsync("Ouvrir le brouillon");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Votre brouillon est ouvert");
        await keys.FollowAsync("Remplir le dossier");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("EPCI et partenaires");
        await keys.TypeAsync("Prénom et nom", "Camille Clavier");
        await keys.TypeAsync("Adresse électronique", "camille@example.org");
        await keys.FollowAsync("3. Lettre d’intention");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Lettre d’intention");
        await keys.TypeAsync("Adhésion politique", "Délibération du 2 mars, douze communes engagées.");
        await keys.TypeAsync("Premiers enjeux", "Tourbières, ripisylves et landes qui se ferment.");
        foreach (var lever in site.Service.Campaign.Levers.Take(3))
            await keys.TypeAsync(lever.Label, "Trois sites à étudier avec les éleveurs.");
        await keys.TickAsync("Diagnostic");
        await keys.TypeAsync("Diagnostic : ce que vous attendez", "Un atlas de la biodiversité.");
        await Expect(page.Locator(".ami-sync")).ToContainTextAsync("Enregistré à");
        await keys.FollowAsync("5. Vérifier et déposer");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Vérifier et déposer");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Rien d’obligatoire ne manque" })).ToBeVisibleAsync();
        await keys.PressAsync("Déposer la candidature");
        await keys.PressAsync("Confirmer le dépôt");

        await page.WaitForURLAsync("**/suivi");
        await Expect(page.Locator("main")).ToContainTextAsync("Déposée le lundi 2 mars 2026");
    }

    /// <summary>Finds its way with the tab key, and sees each time where it is.</summary>
    private sealed class Keyboard(IPage page)
    {
        /// <summary>More stops than any page has: a trap is found rather than waited for.</summary>
        private const int MostStops = 120;

        public async Task FollowAsync(string link)
        {
            await ReachAsync("a", link);
            await page.Keyboard.PressAsync("Enter");
        }

        public async Task PressAsync(string button)
        {
            await ReachAsync("button", button);
            await page.Keyboard.PressAsync("Enter");
        }

        public async Task TypeAsync(string label, string text)
        {
            await ReachAsync("input, textarea", label);
            await page.Keyboard.InsertTextAsync(text);
        }

        public async Task TickAsync(string label)
        {
            await ReachAsync("input", label);
            await page.Keyboard.PressAsync("Space");
        }

        /// <summary>Tabs until the focus is on a control of this kind and name; each stop must be seen.</summary>
        private async Task ReachAsync(string kind, string name)
        {
            for (var stop = 0; stop < MostStops; stop++)
            {
                await page.Keyboard.PressAsync("Tab");
                var at = await page.EvaluateAsync<Stop>("""
                    (kind) => {
                      const element = document.activeElement;
                      const label = element.labels?.[0]?.textContent ?? element.getAttribute("aria-label") ?? element.textContent ?? "";
                      const marked = element.matches("input[type=checkbox], input[type=radio]") ? element.nextElementSibling ?? element : element;
                      const shown = [element, marked].some((one) => [null, "::before", "::after"].some((part) => {
                        const style = getComputedStyle(one, part);
                        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
                      }));
                      return { name: label.trim(), is: element.matches(kind), shown, what: element.outerHTML.slice(0, 200) };
                    }
                    """, kind);
                // Past the last control, the focus is the browser's own.
                Assert.True(at.Shown || at.What.StartsWith("<body", StringComparison.Ordinal), $"The focus is on {at.What} and cannot be seen.");
                if (at.Is && at.Name.StartsWith(name, StringComparison.Ordinal))
                    return;
            }
            Assert.Fail($"{name} was not reached with {MostStops} tabs.");
        }

        private sealed record Stop
        {
            public required string Name { get; init; }
            public required bool Is { get; init; }
            public required bool Shown { get; init; }
            public required string What { get; init; }
        }
    }
}
