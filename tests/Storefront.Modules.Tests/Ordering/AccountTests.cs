using System.Net;
using Microsoft.EntityFrameworkCore;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Users;
using Storefront.Ordering;
using Storefront.Ordering.Accounts;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Purchases;
using Storefront.Ordering.Reservations;
using Storefront.Platform.Data;
using Storefront.Platform.Pages;

namespace Storefront.Modules.Tests.Ordering;

public sealed class AccountTests
{
    private const string Jana = "jana@shopper.example";

    [Fact]
    public async Task The_checkout_is_filled_in_for_somebody_who_is_signed_in()
    {
        await using var town = await OrderingTown.StartAsync();
        using var guest = town.Shopper();
        await guest.PutsAsync("becker", "SPRAY");
        await guest.Browser.GetAsync("/checkout/contact");
        var asGuest = guest.Checkout;
        using var jana = await SignedInAsync(town);
        await jana.Browser.PostAsync("/account/profile", ("Name", "Jana Vogt"), ("Phone", "0221 99"), ("Locale", "de"));
        await jana.Browser.PostAsync("/account/profile", ("Name", "Jana Vogt"), ("Phone", "0221 998877"), ("Locale", "de"));

        await jana.PutsAsync("becker", "SPRAY");
        await jana.Browser.GetAsync("/checkout/contact");

        Assert.Equal("/account/sign-in?returnUrl=%2Fcheckout%2Fcontact", asGuest.SignInUrl);
        Assert.Equal("", asGuest.Contact.Name.Value);
        Assert.Null(jana.Checkout.SignInUrl);
        Assert.Equal(("Jana Vogt", Jana, "0221 998877"), (jana.Checkout.Contact.Name.Value, jana.Checkout.Contact.Email.Value, jana.Checkout.Contact.Phone.Value));
        await jana.Browser.GetAsync("/shops/becker/reserve/spray");
        Assert.Equal(Jana, jana.Shown<ReserveFormDrop>("form").Email.Value);
    }

    [Fact]
    public async Task A_purchase_made_signed_in_stands_in_the_account_whatever_address_was_typed()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = await SignedInAsync(town, "jana@privat.example");
        await jana.PutsAsync("becker", "SPRAY");
        var purchase = await jana.OrdersAsync();

        var list = await ListAsync(town, jana, "/shops/lindenhof/account/purchases");
        var opened = await jana.Browser.GetAsync($"/account/purchases/{purchase.Number}");

