using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>What the portal brings: a press that is told to the server, the figures of a shop and of its town.</summary>
public sealed class InsightsTests(DemoTown town)
{
    [Fact]
    public async Task Pressing_the_way_to_a_shop_is_told_without_keeping_anything_in_the_browser()
    {
        var page = await town.OpenAsync(360);
        await page.GotoAsync(Shopkeeper.Ruth.Root + "/");
        // Stays where it is: of a page that is left nobody sees the answer.
        await page.EvaluateAsync("document.addEventListener('click', event => event.preventDefault())");

        var told = await page.RunAndWaitForResponseAsync(
            () => page.Locator("[data-tap=route]").First.ClickAsync(), answer => answer.Url.EndsWith("/schuhhaus-becker/count", StringComparison.Ordinal));

        Assert.Equal(204, told.Status);
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Theory, InlineData(360), InlineData(1280)]
    public async Task A_shop_and_its_town_read_what_it_brings(int width)
    {
        var ruth = await Shopkeeper.Ruth.SignInAsync(town, width);
        await ruth.GotoAsync(Shopkeeper.Ruth.Root + "/admin/insights");
        await Expect(ruth.Locator(".notice--warning")).ToContainTextAsync("Beispielzahlen.");
        await Expect(ruth.Locator("svg.plot").First).ToBeVisibleAsync();
        await ruth.Locator("summary", new() { HasText = "Als Tabelle" }).First.ClickAsync();
        await ruth.SeeAsync($"insights-shop-{width}");
        await ruth.Locator(".kinds a", new() { HasText = "Telefonnummer angetippt" }).ClickAsync();
        await Expect(ruth.Locator(".plot-card h2")).ToHaveTextAsync("Telefonnummer angetippt");
        await Expect(ruth.Locator("svg.plot")).ToHaveCountAsync(1);
        await ruth.PressAsync("Kam wegen des Portals");
        await ruth.DoneAsync("Gezählt: Kam wegen des Portals.");
        await Expect(ruth.Locator("main")).ToContainTextAsync("Kam wegen des Portals, heute:");

        var claudia = await town.OpenAsync(width);
        await claudia.SignInAsync("", "claudia@musterstadt.example", "claudia-demo-2026");
        await claudia.GotoAsync("/admin/insights?days=91&lang=en");
        await Expect(claudia.Locator("h1")).ToHaveTextAsync("What it brings");
        await claudia.GetByRole(AriaRole.Link, new() { Name = "Schuhhaus Becker" }).ClickAsync();
        await Expect(claudia.Locator("h1")).ToHaveTextAsync("What it brings: Schuhhaus Becker");
        await claudia.GetByRole(AriaRole.Link, new() { Name = "Back to the whole town" }).ClickAsync();
        await claudia.SeeAsync($"insights-town-en-{width}");
    }
}
