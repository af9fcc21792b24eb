using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>The journey this product is for: one search, three shops, one basket, three contracts, one code.</summary>
public sealed class JourneyTests(DemoTown town)
{
    private static readonly (Shopkeeper Keeper, string Seller, string Article)[] Shops =
    [
        (Shopkeeper.Ruth, "Schuhhaus Becker e. K.", "Wanderschuh Alpsee"),
        (Shopkeeper.Jost, "Bäckerei Hartmann GmbH", "Kirchgassenbrot"),
        (Shopkeeper.Friederike, "Buchhandlung Lindenhof Haas & Weber OHG", "Tod im Lindenhof"),
    ];

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task From_the_search_to_the_counter(int width)
    {
        var shopper = new Shopper(await town.OpenAsync(width), $"Hanna Reise {width}", $"hanna-{width}@shopper.example");
        await FindsShoesAsync(shopper.Page);
        await FillsTheBasketAsync(shopper);
        await GoesThroughCheckoutAsync(shopper);
        await ReadsTheSummaryAsync(shopper.Page);
        var bought = await OrdersAsync(shopper);

        var desks = new List<(Shopkeeper Keeper, IPage Page)>();
        foreach (var (keeper, _, article) in Shops)
        {
            await Expect(shopper.Title).Not.ToHaveTextAsync("Alles liegt bereit");
            var desk = await keeper.SignInAsync(town, width);
            await GetsReadyAsync(keeper, desk, bought, article);
            desks.Add((keeper, desk));
            await shopper.Page.ReloadAsync();
        }

        await Expect(shopper.Title).ToHaveTextAsync("Alles liegt bereit");
        await shopper.Page.CheckAsync();
        await town.MailAsync(shopper.Email, $"Alles liegt bereit: Ihr Einkauf {bought.Number}");
        await ShowsTheCodeWithoutNetworkAsync(shopper.Page, width);

        foreach (var (keeper, desk) in desks)
        {
            await HandsOverAsync(keeper, desk, shopper, bought);
        }

        await shopper.Page.ReloadAsync();
        await Expect(shopper.Title).ToHaveTextAsync("Ihr Einkauf ist abgeschlossen");
        await Expect(shopper.Page.Locator(".ticket")).ToHaveCountAsync(0);
        await shopper.Page.CheckAsync();
        await shopper.Page.WaitForFunctionAsync("async () => !await caches.match(location.href)");
    }

