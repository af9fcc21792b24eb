using System.Net;
using Microsoft.EntityFrameworkCore;
using Storefront.Ordering;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Reservations;

namespace Storefront.Modules.Tests.Ordering;

public sealed class ReservationTests
{
    [Fact]
    public async Task Reserving_takes_the_piece_but_makes_no_order()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();

        var reservation = await ReserveAsync(town, jana, 2);
        var mails = await town.MailsAsync();

        Assert.Equal("held", reservation.State);
        Assert.Equal("zurückgelegt bis Sa., 14. Nov. 18:00", reservation.UntilText);
        Assert.Equal(1, await town.StockAsync("becker", "B-40"));
        Assert.Equal(0, await town.AskAsync(town.Town, db => db.Set<Order>().CountAsync()));
        var mail = Assert.Single(mails, mail => mail.Subject == $"Ihre Reservierung {reservation.Number} bei Schuhhaus Becker");
        Assert.Contains("Das ist kein Kauf", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Bestellung", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_says_that_it_binds_nobody()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var variant = await town.VariantAsync("becker", "B-40");

        await jana.Browser.GetAsync($"/shops/becker/reserve/alpsee?variant={variant.VariantId}");

        Assert.Equal("Unverbindlich reservieren", jana.Shown<ReserveFormDrop>("form").Button);
        Assert.Equal("Größe: 40", jana.Shown<WantedDrop>("selected_variant").Title);
    }

    [Fact]
    public async Task Nobody_fills_in_what_cannot_be_reserved_any_more()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        using var okan = town.Shopper();
        var address = $"/shops/becker/reserve/alpsee?variant={(await town.VariantAsync("becker", "B-40")).VariantId}";
        Assert.Equal(HttpStatusCode.OK, (await okan.Browser.GetAsync(address)).Status);

