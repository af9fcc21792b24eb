using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>Where a journey does not go straight ahead.</summary>
public sealed class DetourTests(DemoTown town)
{
    private const int Phone = 360;

    [Fact]
    public async Task Somebody_reserves_instead_of_buying_and_decides_in_the_shop()
    {
        var shopper = await ShopperAsync("Rita Reservierung");
        var page = shopper.Page;
        await page.GotoAsync("/shops/schuhhaus-becker/products/lederwachs-mit-bienenwachs");
        await shopper.ButtonAsync("Unverbindlich reservieren");
        await Expect(page).ToHaveURLAsync(new Regex("/reserve/"));
        await Expect(page.Locator("main")).ToContainTextAsync("Eine Reservierung ist kein Kauf.");
        await page.CheckAsync();
        await page.Locator("[name=name]").FillAsync(shopper.Name);
        await page.Locator("[name=email]").FillAsync(shopper.Email);
        await shopper.ButtonAsync("Unverbindlich reservieren");
        await Expect(shopper.Title).ToHaveTextAsync("Reserviert");
        var code = await page.Locator(".ticket__code").InnerTextAsync();
        await page.CheckAsync();
        var mail = await town.MailAsync(shopper.Email, "Ihre Reservierung");
        Assert.Contains(code, mail.TextBody, StringComparison.Ordinal);

        var desk = await Shopkeeper.Ruth.SignInAsync(town, Phone);
        await desk.GotoAsync(Shopkeeper.Ruth.Root + "/admin/reservations");
        await desk.CheckAsync();
        var card = desk.Locator(".card[aria-labelledby]", new() { HasText = shopper.Name });
        await Expect(card).ToContainTextAsync("Lederwachs mit Bienenwachs");
        await card.GetByRole(AriaRole.Button, new() { Name = "Liegt bereit" }).ClickAsync();
        await Expect(card.Locator(".badge")).ToHaveTextAsync("Liegt bereit");
        await page.ReloadAsync();
        await Expect(shopper.Title).ToHaveTextAsync("Liegt bereit");
        await card.GetByRole(AriaRole.Button, new() { Name = "Übergeben" }).ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
        await desk.CheckAsync();
        await page.ReloadAsync();
        await Expect(shopper.Title).ToHaveTextAsync("Abgeholt");
        await page.CheckAsync();
    }

    [Fact]
    public async Task Cancelling_asks_first_and_leaves_nothing_to_fetch_or_withdraw()
    {
        var shopper = await ShopperAsync("Stina Storno");
        var page = shopper.Page;
        await shopper.PutsAsync("schuhhaus-becker", "lederwachs-mit-bienenwachs");
        await shopper.GoesThroughAsync();
        await shopper.OrdersAsync();

        await page.Locator("details.confirm > summary").ClickAsync();
        await Expect(page.Locator("details.confirm")).ToContainTextAsync("Das lässt sich nicht rückgängig machen.");
        await page.CheckAsync();
        await shopper.ButtonAsync("Ja, stornieren");

        await Expect(shopper.Title).ToHaveTextAsync("Ihr Einkauf wurde storniert");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Vertrag widerrufen");
        await Expect(page.Locator("main dt", new() { HasText = "Wann" })).ToHaveCountAsync(0);
        await page.CheckAsync();
    }

    [Fact]
    public async Task A_shop_declines_a_line_and_everything_else_goes_on()
    {
        var shopper = await ShopperAsync("Doris Absage");
        var page = shopper.Page;
        await shopper.PutsAsync("baeckerei-hartmann", "walnussbrot");
        await shopper.PutsAsync("baeckerei-hartmann", "laugenbrezel");
        await shopper.PutsAsync("buchhandlung-lindenhof", "die-rotznasenbande");
        await shopper.GoesThroughAsync();
        var bought = await shopper.OrdersAsync();

        var jost = await Shopkeeper.Jost.SignInAsync(town, Phone);
        var hartmann = bought.Orders[Shopkeeper.Jost.Shop];
        await Shopkeeper.Jost.OpenOrderAsync(jost, hartmann);
        await jost.Locator("details.confirm > summary", new() { HasText = "Walnussbrot" }).ClickAsync();
        await Expect(jost.Locator("details.confirm[open]")).ToContainTextAsync("Das lässt sich nicht rückgängig machen.");
        await jost.CheckAsync();
        await jost.Locator("details.confirm[open] select").SelectOptionAsync("sold_out");
        await jost.PressAsync("Ja, Position absagen");
        await Expect(jost.Locator("main tbody tr").First).ToContainTextAsync("Abgesagt");
        await jost.CheckAsync();
        await Shopkeeper.StepAsync(jost, "Zusagen", "Zugesagt");
        await town.MailAsync(shopper.Email, $"Ein Artikel Ihrer Bestellung {hartmann} ist nicht lieferbar");

        var friederike = await Shopkeeper.Friederike.SignInAsync(town, Phone);
        await Shopkeeper.Friederike.OpenOrderAsync(friederike, bought.Orders[Shopkeeper.Friederike.Shop]);
        await Shopkeeper.StepAsync(friederike, "Zusagen", "Zugesagt");

        await page.ReloadAsync();
        await Expect(shopper.Title).ToHaveTextAsync("Ihre Bestellung ist in Arbeit");
        await Expect(page.Locator(".line--declined")).ToContainTextAsync("Walnussbrot");
        await Expect(page.Locator(".line--declined")).ToContainTextAsync("vom Geschäft abgesagt");
        await Expect(page.Locator(".line--declined")).ToContainTextAsync("Grund: ausverkauft.");
        await Expect(page.Locator(".seller .badge--warning")).ToHaveTextAsync(["Zugesagt", "Zugesagt"]);
        // 1,10 € for the pretzel and 12,00 € for the book; the bread is no longer in it.
        await Expect(page.Locator("dd.sum__total")).ToHaveTextAsync("13,10 €");
        await page.CheckAsync();
    }

