using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>The same way with JavaScript switched off: every step is a link or a form. axe is a script and cannot look here.</summary>
public sealed class WithoutScriptTests(DemoTown town)
{
    [Fact]
    public async Task From_the_search_to_the_summary()
    {
        var shopper = new Shopper(await town.OpenAsync(360, script: false), "Otto Ohne", "otto.ohne@shopper.example");
        var page = shopper.Page;
        await page.GotoAsync("/");
        await page.Locator("main [role=search] [name=q]").FillAsync("wanderschuhe");
        await page.Locator("main [role=search] button").First.ClickAsync();
        await page.Locator("a.card__link", new() { HasText = "Wanderschuh Alpsee" }).ClickAsync();

        await page.Locator(".choice:has(input[value='40'])").ClickAsync();
        await shopper.ButtonAsync("Preis für diese Auswahl zeigen");
        await Expect(page.Locator("input[value='40']")).ToBeCheckedAsync();
        await shopper.BuysAsync();
        await Expect(page.Locator(".notice-band")).ToContainTextAsync("„Wanderschuh Alpsee“ liegt im Warenkorb.");
        await shopper.PutsAsync("baeckerei-hartmann", "kirchgassenbrot");
        await shopper.PutsAsync("buchhandlung-lindenhof", "tod-im-lindenhof");
        await page.Locator(".seller h2").SayAsync(["Schuhhaus Becker", "Bäckerei Hartmann", "Buchhandlung Lindenhof"]);

        await shopper.GoesThroughAsync();

        await page.Locator(".order-summary h3").SayAsync(
        [
            "Vertragspartner: Schuhhaus Becker e. K.",
            "Vertragspartner: Bäckerei Hartmann GmbH",
            "Vertragspartner: Buchhandlung Lindenhof Haas & Weber OHG",
        ]);
        await Expect(page.Locator(".order-summary")).ToContainTextAsync("40");
        await Expect(page.Locator(".order-summary dd.sum__total")).ToHaveTextAsync("149,44 €");
        await Expect(page.Locator(".order-summary + button.order-button")).ToHaveTextAsync("zahlungspflichtig bestellen");
    }
}
