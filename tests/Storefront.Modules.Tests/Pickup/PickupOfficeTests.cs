using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Modules.Tests.Ordering;
using Storefront.Ordering;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Reservations;
using Storefront.Pickup.Contracts;
using Storefront.Platform.Scopes;

namespace Storefront.Modules.Tests.Pickup;

public sealed class PickupOfficeTests
{
    private const string Office = "/shops/becker/admin/pickup";

    [Fact]
    public async Task Anybody_with_the_four_digits_gets_the_goods_and_the_till_is_told()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var purchase = await jana.OrdersAsync();
        await ReadyAsync(town);
        using var ruth = await town.RuthAsync();

        var found = await ruth.GetAsync($"{Office}/counter?Code={purchase.Code}");
        var byQr = await ruth.GetAsync($"{Office}/counter?Code={purchase.Number}:{purchase.Code}");
        var answer = await ruth.SubmitAsync(found, "[aria-labelledby^=found] form", ("means", "card"));
        var again = await ruth.PostAsync($"{Office}/counter", ("order", (await OrderAsync(town)).Id.ToString()));

        Assert.NotNull(found.Html.QuerySelector("[aria-labelledby^=found]"));
        Assert.Single(found.Html.QuerySelectorAll("article"));
        Assert.Equal("Heute abzuholen: 1 Bestellung", found.Html.QuerySelector($"main a[href='{Office}/counter']")!.TextContent);
        Assert.NotNull(byQr.Html.QuerySelector("[aria-labelledby^=found]"));
        Assert.Equal(Office + "/counter", answer.Location);
        Assert.Contains("schon übergeben", again.Words, StringComparison.Ordinal);
        var after = await jana.LooksAsync();
        Assert.Equal(("handed_over", "mit Karte bezahlt"), (after.Orders[0].State, after.Orders[0].PaymentText));
    }

    [Fact]
    public async Task A_code_that_was_handed_over_leads_to_the_order_that_says_when()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var purchase = await jana.OrdersAsync();
        await ReadyAsync(town);
        using var ruth = await town.RuthAsync();
        var order = await OrderAsync(town);
        await ruth.PostAsync($"{Office}/counter", ("order", order.Id.ToString()));

        foreach (var said in (string[])[purchase.Code!, order.Number + ":" + purchase.Code])
        {
            var counter = await ruth.GetAsync($"{Office}/counter?Code={said}");
            var orders = await ruth.GetAsync(counter.Html.QuerySelector("form[role=search] a")!.GetAttribute("href")!);

            Assert.Contains("ob schon übergeben wurde", counter.Html.QuerySelector("#Code-error")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(orders.Html.QuerySelector($"a[href$='/admin/orders/{order.Number}']"));
        }

        Assert.Contains("Abgeholt am ", (await ruth.GetAsync($"/shops/becker/admin/orders/{order.Number}")).Words, StringComparison.Ordinal);
        Assert.Null((await ruth.GetAsync($"{Office}/counter")).Html.QuerySelector("form[role=search] a"));
    }

    [Fact]
    public async Task What_is_not_ready_yet_has_a_way_to_its_order_and_the_reason_when_it_is_handed_over_all_the_same()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var purchase = await jana.OrdersAsync();
        using var ruth = await town.RuthAsync();
        var order = await OrderAsync(town);
        var way = $"[aria-labelledby^=found] a.button[href='/shops/becker/admin/orders/{order.Number}']";

        var received = await ruth.GetAsync($"{Office}/counter?Code={purchase.Code}");
        await JourneyTests.AcceptAsync(town, "becker");
        var accepted = await ruth.GetAsync($"{Office}/counter?Code={purchase.Code}");
        var tooSoon = await ruth.PostAsync($"{Office}/counter", ("order", order.Id.ToString()));
        Assert.IsType<OrderStep.Done>(await JourneyTests.MoveAsync(town, "becker", OrderState.Ready));
        var ready = await ruth.GetAsync($"{Office}/counter?Code={purchase.Code}");

        Assert.NotNull(received.Html.QuerySelector(way));
        Assert.Contains("liegt noch nicht bereit", accepted.Words, StringComparison.Ordinal);
        Assert.StartsWith("Bestellung öffnen", accepted.Html.QuerySelector(way)!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Diese Bestellung liegt noch nicht bereit.", tooSoon.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("schon übergeben", tooSoon.Words, StringComparison.Ordinal);
        Assert.Null(ready.Html.QuerySelector(way));
    }

    [Fact]
    public async Task An_order_that_was_fetched_says_when()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.OrdersAsync();
        await ReadyAsync(town);
        using var ruth = await town.RuthAsync();
        var order = await OrderAsync(town);

        await ruth.PostAsync($"{Office}/counter", ("order", order.Id.ToString()));
        var page = await ruth.GetAsync($"/shops/becker/admin/orders/{order.Number}");

        Assert.StartsWith("Abgeholt am ", (await jana.LooksAsync()).Orders[0].SlotText, StringComparison.Ordinal);
        Assert.Contains(page.Html.QuerySelectorAll("h2"), heading => heading.TextContent.StartsWith("Abgeholt am ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_counter_shows_the_way_to_a_reservation_and_asks_for_a_code_that_is_missing()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var variant = await town.VariantAsync("becker", "B-40");
        await jana.Browser.PostAsync(
            "/shops/becker/reserve/alpsee",
            ("variant", variant.VariantId.ToString()), ("quantity", "1"), ("name", "Jana Vogt"), ("email", "jana@shopper.example"));
        var reservation = await town.AskAsync(town.Shop("becker"), db => db.Set<Reservation>().SingleAsync());
        using var ruth = await town.RuthAsync();

        var empty = await ruth.GetAsync($"{Office}/counter?Code=+");
        var found = await ruth.GetAsync($"{Office}/counter?Code={reservation.Code}");
        var untouched = await ruth.GetAsync($"{Office}/counter");

        Assert.Equal("Geben Sie einen Abholcode oder eine Bestellnummer ein.", empty.Html.QuerySelector(".field__error")?.TextContent);
        Assert.Null(untouched.Html.QuerySelector(".field__error"));
        Assert.Null(found.Html.QuerySelector(".field__error"));
        Assert.Contains("liegt noch nicht bereit", found.Html.QuerySelector("[aria-labelledby^=reserved]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            $"/shops/becker/admin/reservations#r-{reservation.Number}",
            found.Html.QuerySelector("[aria-labelledby^=reserved] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task After_ten_wrong_codes_the_counter_waits()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var purchase = await jana.OrdersAsync();
        await ReadyAsync(town);
        using var ruth = await town.RuthAsync();
        var wrong = purchase.Code == "0000" ? "0001" : "0000";
        for (var tries = 0; tries < 10; tries++)
        {
            Assert.Contains("Zu diesem Code liegt nichts bereit", (await ruth.GetAsync($"{Office}/counter?Code={wrong}")).Words, StringComparison.Ordinal);
        }

        var right = await ruth.GetAsync($"{Office}/counter?Code={purchase.Code}");
        town.Host.Clock.Advance(TimeSpan.FromMinutes(11));
        var later = await ruth.GetAsync($"{Office}/counter?Code={purchase.Code}");

        Assert.Contains("Zu viele falsche Codes", right.Words, StringComparison.Ordinal);
        Assert.NotNull(later.Html.QuerySelector("[aria-labelledby^=found]"));
    }

    [Fact]
    public async Task A_new_shop_takes_over_its_opening_hours_with_one_click()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync("""
            { "name": "shop", "slug": "neu", "displayName": "Neuer Laden", "level": "sell", "state": "live" },
            { "name": "hours", "shop": "neu", "openingHours": "Mo-Sa 10:00-18:00" },
            { "name": "user", "email": "nele@neu.example", "displayName": "Nele Neu", "password": "nele-demo-2026", "staffOf": "neu", "role": "owner" }
            """);
        using var nele = await town.StaffAsync("/shops/neu", "nele@neu.example", "nele-demo-2026");
        Assert.DoesNotContain(town.Shop("neu").ShopId, await EarliestAsync(town));

        var page = await nele.GetAsync("/shops/neu/admin/pickup");
        await nele.SubmitAsync(page, ".empty form");

        Assert.Equal(new NodaTime.LocalDateTime(2026, 11, 12, 10, 0), (await EarliestAsync(town))[town.Shop("neu").ShopId].Local);
    }

    [Fact]
    public async Task A_shop_without_opening_hours_is_told_what_is_lacking_and_led_there()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync("""
            { "name": "shop", "slug": "neu", "displayName": "Neuer Laden", "level": "sell", "state": "live" },
            { "name": "user", "email": "nele@neu.example", "displayName": "Nele Neu", "password": "nele-demo-2026", "staffOf": "neu", "role": "owner" }
            """);
        using var nele = await town.StaffAsync("/shops/neu", "nele@neu.example", "nele-demo-2026");
        const string Way = "main a[href='/shops/neu/admin/hours']";

        var before = await nele.GetAsync("/shops/neu/admin/pickup");
        var after = await nele.FollowAsync(nele.PostAsync("/shops/neu/admin/pickup?handler=Adopt"));

        Assert.Null(before.Html.QuerySelector("form[action*='Adopt']"));
        Assert.Contains("tragen Sie diese zuerst ein", before.Words, StringComparison.Ordinal);
        Assert.Equal("Öffnungszeiten eintragen", before.Html.QuerySelector(Way)!.TextContent);
        Assert.DoesNotContain("gelten jetzt auch für die Abholung", after.Words, StringComparison.Ordinal);
        Assert.Contains("Die Abholung ist eingeschaltet, hat aber noch keine Zeiten.", after.Words, StringComparison.Ordinal);
        Assert.Contains("Sobald Sie sie eintragen, gelten sie auch für die Abholung.", after.Words, StringComparison.Ordinal);
        Assert.NotNull(after.Html.QuerySelector(Way));

        await town.RunAsync("""{ "name": "hours", "shop": "neu", "openingHours": "Mo-Sa 10:00-18:00" }""");
        Assert.Null((await nele.GetAsync("/shops/neu/admin/pickup")).Html.QuerySelector(Way));
        Assert.Contains(town.Shop("neu").ShopId, await EarliestAsync(town));
    }

    [Fact]
    public async Task A_closed_day_has_no_times_and_wrong_numbers_are_explained()
    {
        await using var town = await OrderingTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var page = await ruth.GetAsync(Office);

        var wrong = await ruth.SubmitAsync(page, $"form[action='{Office}']", ("Input.SlotMinutes", "x"), ("Input.Places", "0"));
        await ruth.PostAsync(Office + "?handler=Close", ("Day", "2026-11-12"));

        Assert.Contains("Geben Sie eine Zahl von 5 bis 240 ein.", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("Geben Sie eine Zahl von 1 bis 500 ein.", wrong.Words, StringComparison.Ordinal);
        Assert.Equal(new NodaTime.LocalDate(2026, 11, 13), (await EarliestAsync(town))[town.Shop("becker").ShopId].Local.Date);
    }

    [Fact]
    public async Task The_summary_of_errors_names_each_field_and_leads_to_it()
    {
        await using var town = await OrderingTown.StartAsync();
        using var ruth = await town.RuthAsync();

        var wrong = await ruth.SubmitAsync(
            await ruth.GetAsync(Office), $"form[action='{Office}']", ("Input.SlotMinutes", "x"), ("Input.Places", "0"), ("Input.CutOff", "abends"));

        var links = wrong.Html.QuerySelectorAll(".error-summary a").Select(link => (link.TextContent, link.GetAttribute("href"))).ToList();
        Assert.Equal(
            [("Dauer einer Abholzeit: Geben Sie eine Zahl von 5 bis 240 ein.", "#Input_SlotMinutes"),
             ("Plätze je Abholzeit: Geben Sie eine Zahl von 1 bis 500 ein.", "#Input_Places"),
             ("Bestellschluss: Geben Sie eine Uhrzeit ein, zum Beispiel 17:00.", "#Input_CutOff")],
            links);
        Assert.All(links, link => Assert.NotNull(wrong.Html.QuerySelector(link.Item2!)));
    }

    [Fact]
    public async Task The_log_says_what_was_changed_and_a_pause_is_news_of_its_own()
    {
        await using var town = await OrderingTown.StartAsync();
        using var ruth = await town.RuthAsync();

        await ruth.SubmitAsync(await ruth.GetAsync(Office), $"form[action='{Office}']", ("Input.SlotMinutes", "45"), ("Input.CutOff", "17:00"));
        await ruth.SubmitAsync(await ruth.GetAsync(Office), $"form[action='{Office}']", ("Input.Paused", "true"));
        await ruth.PostAsync(Office + "?handler=Resume");
        await ruth.PostAsync(Office + "?handler=Close", ("Day", "2026-11-13"));
        await ruth.PostAsync(Office + "?handler=Open", ("Day", "2026-11-13"));
        await ruth.SubmitAsync(await ruth.GetAsync(Office), $"form[action='{Office}']");
        var log = await ruth.GetAsync("/shops/becker/admin/log");

        foreach (var line in new[] { "Abholung pausiert", "Abholung fortgesetzt", "Abholung am 13. November 2026 geschlossen", "Abholung am 13. November 2026 wieder geöffnet" })
        {
            Assert.Equal(1, log.Words.Split(line).Length - 1);
        }

        Assert.Equal(1, log.Words.Split("Abholzeiten geändert").Length - 1);
        Assert.Matches("Dauer einer Abholzeit \\(Minuten\\).{0,12}30.{0,12}45", log.Words);
        Assert.Contains("Bestellschluss", log.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Plätze je Abholzeit", log.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_earliest_times_of_all_shops_come_from_one_place()
    {
        await using var town = await OrderingTown.StartAsync();

        var times = await EarliestAsync(town);

        Assert.Equal(3, times.Count);
        var bakery = times[town.Shop("hartmann").ShopId];
        Assert.True(bakery.Today);
        Assert.Equal("Abholung heute ab 09:45", bakery.Text(town.German, bakery.Local.Date));
    }

    [Fact]
    public async Task A_hold_nobody_finished_is_given_back_after_a_quarter_of_an_hour()
    {
        await using var town = await OrderingTown.StartAsync();
        await ConcurrencyTests.ReadyAsync(town, "jana@shopper.example", ("becker", "B-40"));
        Assert.Equal(1, await TakenAsync(town));

        await town.Host.PassAsync(TimeSpan.FromMinutes(14));
        Assert.Equal(1, await TakenAsync(town));
        await town.Host.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(0, await TakenAsync(town));
    }

    [Fact]
    public async Task What_nobody_fetched_in_two_weeks_is_back_in_stock()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.OrdersAsync();
        await ReadyAsync(town);

        await town.Host.PassAsync(TimeSpan.FromDays(13));
        Assert.Equal(OrderState.Ready, (await OrderAsync(town)).State);
        await town.Host.PassAsync(TimeSpan.FromDays(1) + TimeSpan.FromHours(2));

        Assert.Equal(OrderState.NotCollected, (await OrderAsync(town)).State);
        Assert.Equal(3, await town.StockAsync("becker", "B-40"));
        Assert.Contains(await town.MailsAsync(), mail => mail.Subject!.Contains("wurde nicht abgeholt", StringComparison.Ordinal));
    }

    private static Task<Order> OrderAsync(OrderingTown town) => town.AskAsync(town.Shop("becker"), db => db.Set<Order>().SingleAsync());

    private static async Task ReadyAsync(OrderingTown town)
    {
        await JourneyTests.AcceptAsync(town, "becker");
        Assert.IsType<OrderStep.Done>(await JourneyTests.MoveAsync(town, "becker", OrderState.Ready));
    }

    private static Task<int> TakenAsync(OrderingTown town) =>
        town.AskAsync(town.Shop("becker"), db => db.Set<Storefront.Pickup.Places.PickupSlot>().SumAsync(slot => slot.Taken));

    private static async Task<IReadOnlyDictionary<Guid, EarliestPickup>> EarliestAsync(OrderingTown town)
    {
        await using var entered = town.Host.Services.GetRequiredService<ScopeDoor>().Enter(town.Town);
        return await entered.Get<IPickupTimes>().EarliestAsync(CancellationToken.None);
    }
}