    [Fact]
    public async Task A_pickup_time_that_filled_up_meanwhile_is_said_beside_the_times()
    {
        // Modehaus Wieland gives two places to each time.
        var late = await WithHatAsync("Lara Spät");
        var time = await LastTimeAsync(late.Page);
        foreach (var name in (string[])["Eins Vorher", "Zwei Vorher"])
        {
            var early = await WithHatAsync(name);
            await TakesAsync(early.Page, time);
            await early.GoesToSummaryAsync();
        }

        await TakesAsync(late.Page, time);
        await late.ButtonAsync("Weiter zur Übersicht");
        await Expect(late.Page.Locator(".error-summary")).ToContainTextAsync("Diese Abholzeit hält gerade jemand anderes an der Kasse.");
        await Expect(late.Page.Locator("fieldset .field__error")).ToContainTextAsync("Wählen Sie eine andere Zeit.");
        await Expect(late.Page.Locator(time)).ToContainTextAsync("gehalten bis");
        await Expect(late.Page.Locator(time).Locator("input")).ToBeDisabledAsync();
        await Expect(late.Page.Locator(".slots__hint")).ToContainTextAsync("gebucht ist die Zeit noch nicht");
        await Expect(late.Page.Locator(".slots__day:visible")).ToHaveCountAsync(1);
        await late.Page.CheckAsync();

        await late.TakesFirstTimesAsync();
    }

    [Fact]
    public async Task What_sold_out_before_the_order_is_said_in_the_basket_and_nothing_is_ordered()
    {
        // There is one pair of this size.
        var late = await WithLastBootsAsync("Sven Später");
        var early = await WithLastBootsAsync("Ella Eher");
        await late.PutsAsync("buchhandlung-lindenhof", "mondkatze-und-sternenkind");
        await late.GoesThroughAsync();
        await early.GoesThroughAsync();
        await early.OrdersAsync();

        await late.ButtonAsync("zahlungspflichtig bestellen");
        await Expect(late.Title).ToHaveTextAsync("Warenkorb");
        await Expect(late.Page.Locator(".notice-band")).ToContainTextAsync("ist inzwischen ausverkauft. Es wurde nichts bestellt.");
        var boots = late.Page.Locator(".line", new() { HasText = "Trekkingstiefel Hochgrat" });
        await Expect(boots).ToContainTextAsync("Inzwischen ausverkauft.");
        await late.Page.CheckAsync();

        await boots.GetByRole(AriaRole.Button, new() { NameRegex = new("^Entfernen") }).ClickAsync();
        await Expect(late.Page.Locator(".seller")).ToHaveCountAsync(1);
        await late.Page.CheckAsync();
        await late.GoesToCheckoutAsync();
        await Expect(late.Page.Locator("[name=name]")).ToHaveValueAsync(late.Name);
        await late.SaysWhoAsync();
        await late.TakesFirstTimesAsync();
        var bought = await late.OrdersAsync();
        Assert.Equal(["Buchhandlung Lindenhof"], bought.Orders.Keys);
    }

    private async Task<Shopper> ShopperAsync(string name) =>
        new(await town.OpenAsync(Phone), name, name.Replace(' ', '.').Replace("ä", "ae", StringComparison.Ordinal).ToLowerInvariant() + "@shopper.example");

    private async Task<Shopper> WithHatAsync(string name)
    {
        var shopper = await ShopperAsync(name);
        await shopper.PutsAsync("modehaus-wieland", "bommelmuetze-frieda");
        await shopper.GoesToCheckoutAsync();
        await shopper.SaysWhoAsync();
        return shopper;
    }

    private async Task<Shopper> WithLastBootsAsync(string name)
    {
        var shopper = await ShopperAsync(name);
        await shopper.Page.GotoAsync("/shops/schuhhaus-becker/products/trekkingstiefel-hochgrat?option1=45");
        await shopper.BuysAsync();
        return shopper;
    }

    private static async Task TakesAsync(IPage page, string time)
    {
        var day = await page.Locator(time).EvaluateAsync<int>("slot => [...slot.closest('.slots__panels').children].indexOf(slot.closest('.slots__day'))");
        await page.Locator(".slots__days .choice").Nth(day).ClickAsync();
        var folded = page.Locator(time).Locator("xpath=ancestor::details[not(@open)]/summary");
        if (await folded.CountAsync() > 0)
        {
            await folded.ClickAsync();
        }

        await page.Locator(time).ClickAsync();
    }

    /// <summary>Far from the times other tests take.</summary>
    private static async Task<string> LastTimeAsync(IPage page)
    {
        var value = await page.Locator(".slots__panels input:enabled").Last.GetAttributeAsync("value");
        return $"fieldset[id^=slot_] .choice:has(input[value='{value}'])";
    }
}
