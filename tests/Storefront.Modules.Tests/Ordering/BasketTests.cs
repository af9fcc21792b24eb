using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Catalog.Products;
using Storefront.Ordering;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Modules.Tests.Ordering;

public sealed class BasketTests
{
    [Fact]
    public async Task The_same_basket_is_there_in_every_shop_and_on_the_portal()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();

        await jana.Browser.PostAsync("/shops/becker/cart/add", ("product", "alpsee"), (await FieldAsync(town, "alpsee"), "40"), ("quantity", "1"));
        await jana.PutsAsync("lindenhof", "L-1", 2);

        Assert.Equal(3, (await jana.BasketAsync()).Count);
        await jana.Browser.GetAsync("/shops/lindenhof/cart");
        Assert.Equal(2, jana.Shown<BasketDrop>("basket").Groups.Count);
    }

    [Fact]
    public async Task The_back_button_never_shows_an_old_basket()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();

        var basket = await jana.Browser.GetAsync("/cart");

        Assert.True(basket.Response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Who_comes_back_to_the_checkout_with_nothing_to_buy_is_not_warned()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("hartmann", "LIMO", 6);
        await jana.Browser.PostAsync((await jana.BasketAsync()).Groups[0].Lines[0].RemoveUrl!);

        var checkout = await jana.Browser.GetAsync("/checkout/contact");

        Assert.Equal("/cart", checkout.Location);
        Assert.DoesNotContain(checkout.Response.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(value => value.Contains("notice=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Counting_costs_nothing_without_a_basket_and_is_right_with_one()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();

        Assert.Equal("""{"count":0}""", (await jana.Browser.GetAsync("/cart/count")).Text);
        await jana.PutsAsync("hartmann", "LIMO", 6);
        Assert.Equal("""{"count":6}""", (await jana.Browser.GetAsync("/shops/becker/cart/count")).Text);
    }

    [Fact]
    public async Task What_is_taken_out_can_be_put_back()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("hartmann", "LIMO", 6);
        var line = (await jana.BasketAsync()).Groups[0].Lines[0];

        var removed = await jana.Browser.PostAsync(line.RemoveUrl!);
        await jana.Browser.GetAsync(removed.Location!);
        var empty = jana.Shown<BasketDrop>("basket");
        await jana.Browser.PostAsync(empty.Undo!.Url);

        Assert.True(empty.Empty);
        Assert.Equal(6, (await jana.BasketAsync()).Count);
    }

    [Fact]
    public async Task Nobody_changes_a_line_in_somebody_elses_basket()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        using var okan = town.Shopper();
        await jana.PutsAsync("hartmann", "LIMO", 6);
        await okan.PutsAsync("hartmann", "LIMO", 1);
        var line = (await jana.BasketAsync()).Groups[0].Lines[0];

        Assert.Equal(HttpStatusCode.NotFound, (await okan.Browser.PostAsync(line.QuantityUrl!, ("quantity", "1"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await okan.Browser.PostAsync(line.RemoveUrl!)).Status);
        Assert.Equal(6, (await jana.BasketAsync()).Count);
    }

    [Fact]
    public async Task More_than_there_is_becomes_what_there_is_and_is_said()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        var variant = await town.VariantAsync("becker", "B-40");
        var request = new HttpRequestMessage(HttpMethod.Post, "/shops/becker/cart/add")
        {
            Content = new FormUrlEncodedContent([new("variant", variant.VariantId.ToString()), new("quantity", "9")]),
        };
        request.Headers.Add("Accept", "application/json");

        var answer = await jana.Browser.SendAsync(request);

        Assert.Contains("\"count\":3", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Wanderschuh Alpsee“ ist nur noch 3-mal da. So viele liegen jetzt im Warenkorb.", JsonDocument.Parse(answer.Text).RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, (await jana.BasketAsync()).Groups[0].Lines[0].Quantity);
    }

    [Theory]
    [InlineData("de", "ist nur noch einmal da. Dieses Stück liegt jetzt im Warenkorb.")]
    [InlineData("en", "Only 1 of")]
    public async Task Of_the_last_piece_is_spoken_in_the_singular(string language, string said)
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync("""
            { "name": "product", "shop": "becker", "handle": "last", "title": "Letzter Schuh", "titleEn": "Last shoe", "kind": "product",
              "variants": [ { "sku": "LAST", "price": 100, "stock": 1 } ] }
            """);
        using var jana = town.Shopper(language);
        var request = new HttpRequestMessage(HttpMethod.Post, "/shops/becker/cart/add")
        {
            Content = new FormUrlEncodedContent([new("variant", (await town.VariantAsync("becker", "LAST")).VariantId.ToString()), new("quantity", "4")]),
        };
        request.Headers.Add("Accept", "application/json");

        var answer = JsonDocument.Parse((await jana.Browser.SendAsync(request)).Text).RootElement.GetProperty("text").GetString();

        Assert.Contains(said, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99999")]
    [InlineData("99999999999")]
    [InlineData("-1")]
    public async Task A_quantity_no_basket_takes_is_said_beside_the_field_and_changes_nothing(string typed)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("hartmann", "LIMO", 2);

        var answer = await jana.Browser.PostAsync((await jana.BasketAsync()).Groups[0].Lines[0].QuantityUrl!, ("quantity", typed));
        await jana.Browser.GetAsync(answer.Location!);

        var line = jana.Shown<BasketDrop>("basket").Groups[0].Lines[0];
        Assert.Equal(
            (2, typed, "Geben Sie eine ganze Zahl von 1 bis 99 ein. Die Menge bleibt bei 2."), (line.Quantity, line.Typed, line.QuantityError));
    }

    [Fact]
    public async Task What_the_shop_takes_away_keeps_its_name_and_can_only_be_taken_out()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("hartmann", "LIMO", 2);
        var before = (await jana.BasketAsync()).Groups[0].Lines[0];
        await town.AskAsync(town.Shop("hartmann"), db => db.Set<Product>().ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ProductState.Draft)));

        var after = (await jana.BasketAsync()).Groups[0].Lines[0];

        Assert.NotEmpty(before.Title);
        Assert.Equal((before.Title, before.VariantTitle, before.RemoveUrl), (after.Title, after.VariantTitle, after.RemoveUrl));
        Assert.Null(after.Url);
        Assert.Null(after.QuantityUrl);
        Assert.NotNull(after.Notice);
    }

    [Fact]
    public async Task Nobody_hears_of_delivery_costs_where_goods_are_only_collected()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("hartmann", "LIMO", 2);

        Assert.False((await jana.BasketAsync()).ShippingCosts);
    }

    [Fact]
    public async Task Delivery_costs_are_spoken_of_in_the_shops_that_take_them()
    {
        await using var town = await OrderingTown.StartAsync(services => services.AddSingleton<IExtraCosts, Courier>());
        using var jana = town.Shopper();
        await using var entered = town.Host.Services.GetRequiredService<ScopeDoor>().Enter(town.Town);
        var costs = entered.Get<ExtraCosts>();
        Courier.Shop = town.Shop("becker").ShopId;
        await jana.PutsAsync("hartmann", "LIMO", 2);
        var without = await jana.BasketAsync();
        await jana.PutsAsync("becker", "B-40");

        Assert.False(without.ShippingCosts);
        Assert.True((await jana.BasketAsync()).ShippingCosts);
        Assert.True(await costs.AnyAsync(null, CancellationToken.None));
        Assert.False(await costs.AnyAsync(town.Shop("hartmann").ShopId, CancellationToken.None));
    }

    /// <summary>Brings the goods of one shop for money.</summary>
    private sealed class Courier : IExtraCosts
    {
        internal static Guid Shop { get; set; }

        public ValueTask<bool> AnyAsync(Guid? shop, CancellationToken cancel) => ValueTask.FromResult(shop is null || shop == Shop);
    }

    [Fact]
    public async Task A_shop_that_stops_selling_is_named_and_keeps_the_rest_from_being_ordered_until_it_is_out()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("lindenhof", "L-1");
        await town.RunAsync("""{ "name": "shop", "slug": "becker", "displayName": "Schuhhaus Becker", "level": "reserve", "state": "live" }""");

        var basket = await jana.BasketAsync();
        var checkout = await jana.Browser.GetAsync("/checkout/contact");

        Assert.Contains("nimmt zurzeit keine Bestellungen an", Assert.Single(basket.Groups[0].Notices), StringComparison.Ordinal);
        Assert.Null(basket.Groups[0].PickupText);
        Assert.Equal("/cart", checkout.Location);
    }

    [Theory]
    [InlineData("musterstadt.localhost", "musterstadt.localhost")]
    [InlineData("becker.musterstadt.localhost", "musterstadt.localhost")]
    [InlineData("schuhe-becker.example", null)]
    [InlineData("127.0.0.1", null)]
    [InlineData("localhost", null)]
    public async Task The_cookie_reaches_the_towns_hosts_and_no_further(string host, string? domain)
    {
        await using var town = await OrderingTown.StartAsync();
        await using var entered = town.Host.Services.GetRequiredService<ScopeDoor>().Enter(town.Shop("becker"));

        Assert.Equal(domain, entered.Get<TownCookie>().SharedDomain(host));
    }

    private static async Task<string> FieldAsync(OrderingTown town, string handle)
    {
        using var browser = town.Host.Browser("musterstadt.localhost");
        await browser.GetAsync("/shops/becker/products/" + handle);
        return ((Storefront.Catalog.Contracts.ProductDrop)town.Pages.Latest.Objects["product"]!).Options[0].Field;
    }
}
