using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Checkouts;
using Storefront.Platform.Scopes;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>Goods of one shop are paid for in that shop, goods of several in the town.</summary>
public sealed class CheckoutDressTests
{
    [Fact]
    public async Task A_basket_of_one_shop_stays_in_the_shop()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");

        await jana.Browser.GetAsync("/shops/lindenhof/cart");
        var checkout = jana.Shown<BasketDrop>("basket").CheckoutUrl;
        var contact = await jana.Browser.GetAsync("/shops/lindenhof/checkout/contact");

        Assert.Equal("/shops/lindenhof/checkout", checkout);
        Assert.Null(contact.Location);
        Assert.Equal("/shops/lindenhof/checkout/contact", jana.Checkout.Action);
    }

    [Fact]
    public async Task A_basket_of_several_shops_goes_through_the_towns_checkout()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");
        await jana.PutsAsync("becker", "SPRAY");

        await jana.Browser.GetAsync("/shops/lindenhof/cart");

        Assert.Equal("/checkout", jana.Shown<BasketDrop>("basket").CheckoutUrl);
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("pickup?again=1")]
    [InlineData("summary")]
    public async Task Whoever_has_begun_in_a_shop_goes_on_in_the_town_once_another_shop_is_in_the_basket(string step)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("lindenhof", "L-1");
        await jana.ReviewsAsync();
        await jana.PutsAsync("becker", "SPRAY");

        var page = await jana.Browser.GetAsync("/shops/lindenhof/checkout/" + step);

        Assert.Equal("/checkout/" + step, page.Location);
    }

    [Theory]
    [InlineData("lindenhof.musterstadt.localhost", "http://musterstadt.localhost")]
    [InlineData("buch-lindenhof.example", "/checkout")]
    public async Task The_basket_goes_to_the_town_only_from_hosts_whose_cookies_the_town_sees(string host, string checkout)
    {
        await using var town = await OrderingTown.StartAsync();
        var shop = town.Host.Directory.Find(town.Shop("lindenhof"))!;
        await using var entered = town.Host.Services.GetRequiredService<ScopeDoor>().Enter(town.Town);
        var basket = await TwoShopsAsync(town, entered);
        await using var services = town.Host.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = services.ServiceProvider };
        http.RequestServices.GetRequiredService<CurrentScope>().Set(shop.Scope, shop);
        http.Request.Host = new HostString(host);
        town.Host.Services.GetRequiredService<IHttpContextAccessor>().HttpContext = http;

        var url = entered.Get<CheckoutHome>().Url(http, basket, "/checkout");

        Assert.StartsWith(checkout, url, StringComparison.Ordinal);
        Assert.EndsWith("/checkout", url, StringComparison.Ordinal);
    }

    private static async Task<FilledBasket> TwoShopsAsync(OrderingTown town, EnteredScope entered)
    {
        string? token = null;
        foreach (var (shop, sku) in ((string, string)[])[("lindenhof", "L-1"), ("becker", "SPRAY")])
        {
            var variant = await town.VariantAsync(shop, sku);
            var added = await entered.Get<BasketBook>().AddAsync(token, variant, 1, null, town.German, CancellationToken.None);
            token = Assert.IsType<AddAnswer.Added>(added).Token;
        }

        return (await entered.Get<BasketReader>().ReadAsync(token, town.German, CancellationToken.None))!;
    }
}
