using System.Net;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Ordering.Reservations;
using Storefront.Platform.Values;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>Basket and checkout say what is true, where it is, and what to do.</summary>
public sealed class CheckoutTruthTests
{
    [Fact]
    public async Task What_changed_since_the_summary_is_named_and_stands_beside_its_line()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");
        await jana.PutsAsync("hartmann", "LIMO", 2);
        await jana.PutsAsync("becker", "SPRAY");
        var action = await jana.ReviewsAsync();
        var variant = await town.VariantAsync("lindenhof", "L-1");
        await town.AskAsync(town.Shop("lindenhof"), db => db.WriteAsync(() => db.Set<Variant>()
            .Where(row => row.Id == variant.VariantId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Price, Money.Eur(2600)))));
        var basket = await jana.BasketAsync();
        await jana.Browser.PostAsync(basket.Groups.SelectMany(group => group.Lines).First(line => line.Title == "Limonade").QuantityUrl!, ("quantity", "3"));
        await jana.Browser.PostAsync(basket.Groups.SelectMany(group => group.Lines).First(line => line.Title == "Imprägnierspray").RemoveUrl!);

        var answer = await jana.Browser.PostAsync(action);
        await jana.Browser.GetAsync(answer.Location!);
        var (changes, lines, total) = (jana.Checkout.Changes, jana.Checkout.Groups.SelectMany(group => group.Lines).ToList(), jana.Checkout.Total);
        await jana.Browser.GetAsync(answer.Location!);
        var looked = jana.Checkout.Changes.Count;
        var placed = await jana.Browser.PostAsync(jana.Checkout.Action);

        Assert.Equal("/checkout/summary?changed=1", answer.Location);
        Assert.Equal(
            [
                "Das Haus am Wehr: Der Preis hat sich geändert: vorher 24,00\u00a0€, jetzt 26,00\u00a0€.",
                "Limonade: Die Menge hat sich geändert: vorher 2, jetzt 3.",
                "„Imprägnierspray“ ist nicht mehr dabei.",
            ],
            changes);
        Assert.Equal("Der Preis hat sich geändert: vorher 24,00\u00a0€, jetzt 26,00\u00a0€.", lines.Single(line => line.Title == "Das Haus am Wehr").Notice);
        Assert.Equal("34,25\u00a0€", total);
        Assert.Equal(3, looked);
        Assert.StartsWith("/orders/", placed.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_shopper_looked_at_leaves_the_basket_with_the_order()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");

        await jana.OrdersAsync();

        Assert.Equal("", await town.AskAsync(town.Town, db => db.Set<Storefront.Ordering.Baskets.Basket>().Select(basket => basket.Shown).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Of_a_quantity_that_is_not_there_what_is_there_is_counted_and_it_does_not_go_to_the_checkout()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        using var okan = town.Shopper();
        await jana.PutsAsync("becker", "B-40", 2);
        await jana.PutsAsync("becker", "SPRAY");
        await okan.PutsAsync("becker", "B-40", 2);
        await okan.OrdersAsync();

        var basket = await jana.BasketAsync();
        var boots = basket.Groups[0].Lines[0];

        Assert.Equal("Nur noch 1 ist da, und nur dieses ist gerechnet. Ändern Sie die Menge.", boots.Notice);
        Assert.Equal(("129,00\u00a0€", "129,00\u00a0€"), (boots.LinePrice, boots.EachPrice));
        Assert.Equal(("137,99\u00a0€", "137,99\u00a0€"), (basket.Groups[0].Subtotal, basket.Total));
        Assert.StartsWith("So kann noch nicht bestellt werden.", basket.BlockedText, StringComparison.Ordinal);
        await jana.Browser.PostAsync(boots.QuantityUrl!, ("quantity", "1"));
        Assert.Equal(("137,99\u00a0€", null), ((await jana.BasketAsync()).Total, (await jana.BasketAsync()).BlockedText));
    }

    [Theory]
    [InlineData("de", "Bestätigen Sie, dass Sie mindestens 16 Jahre alt sind.")]
    [InlineData("en", "Confirm that you are at least 16 years old.")]
    public async Task What_has_to_be_confirmed_is_asked_for_by_name(string language, string sentence)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper(language);
        await jana.PutsAsync("hartmann", "WEIN");
        var action = await jana.ReviewsAsync();

        await jana.Browser.FollowAsync(jana.Browser.PostAsync(action));

        Assert.Equal(sentence, Assert.Single(jana.Checkout.Errors).Text);
        Assert.Equal(sentence, Assert.Single(jana.Checkout.Confirmations).Error);
    }

    [Fact]
    public async Task A_number_that_is_far_too_long_is_not_taken_for_one_piece()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        const string Typed = "12345678901234567890";
        var variant = await town.VariantAsync("becker", "SPRAY");

        var answer = await jana.Browser.PostAsync(
            "/shops/becker/cart/add", ("product", "spray"), ("variant", variant.VariantId.ToString()), ("quantity", Typed));
        await jana.Browser.GetAsync(answer.Location!.Split('#')[0]);
        var product = jana.Shown<ProductDrop>("product");
        await jana.Browser.GetAsync($"/shops/becker/reserve/spray?variant={variant.VariantId}&quantity={Typed}");
        var reserve = jana.Shown<ReserveFormDrop>("form");

        Assert.Equal(("123456789012", "Geben Sie eine ganze Zahl von 1 bis 99 ein."), (product.Quantity, product.QuantityError));
        Assert.Equal("123456789012", reserve.Quantity.Value);
        Assert.StartsWith("Geben Sie eine ganze Zahl von 1 bis", reserve.Quantity.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/orders/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/shops/becker/orders/E-7K3M9Q")]
    [InlineData("/reservations/AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_link_that_leads_nowhere_says_so_and_how_to_get_a_new_one(string address)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();

        var page = await jana.Browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Dieser Link gilt nicht oder nicht mehr", page.Html.Title);
        Assert.Contains("melden Sie sich mit derselben E-Mail-Adresse an", page.Words, StringComparison.Ordinal);
        Assert.EndsWith("/account/purchases", page.Html.QuerySelector("main a")!.GetAttribute("href"), StringComparison.Ordinal);
    }
}
