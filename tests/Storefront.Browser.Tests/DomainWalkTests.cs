using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>A shop claims a domain of its own, and the operator, who knows whose it is, vouches for it.</summary>
public sealed class DomainWalkTests(DemoTown town)
{
    private const string Page = "/admin/settings/address";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_shop_claims_a_domain_and_the_operator_vouches_for_it(int width)
    {
        var host = $"buecher-{width}.example";
        var shop = await Shopkeeper.Friederike.SignInAsync(town, width);
        await shop.GotoAsync(Shopkeeper.Friederike.Root + Page);
        await ClaimsWronglyAsync(shop, width);
        await shop.Locator("#Host").FillAsync($"https://{host}/");
        await shop.PressAsync("Domain eintragen");
        await shop.DoneAsync("Die Domain ist eingetragen.");
        var claim = shop.GetByRole(AriaRole.Article, new() { Name = host });
        await Expect(claim).ToContainTextAsync("noch nicht bewiesen");
        await Expect(claim).ToContainTextAsync("_storefront." + host);
        await claim.Locator("summary").ClickAsync();
        await shop.SeeAsync($"domain-claimed-{width}");

        await OperatorAcceptsAsync(host, width);

        await shop.ReloadAsync();
        await Expect(claim).ToContainTextAsync("Vom Betreiber bestätigt");
        await Expect(shop.Locator("[name=canonical]")).ToHaveCountAsync(3);
        await shop.SeeAsync($"domain-proven-{width}");
        await claim.GetByRole(AriaRole.Button, new() { NameRegex = new("^Domain entfernen") }).ClickAsync();
        await shop.DoneAsync("Die Domain ist entfernt.");
        await Expect(claim).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_page_speaks_English()
    {
        var page = await town.OpenAsync(360, "en-GB");
        await page.SignInAsync(Shopkeeper.Friederike.Root, Shopkeeper.Friederike.Email, Shopkeeper.Friederike.Password);
        await page.GotoAsync(Shopkeeper.Friederike.Root + Page);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.SeeAsync("domain-english-360");
    }

    private static async Task ClaimsWronglyAsync(IPage page, int width)
    {
        foreach (var (typed, sentence) in new[] { ("", "Tragen Sie Ihre Domain ein."), ("keine domain", "Geben Sie nur den Namen der Domain ein"), ("buch.musterstadt.localhost", "gehört zum Portal.") })
        {
            await page.Locator("#Host").FillAsync(typed);
            await page.PressAsync("Domain eintragen");
            await Expect(page.Locator("#Host-error")).ToContainTextAsync(sentence);
            await Expect(page.Locator("#Host")).ToHaveValueAsync(typed);
            await Expect(page.Locator(".error-summary a")).ToHaveAttributeAsync("href", "#Host");
        }

        await page.SeeAsync($"domain-wrong-{width}");
    }

    private async Task OperatorAcceptsAsync(string host, int width)
    {
        var house = await town.OpenAsync(width, root: town.At("localhost"));
        await house.SignInAsync("", "operator@storefront.example", "operator-demo-2026", "/operator");
        await house.GotoAsync("/operator/domains?q=gibt-es-nicht");
        await Expect(house.Locator(".empty")).ToBeVisibleAsync();
        await house.SeeAsync($"domains-none-{width}");
        await house.Locator("#q").FillAsync(host);
        await house.Locator("#q").PressAsync("Enter");
        var line = house.GetByRole(AriaRole.Article, new() { Name = host });
        await Expect(line).ToContainTextAsync("Buchhandlung Lindenhof, Musterstadt");
        await house.SeeAsync($"domains-{width}");
        await line.GetByRole(AriaRole.Button, new() { NameRegex = new("^Domain bestätigen") }).ClickAsync();
        await house.DoneAsync($"{host} ist bestätigt.");
        await house.SeeAsync($"domains-accepted-{width}");
    }
}
