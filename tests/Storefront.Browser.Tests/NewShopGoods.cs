using Microsoft.Playwright;
using Storefront.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>The four kinds of articles of a new shop, from the form to the first order.</summary>
internal sealed class NewShopGoods(NewShopWalk shop, int width)
{
    public async Task OwnerOffersAsync(IPage page)
    {
        await CreateAsync(page, "Gürtel im Fenster", "show_window");
        await page.GotoAsync(shop.Address + "/admin/start");
        await Expect(page.Locator("main")).ToContainTextAsync("Bisher zeigen Sie nur ein Schaufenster.");
        await CreateAsync(page, "Hut aufarbeiten", "service");
        await page.GotoAsync(shop.Address + "/admin/start");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Reservierungen prüfen lassen" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Verkauf prüfen lassen" })).ToHaveCountAsync(0);
        await page.SeeAsync("shop-start-reserve", width);
        await CreateAsync(page, "Gutschein Hutmacherei", "voucher");
        await CreateAsync(page, "Strohhut Alma", "product");
    }

    public async Task ShopSellsAsync(IPage owner, IPage window)
    {
        await owner.ReloadAsync();
        await Expect(owner.Locator("main")).ToContainTextAsync("Ihr Geschäft verkauft");
        await owner.SeeAsync("shop-start-sells", width);

        await window.GotoAsync(shop.Address);
        await window.SeeAsync("shop-home", width);
        await AppearsAsync(window, "gutschein-hutmacherei", buys: true, reserves: false);
        await AppearsAsync(window, "hut-aufarbeiten", buys: false, reserves: true);
        await AppearsAsync(window, "guertel-im-fenster", buys: false, reserves: false);
        await AppearsAsync(window, "strohhut-alma", buys: true, reserves: true);
        var jana = new Shopper(window, $"Jana Neu {width}", $"jana.neu{width}@shopper.example");
        await jana.BuysAsync();
        await jana.GoesThroughAsync();
        var bought = await jana.OrdersAsync();
        Assert.Equal([shop.Name], bought.Orders.Keys);
        await owner.GotoAsync(shop.Address + "/admin/orders");
        await Expect(owner.Locator("main")).ToContainTextAsync(bought.Orders[shop.Name]);
        await owner.SeeAsync("shop-first-order", width);
    }

    private async Task CreateAsync(IPage page, string title, string kind)
    {
        await page.GotoAsync(shop.Address + "/admin/products/new");
        await page.FillAsync(("Title", title), ("Price", "29,00"));
        if (kind == "product")
        {
            await page.FillAsync(("Stock", "3"));
            await page.SeeAsync("product-new", width);
        }

        await page.PressAsync("Artikel anlegen");
        await page.Locator("input[type=file]").SetInputFilesAsync(Repository.Path("docs", "images", "product-phone.jpg"));
        await page.PressAsync("Bilder hochladen");
        await page.Locator("[name='pictures[0].Alt']").FillAsync(title);
        await page.FillAsync(("Description", $"{title}, von Hand gemacht."));
        await page.Locator("summary", new() { HasText = "Einordnung" }).ClickAsync();
        await page.Locator("[name='Input.Kind']").SelectOptionAsync(kind);
        await page.Locator("[name='Input.Live']").CheckAsync();
        await page.Locator("#product").GetByRole(AriaRole.Button, new() { Name = "Speichern", Exact = true }).First.ClickAsync();
        await Expect(page.Locator(".notice--success")).ToContainTextAsync("Der Artikel ist veröffentlicht.");
        await page.SeeAsync("product-" + kind, width);
    }

    private async Task AppearsAsync(IPage page, string handle, bool buys, bool reserves)
    {
        await page.GotoAsync($"{shop.Address}/products/{handle}");
        await page.SeeAsync("offer-" + handle, width);
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^In den Warenkorb") })).ToHaveCountAsync(buys ? 1 : 0);
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("reservieren|anfragen") })).ToHaveCountAsync(reserves ? 1 : 0);
    }
}