    private static async Task ShowsTheCodeWithoutNetworkAsync(IPage page, int width)
    {
        await page.WaitForFunctionAsync("async () => (await navigator.serviceWorker.ready).active.state === 'activated' && !!await caches.match(location.href)");
        var code = await page.Locator(".ticket__code").First.TextContentAsync();
        await Expect(page.Locator("[data-offline]")).ToBeHiddenAsync();

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();

        await Expect(page.Locator(".ticket__code").First).ToHaveTextAsync(code!);
        await Expect(page.Locator(".ticket__qr svg").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-offline]")).ToContainTextAsync("Kein Netz. Sie sehen den Stand von");
        await page.SeeAsync($"purchase-offline-{width}");
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("[data-offline]")).ToBeHiddenAsync();
    }

    private static async Task FindsShoesAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.CheckAsync();
        await page.Locator("main [role=search] [name=q]").FillAsync("wanderschuhe");
        await page.Locator("main [role=search] [name=q]").PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(@"/search\?q=wanderschuhe"));
        await page.CheckAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Wanderschuh Alpsee", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Wanderschuh Alpsee");
        await Expect(page.Locator(".choice--gone")).ToContainTextAsync("zurzeit nicht da");
        await page.CheckAsync();
    }

    private static async Task FillsTheBasketAsync(Shopper shopper)
    {
        var page = shopper.Page;
        await page.Locator(".choice:has(input[value='43'])").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("option1=43"));
        await shopper.BuysAsync();
        await Expect(page.Locator("[role=status]").First).ToContainTextAsync("„Wanderschuh Alpsee“ liegt im Warenkorb.");
        await Expect(page.Locator(".line")).ToContainTextAsync("43");
        await page.CheckAsync();

        await page.GotoAsync("/shops/baeckerei-hartmann/products/kirchgassenbrot");
        await page.CheckAsync();
        await shopper.BuysAsync();
        await page.GotoAsync("/shops/buchhandlung-lindenhof/products/tod-im-lindenhof");
        await page.CheckAsync();
        await shopper.BuysAsync();

        await page.Locator(".seller h2").SayAsync(Shops.Select(shop => shop.Keeper.Shop));
        foreach (var (keeper, _, article) in Shops)
        {
            await Expect(page.Locator(".seller", new() { HasText = "Summe " + keeper.Shop }).Locator(".line__title")).ToHaveTextAsync([article]);
        }

        await Expect(page.Locator("dd.sum__total")).ToHaveTextAsync("149,44 €");
        await page.CheckAsync();
    }

    private static async Task GoesThroughCheckoutAsync(Shopper shopper)
    {
        var page = shopper.Page;
        await shopper.GoesToCheckoutAsync();
        await page.CheckAsync();

        await page.Locator("[name=name]").FillAsync(shopper.Name);
        await page.Locator("[name=email]").FillAsync("hanna ohne at");
        await shopper.ButtonAsync("Weiter zur Abholung");
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Prüfen Sie die E-Mail-Adresse.");
        await Expect(page.Locator("[name=name]")).ToHaveValueAsync(shopper.Name);
        await Expect(page.Locator("[name=email]")).ToHaveValueAsync("hanna ohne at");
        await page.CheckAsync();

        await shopper.SaysWhoAsync();
        await page.Locator(".seller h2").SayAsync(Shops.Select(shop => shop.Keeper.Shop));
        await page.CheckAsync();
        await shopper.ButtonAsync("Weiter zur Übersicht");
        await page.Locator(".error-summary li").SayAsync(Shops.Select(shop => $"Wählen Sie eine Abholzeit bei {shop.Keeper.Shop}."));
        await page.CheckAsync();
        await shopper.TakesFirstTimesAsync();
    }

    private static async Task ReadsTheSummaryAsync(IPage page)
    {
        await page.CheckAsync();
        var contracts = page.Locator(".order-summary .seller");
        await Expect(contracts).ToHaveCountAsync(Shops.Length);
        var terms = new List<(string Seller, string Address)>();
        foreach (var (_, seller, article) in Shops)
        {
            var contract = contracts.Filter(new() { HasText = "Vertragspartner: " + seller });
            await Expect(contract).ToContainTextAsync("1 × " + article);
            await Expect(contract).ToContainTextAsync("Abholung ");
            await Expect(contract.Locator(".seller__terms a")).ToHaveTextAsync(["Impressum", "AGB", "Widerrufsbelehrung", "Datenschutz"]);
            var link = contract.GetByRole(AriaRole.Link, new() { Name = "AGB", Exact = true });
            terms.Add((seller, (await link.GetAttributeAsync("href"))!));
        }

        await Expect(page.Locator(".contracts")).ToContainTextAsync("Sie schließen 3 getrennte Kaufverträge");
        await Expect(page.Locator(".order-summary dd.sum__total")).ToHaveTextAsync("149,44 €");
        // Nothing stands between the summary and the button, and the button says these words and no others.
        await Expect(page.Locator(".order-summary + button.order-button")).ToHaveTextAsync("zahlungspflichtig bestellen");

        var summary = page.Url;
        foreach (var (seller, address) in terms)
        {
            await page.GotoAsync(address);
            await Expect(page.Locator("main")).ToContainTextAsync(seller);
            await page.CheckAsync();
        }

        await page.GotoAsync(summary);
    }

    private async Task<Bought> OrdersAsync(Shopper shopper)
    {
        var bought = await shopper.OrdersAsync();
        await shopper.Page.CheckAsync();
        Assert.Matches("^E-[2-9A-Z]{6}$", bought.Number);
        Assert.Matches("^[0-9]{4}$", bought.Code);
        Assert.Equivalent(Shops.Select(shop => shop.Keeper.Shop), bought.Orders.Keys, strict: true);
        Assert.Equal([$"{bought.Number}-1", $"{bought.Number}-2", $"{bought.Number}-3"], bought.Orders.Values);

        var overview = await town.MailAsync(shopper.Email, $"Ihr Einkauf {bought.Number} bei Musterstadt kauft ein");
        Assert.Contains(bought.Code, overview.TextBody, StringComparison.Ordinal);
        foreach (var (keeper, seller, article) in Shops)
        {
            var number = bought.Orders[keeper.Shop];
            var receipt = await town.MailAsync(shopper.Email, $"Eingangsbestätigung Ihrer Bestellung {number} bei {keeper.Shop}");
            Assert.Contains("noch keine Zusage", receipt.TextBody, StringComparison.Ordinal);
            Assert.Contains($"1 × {article}", receipt.TextBody, StringComparison.Ordinal);
            Assert.Contains(seller, receipt.TextBody, StringComparison.Ordinal);
        }

        return bought;
    }

    private async Task GetsReadyAsync(Shopkeeper keeper, IPage desk, Bought bought, string article)
    {
        var number = bought.Orders[keeper.Shop];
        var foreign = bought.Orders.Values.Where(other => other != number).ToList();
        await desk.GotoAsync(keeper.Root + "/admin/orders");
        await desk.CheckAsync();
        await keeper.OpenOrderAsync(desk, number);
        await Expect(desk.Locator("main tbody tr")).ToHaveCountAsync(1);
        await Expect(desk.Locator("main tbody tr")).ToContainTextAsync(article);
        await desk.CheckAsync();
        await Shopkeeper.StepAsync(desk, "Zusagen", "Zugesagt");
        await desk.CheckAsync();
        await Shopkeeper.StepAsync(desk, "Liegt bereit", "Bereit");
        await desk.CheckAsync();
        await town.MailAsync($"hanna-{desk.ViewportSize!.Width}@shopper.example", $"Annahme Ihrer Bestellung {number} durch {keeper.Shop}");

        foreach (var other in foreign)
        {
            var answer = await desk.GotoAsync($"{keeper.Root}/admin/orders/{other}");
            Assert.Equal(404, answer!.Status);
        }
    }

    private static async Task HandsOverAsync(Shopkeeper keeper, IPage desk, Shopper shopper, Bought bought)
    {
        await desk.GotoAsync(keeper.Root + "/admin/pickup/counter");
        await desk.CheckAsync();
        await desk.Locator("[name=Code]").FillAsync(bought.Code);
        await desk.GetByRole(AriaRole.Button, new() { Name = "Bestellung suchen" }).ClickAsync();
        var found = desk.Locator($"[aria-labelledby='found-{bought.Orders[keeper.Shop]}']");
        await Expect(found.Locator("h2")).ToHaveTextAsync(shopper.Name);
        await desk.CheckAsync();
        await found.GetByRole(AriaRole.Button, new() { Name = "Übergeben, bar bezahlt" }).ClickAsync();
        await Expect(desk.Locator("main")).ToContainTextAsync("Die Bestellung ist übergeben.");
        await desk.CheckAsync();
    }
}