        Assert.Equal(Jana, purchase.Email);
        Assert.Contains(purchase.Number, list, StringComparison.Ordinal);
        Assert.Contains(purchase.Code!, list, StringComparison.Ordinal);
        Assert.Contains("Schuhhaus Becker", list, StringComparison.Ordinal);
        Assert.Equal(jana.Page, opened.Location);
        Assert.Equal("/account/purchases", (await jana.LooksAsync()).AccountUrl);
        Assert.Null((await jana.LooksAsync()).KeepUrl);
    }

    [Fact]
    public async Task What_a_guest_bought_and_reserved_joins_when_the_address_is_confirmed()
    {
        await using var town = await OrderingTown.StartAsync();
        using var guest = town.Shopper();
        await guest.PutsAsync("becker", "SPRAY");
        var purchase = await guest.OrdersAsync();
        var variant = await town.VariantAsync("becker", "B-40");
        await guest.Browser.PostAsync(
            "/shops/becker/reserve/alpsee",
            ("variant", variant.VariantId.ToString()), ("quantity", "1"), ("name", "Jana Vogt"), ("email", "Jana@Shopper.example"));

        using var stranger = await SignedInAsync(town, "okan@shopper.example");
        var strangers = await ListAsync(town, stranger);
        await town.Host.Browser(ShopperSteps.Portal).PostAsync("/account/sign-up", ("Name", "Jana Vogt"), ("Email", Jana));
        var unconfirmed = await OwnersAsync(town);
        using var jana = await SignedInAsync(town);
        var list = await ListAsync(town, jana);

        Assert.Contains("Hier ist noch nichts", strangers, StringComparison.Ordinal);
        Assert.Equal([null], unconfirmed);
        Assert.Contains(purchase.Number, list, StringComparison.Ordinal);
        Assert.Contains("1 × Wanderschuh Alpsee", list, StringComparison.Ordinal);
        Assert.Contains("Meine Reservierungen", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_after_ordering_offers_to_keep_the_purchase_with_one_tap()
    {
        await using var town = await OrderingTown.StartAsync();
        using var guest = town.Shopper();
        await guest.PutsAsync("becker", "SPRAY");
        var purchase = await guest.OrdersAsync();

        await guest.Browser.PostAsync(purchase.KeepUrl!);
        var done = await guest.Browser.ConfirmsAsync(await town.Host.LinkToAsync(Jana));

        Assert.Equal("/account", done.Location);
        Assert.Contains(purchase.Number, await ListAsync(town, guest), StringComparison.Ordinal);
        Assert.Contains("0221 1234567", await ContentAsync(town, guest, "/account/profile"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_in_the_tap_puts_a_guests_purchase_into_the_own_account_and_nobody_takes_it_out_again()
    {
        await using var town = await OrderingTown.StartAsync();
        using var guest = town.Shopper();
        await guest.PutsAsync("becker", "SPRAY");
        var purchase = await guest.OrdersAsync();
        using var okan = await SignedInAsync(town, "okan@shopper.example");
        using var jana = await SignedInAsync(town);

        await okan.Browser.PostAsync(purchase.KeepUrl!);
        await jana.Browser.PostAsync(purchase.KeepUrl!);

        Assert.Contains(purchase.Number, await ListAsync(town, okan), StringComparison.Ordinal);
        Assert.DoesNotContain(purchase.Number, await ListAsync(town, jana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_shoppers_purchase_is_not_there()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = await SignedInAsync(town);
        await jana.PutsAsync("becker", "SPRAY");
        var purchase = await jana.OrdersAsync();
        using var okan = await SignedInAsync(town, "okan@shopper.example");
        using var guest = town.Shopper();

        Assert.Equal(HttpStatusCode.NotFound, (await okan.Browser.GetAsync($"/account/purchases/{purchase.Number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await okan.Browser.GetAsync("/account/reservations/R-222222")).Status);
        Assert.DoesNotContain(purchase.Number, await ListAsync(town, okan), StringComparison.Ordinal);
        Assert.Contains("/account/sign-in", (await guest.Browser.GetAsync($"/account/purchases/{purchase.Number}")).Location, StringComparison.Ordinal);
        Assert.Null((await LooksAtAsync(okan, jana.Page)).AccountUrl);
    }

    [Fact]
    public async Task What_lies_in_the_basket_comes_along_and_meets_the_basket_of_the_account()
    {
        await using var town = await OrderingTown.StartAsync();
        using var phone = await SignedInAsync(town);
        await phone.PutsAsync("becker", "SPRAY", 2);
        await phone.PutsAsync("lindenhof", "L-1");
        using var desk = town.Shopper();
        await desk.PutsAsync("becker", "SPRAY", 5);
        await desk.PutsAsync("hartmann", "LIMO", 3);

        await SignInAsync(town, desk);
        var onDesk = await desk.BasketAsync();
        await phone.PutsAsync("becker", "B-40");
        var onPhone = await phone.BasketAsync();

        Assert.Equal(9, onDesk.Count);
        Assert.Equal([("Imprägnierspray", 5), ("Das Haus am Wehr", 1), ("Limonade", 3)], Lines(onDesk));
        Assert.Equal(10, onPhone.Count);
        Assert.Equal(10, (await desk.BasketAsync()).Count);
    }

    [Fact]
    public async Task A_first_sign_in_keeps_the_basket_and_the_way_through_the_checkout()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "SPRAY");
        await jana.Browser.PostAsync("/account/sign-up", ("Name", "Jana Vogt"), ("Email", Jana), ("ReturnUrl", "/checkout/contact"));

        var back = await jana.Browser.ConfirmsAsync(await town.Host.LinkToAsync(Jana));

        Assert.Equal("/checkout/contact", back.Location);
        Assert.Equal(1, (await jana.BasketAsync()).Count);
        await jana.Browser.GetAsync("/checkout/contact");
        Assert.Equal("Jana Vogt", jana.Checkout.Contact.Name.Value);
    }

    [Fact]
    public async Task A_device_that_knew_no_basket_finds_the_one_of_the_account()
    {
        await using var town = await OrderingTown.StartAsync();
        using var tablet = await SignedInAsync(town);
        using var phone = town.Shopper();
        await SignInAsync(town, phone);
        await phone.PutsAsync("becker", "SPRAY", 4);

        var count = await tablet.Browser.GetAsync("/cart/count");
        var first = await tablet.Browser.GetAsync("/cart");

        Assert.Equal("""{"count":4,"name":"Jana Vogt"}""", count.Text);
        Assert.Equal("/cart", first.Location);
        Assert.Equal(4, (await tablet.BasketAsync()).Count);
    }

    [Fact]
    public async Task Signing_out_leaves_the_basket_with_the_account_and_the_next_person_starts_with_their_own()
    {
        await using var town = await OrderingTown.StartAsync();
        using var shared = await SignedInAsync(town);
        await shared.PutsAsync("becker", "SPRAY", 4);

        await shared.Browser.PostAsync("/account/sign-out");
        var afterwards = await shared.BasketAsync();
        await shared.PutsAsync("lindenhof", "L-1");
        await SignInAsync(town, shared, "okan@shopper.example");
        var okans = await shared.BasketAsync();

        Assert.True(afterwards.Empty);
        Assert.Equal([("Das Haus am Wehr", 1)], Lines(okans));
        using var jana = town.Shopper();
        await SignInAsync(town, jana);
        Assert.Equal(4, (await (await FetchedAsync(jana)).BasketAsync()).Count);
    }

    [Fact]
    public async Task Purchases_with_the_old_address_stay_when_the_address_changes()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = await SignedInAsync(town);
        using var guest = town.Shopper();
        await guest.PutsAsync("becker", "SPRAY");
        var purchase = await guest.OrdersAsync();

        await jana.Browser.PostAsync("/account/security?handler=Email", ("NewEmail", "jana@neu.example"));
        await jana.Browser.ConfirmsAsync(await town.Host.LinkToAsync("jana@neu.example"));
        await town.Host.DrainAsync();

        Assert.Contains(purchase.Number, await ListAsync(town, jana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_copy_has_everything_and_deleting_leaves_the_shops_their_orders_only()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = await SignedInAsync(town);
        await jana.PutsAsync("becker", "SPRAY", 2);
        var purchase = await jana.OrdersAsync();
        await jana.PutsAsync("lindenhof", "L-1");

        var copy = await jana.Browser.GetAsync("/account/data/copy");
        var page = await ContentAsync(town, jana, "/account/data");
        await jana.Browser.PostAsync("/account/data?handler=Delete", ("Confirmation", Jana));
        await town.Host.DrainAsync();

        Assert.Equal("attachment; filename=musterstadt.json; filename*=UTF-8''musterstadt.json", copy.Response.Content.Headers.ContentDisposition!.ToString());
        Assert.Contains(purchase.Number, copy.Text, StringComparison.Ordinal);
        Assert.Contains("\"title\": \"Imprägnierspray\"", copy.Text, StringComparison.Ordinal);
        Assert.Contains("bis 31. Dezember 2032", page, StringComparison.Ordinal);
        Assert.Equal([null], await OwnersAsync(town));
        Assert.Equal(0, await town.AskAsync(town.Town, db => db.Set<Basket>().CountAsync(basket => basket.ShopperId != null)));
        Assert.Equal(0, await town.AskAsync(town.Town, db => db.Set<BasketLine>().CountAsync()));
        Assert.Contains("bis 31. Dezember 2032", (await town.Host.MailsToAsync(Jana))[^1].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_purchases_are_on_further_pages()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = await SignedInAsync(town);
        var shopper = await town.AskAsync(town.Town, db => db.Set<Storefront.Users.Shoppers.Shopper>().SingleAsync());
        await town.AskAsync(town.Town, db => db.WriteAsync(() =>
        {
            db.AddRange(Enumerable.Range(1, AccountPurchases.PageSize + 3).Select(number => Old(town, number, shopper.Id)));
            return Task.FromResult(true);
        }));

        var first = await ListAsync(town, jana);
        var second = await ListAsync(town, jana, "/account/purchases?page=2");

        Assert.Contains("E-OLD023", first, StringComparison.Ordinal);
        Assert.DoesNotContain("E-OLD003", first, StringComparison.Ordinal);
        Assert.Contains("Ältere Einkäufe", first, StringComparison.Ordinal);
        Assert.Contains("E-OLD003", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Ältere Einkäufe", second, StringComparison.Ordinal);
    }

    private static Purchase Old(OrderingTown town, int number, Guid shopper) => new()
    {
        Id = Platform.Values.Ids.New(town.Host.Clock),
        Number = $"E-OLD{number:000}",
        Token = $"token-{number}",
        CheckoutId = Platform.Values.Ids.New(town.Host.Clock),
        Locale = "de",
        Name = "Jana",
        Email = Jana,
        Code = "1234",
        PlacedAt = town.Host.Clock.GetUtcNow().AddDays(number - 100),
        ShopperId = shopper,
    };

    private static async Task<Shopper> SignedInAsync(OrderingTown town, string email = Jana)
    {
        var shopper = town.Shopper();
        await SignInAsync(town, shopper, email);
        return shopper;
    }

    private static async Task SignInAsync(OrderingTown town, Shopper shopper, string email = Jana)
    {
        await shopper.Browser.PostAsync("/account/sign-up", ("Name", "Jana Vogt"), ("Email", email));
        var done = await shopper.Browser.ConfirmsAsync(await town.Host.LinkToAsync(email));
        Assert.Equal("/account", done.Location);
    }

    private static Task<string> ListAsync(OrderingTown town, Shopper shopper, string path = "/account/purchases") => ContentAsync(town, shopper, path);

    private static async Task<string> ContentAsync(OrderingTown town, Shopper shopper, string path)
    {
        var page = await shopper.Browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return WebUtility.HtmlDecode(((PlainPage)town.Pages.Latest.Objects["page"]!).Content.ToString());
    }

    private static async Task<PurchaseDrop> LooksAtAsync(Shopper shopper, string page)
    {
        await shopper.Browser.GetAsync(page);
        return shopper.Shown<PurchaseDrop>("purchase");
    }

    private static async Task<Shopper> FetchedAsync(Shopper shopper)
    {
        await shopper.Browser.GetAsync("/cart");
        return shopper;
    }

    private static IEnumerable<(string, int)> Lines(BasketDrop basket) =>
        basket.Groups.SelectMany(group => group.Lines).Select(line => (line.Title, line.Quantity));

    private static Task<List<Guid?>> OwnersAsync(OrderingTown town) =>
        town.AskAsync(town.Town, db => db.Set<Purchase>().Select(row => row.ShopperId).ToListAsync());
}