        await ReserveAsync(town, jana, 3);
        var late = await okan.Browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.Found, late.Status);
        Assert.Equal("/shops/becker/products/alpsee", late.Location);
    }

    [Fact]
    public async Task The_form_names_the_day_the_sum_and_no_more_than_are_there()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var address = $"/shops/becker/reserve/alpsee?variant={(await town.VariantAsync("becker", "B-40")).VariantId}&quantity=";

        await jana.Browser.GetAsync(address + "2");
        var two = jana.Shown<ReserveFormDrop>("form");
        await jana.Browser.GetAsync(address + "4");
        var four = jana.Shown<ReserveFormDrop>("form");
        await jana.Browser.GetAsync(address + "0");
        var none = jana.Shown<ReserveFormDrop>("form");
        var reservation = await ReserveAsync(town, jana, 2);
        await jana.Browser.GetAsync(address + "x");
        var last = jana.Shown<ReserveFormDrop>("form");
        using var ruth = await town.RuthAsync();

        Assert.Equal("Nur noch 1 ist da. Ändern Sie die Menge.", last.Quantity.Error);
        Assert.Equal((3, "2 × 129,00\u00a0€ = 258,00\u00a0€"), (two.Most, two.SumText));
        Assert.Contains("bis Sa., 14. Nov. 18:00 für Sie zurück", two.Note, StringComparison.Ordinal);
        Assert.Equal(("Nur noch 3 sind da. Ändern Sie die Menge.", null), (four.Quantity.Error, four.SumText));
        Assert.Contains("1 bis 3", none.Quantity.Error, StringComparison.Ordinal);
        Assert.Equal("2 × 129,00\u00a0€ = 258,00\u00a0€", reservation.PriceText);
        Assert.Contains("2 × 129,00 € = 258,00 €", (await ruth.GetAsync("/shops/becker/admin/reservations")).Words, StringComparison.Ordinal);
        Assert.Equal(2, (await town.MailsAsync()).Count(mail => mail.TextBody!.Contains("2 × 129,00\u00a0€ = 258,00\u00a0€", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_nobody_has_laid_aside_is_on_the_overview_with_its_step_as_one_tap()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        using var ruth = await town.RuthAsync();
        var none = await ruth.GetAsync("/shops/becker/admin");
        var reservation = await ReserveAsync(town, jana, 2);

        var overview = await ruth.GetAsync("/shops/becker/admin");
        await ruth.SubmitAsync(overview, "form[action$='/admin/reservations']");
        var after = await ruth.GetAsync("/shops/becker/admin");

        Assert.DoesNotContain("Reservierungen und Anfragen", none.Words, StringComparison.Ordinal);
        Assert.Contains("2 × Wanderschuh Alpsee", overview.Html.QuerySelector($"a[href$='#r-{reservation.Number}']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await town.MailsAsync(), mail => mail.Subject!.StartsWith("Für Sie zurückgelegt", StringComparison.Ordinal));
        Assert.DoesNotContain("Reservierungen und Anfragen", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Putting_it_back_on_the_shelf_is_asked_first()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await ReserveAsync(town, jana, 2);
        using var ruth = await town.RuthAsync();
        var page = await ruth.GetAsync("/shops/becker/admin/reservations");

        Assert.DoesNotContain(page.Html.QuerySelectorAll("[value=Released]"), button => button.Closest("details.confirm:not([open])") is null);
        Assert.Contains("Das lässt sich nicht rückgängig machen.", page.Html.QuerySelector("details.confirm")!.TextContent, StringComparison.Ordinal);
        await ruth.SubmitAsync(page, "details.confirm form", ("to", "Released"));

        Assert.Equal(3, await town.StockAsync("becker", "B-40"));
        Assert.Contains(await town.MailsAsync(), mail => mail.To.ToString().Contains("jana@", StringComparison.Ordinal) && mail.Subject!.Contains("aufgehoben", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_second_opening_day_it_is_back_on_the_shelf()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await ReserveAsync(town, jana, 2);

        await town.Host.PassAsync(TimeSpan.FromHours(56));
        Assert.Equal(1, await town.StockAsync("becker", "B-40"));
        await town.Host.PassAsync(TimeSpan.FromHours(2));

        Assert.Equal(3, await town.StockAsync("becker", "B-40"));
        Assert.Equal("expired", (await LooksAsync(jana)).State);
        Assert.Contains(await town.MailsAsync(), mail => mail.Subject!.Contains("ist abgelaufen", StringComparison.Ordinal));
        await town.Host.PassAsync(TimeSpan.FromHours(2));
        Assert.Equal(3, await town.StockAsync("becker", "B-40"));
    }

    [Fact]
    public async Task Ruth_lays_it_aside_and_hands_it_over_and_it_cannot_be_cancelled_any_more()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var reservation = await ReserveAsync(town, jana, 1);
        using var ruth = await town.RuthAsync();
        var id = await town.AskAsync(town.Shop("becker"), db => db.Set<Reservation>().Select(row => row.Id).SingleAsync());

        var page = await ruth.GetAsync("/shops/becker/admin/reservations");
        Assert.Contains(reservation.Code!, page.Words, StringComparison.Ordinal);
        await ruth.PostAsync("/shops/becker/admin/reservations", ("id", id.ToString()), ("to", "Ready"));
        await ruth.PostAsync("/shops/becker/admin/reservations", ("id", id.ToString()), ("to", "Collected"));
        await jana.Browser.PostAsync(reservation.CancelUrl!);

        Assert.Equal("collected", (await LooksAsync(jana)).State);
        Assert.Equal(2, await town.StockAsync("becker", "B-40"));
    }

    [Fact]
    public async Task Another_shops_reservation_is_not_there()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await ReserveAsync(town, jana, 1);
        using var ida = await town.IdaAsync();
        var id = await town.AskAsync(town.Shop("becker"), db => db.Set<Reservation>().Select(row => row.Id).SingleAsync());

        var answer = await ida.PostAsync("/shops/lindenhof/admin/reservations", ("id", id.ToString()), ("to", "Released"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(2, await town.StockAsync("becker", "B-40"));
    }

    [Fact]
    public async Task More_than_is_there_is_said_beside_the_field()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();

        var answer = await PostAsync(town, jana, 5);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        await jana.Browser.GetAsync(answer.Location!);
        Assert.Equal("Nur noch 3 sind da. Ändern Sie die Menge.", jana.Shown<ReserveFormDrop>("form").Quantity.Error);
        Assert.Equal("Jana Vogt", jana.Shown<ReserveFormDrop>("form").Name.Value);
    }

    [Fact]
    public async Task Back_after_a_corrected_form_does_not_lead_to_its_errors()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var variant = await town.VariantAsync("becker", "B-40");
        var wrong = (await jana.Browser.PostAsync("/shops/becker/reserve/alpsee", ("variant", variant.VariantId.ToString()), ("quantity", "1"))).Location!;
        var again = await jana.Browser.GetAsync(wrong);
        var errors = jana.Shown<ReserveFormDrop>("form").Name.Error;

        var done = await PostAsync(town, jana, 1);
        await jana.Browser.GetAsync(wrong);

        Assert.True(again.Response.Headers.CacheControl!.NoStore);
        Assert.NotNull(errors);
        Assert.Contains("/reservations/", done.Location, StringComparison.Ordinal);
        Assert.Null(jana.Shown<ReserveFormDrop>("form").Name.Error);
    }

    private static string _page = "";

    private static async Task<TestKit.TestPage> PostAsync(OrderingTown town, Shopper shopper, int quantity)
    {
        var variant = await town.VariantAsync("becker", "B-40");
        return await shopper.Browser.PostAsync(
            "/shops/becker/reserve/alpsee",
            ("variant", variant.VariantId.ToString()), ("quantity", $"{quantity}"), ("name", "Jana Vogt"), ("email", "jana@shopper.example"));
    }

    private static async Task<ReservationDrop> ReserveAsync(OrderingTown town, Shopper shopper, int quantity)
    {
        _page = (await PostAsync(town, shopper, quantity)).Location!;
        return await LooksAsync(shopper);
    }

    private static async Task<ReservationDrop> LooksAsync(Shopper shopper)
    {
        await shopper.Browser.GetAsync(_page);
        return shopper.Shown<ReservationDrop>("reservation");
    }
}
