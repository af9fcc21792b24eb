using System.Net;
using Storefront.Modules.Tests.Ordering;
using Storefront.Ordering.Baskets;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Pickup;

/// <summary>A shop hands out nothing for a while. The clock stands on Thursday, 12 November 2026.</summary>
public sealed class PausedPickupTests
{
    private const string Office = "/shops/becker/admin/pickup";
    private const string Sentence = "Schuhhaus Becker nimmt gerade keine Abholungen an, wieder ab Montag, 16. November.";

    [Fact]
    public async Task The_page_of_an_article_says_until_when_and_offers_to_put_it_aside_instead_of_the_basket()
    {
        await using var host = await ShopAsync();
        using var jana = host.Browser("musterstadt.localhost");
        using var guest = host.Browser("musterstadt.localhost", "en");
        using var ruth = await host.SignedInAsync("becker");
        var before = await jana.GetAsync("/shops/becker/products/alpsee");

        await PauseAsync(ruth, "2026-11-16");
        var paused = await jana.GetAsync("/shops/becker/products/alpsee");
        var english = await guest.GetAsync("/shops/becker/products/alpsee");
        var home = await jana.GetAsync("/shops/becker/");
        var shipping = await jana.GetAsync("/shops/becker/versand");

        Assert.NotNull(before.Html.QuerySelector(".buy-form__add"));
        Assert.Null(paused.Html.QuerySelector(".buy-form__add"));
        Assert.Contains(Sentence, paused.Html.QuerySelector(".buy-form__actions")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("unverbindlich reservieren", paused.Html.QuerySelector(".buy-form__actions")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(paused.Html.QuerySelector(".buy-form__reserve button"));
        Assert.Contains(
            "Schuhhaus Becker is not taking any pickups at the moment, again from Monday, 16 November.",
            english.Html.QuerySelector(".buy-form__actions")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains(Sentence, home.Words, StringComparison.Ordinal);
        Assert.Contains(Sentence, shipping.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_basket_names_the_pause_keeps_the_lines_and_leads_to_what_is_still_possible()
    {
        await using var host = await ShopAsync();
        using var jana = host.Browser("musterstadt.localhost");
        using var ruth = await host.SignedInAsync("becker");
        var article = await jana.GetAsync("/shops/becker/products/alpsee");
        await jana.SubmitAsync(article, ".buy-form");

        await PauseAsync(ruth, null);
        var basket = await jana.GetAsync("/shops/becker/cart");
        var checkout = await jana.GetAsync("/shops/becker/checkout/contact");
        var reserve = await jana.GetAsync(basket.Html.QuerySelector(".line a[href*='/reserve/']")!.GetAttribute("href")!);
        await ruth.SubmitAsync(await ruth.GetAsync(Office), ".notice form");
        var after = await jana.GetAsync("/shops/becker/cart");

        Assert.Contains("Schuhhaus Becker nimmt gerade keine Abholungen an. Diese Artikel bleiben im Warenkorb.", basket.Html.QuerySelector(".seller__notices")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Zahlungsart", basket.Html.QuerySelector(".seller")!.TextContent, StringComparison.Ordinal);
        Assert.Null(basket.Html.QuerySelector("button[name=checkout]"));
        Assert.Equal("/shops/becker/cart", checkout.Location);
        Assert.Equal(HttpStatusCode.OK, reserve.Status);
        Assert.NotNull(after.Html.QuerySelector("button[name=checkout]"));
        Assert.Single(after.Html.QuerySelectorAll(".line"));
    }

    [Fact]
    public async Task The_rest_of_the_basket_is_ordered_and_what_waits_stays_in_it()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.PutsAsync("lindenhof", "L-1");
        using var ruth = await town.RuthAsync();
        await PauseAsync(ruth, "2026-11-16");

        var before = await jana.BasketAsync();
        await jana.TellsAsync();
        await jana.Browser.GetAsync("/checkout/pickup");
        var said = jana.Checkout.Waiting;
        var purchase = await jana.OrdersAsync();
        var after = await jana.BasketAsync();

        Assert.Equal(("24,00\u00a0€", null), (before.Total, before.BlockedText));
        Assert.Equal([Sentence + " Diese Artikel bleiben im Warenkorb."], said);
        Assert.Equal("Buchhandlung Lindenhof", Assert.Single(purchase.Orders).Shop.Name);
        Assert.Equal("Wanderschuh Alpsee", Assert.Single(Assert.Single(after.Groups).Lines).Title);
        Assert.NotNull(after.BlockedText);
    }

    [Fact]
    public async Task An_order_that_is_sent_after_the_pause_began_orders_nothing_and_says_why()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        var action = await jana.ReviewsAsync();
        using var ruth = await town.RuthAsync();
        await PauseAsync(ruth, null);

        var ordered = await jana.Browser.FollowAsync(jana.Browser.PostAsync(action));
        var basket = jana.Shown<BasketDrop>("basket");

        Assert.Equal("/cart", ordered.Path);
        Assert.Contains("nimmt gerade keine Abholungen an", Assert.Single(basket.Groups).Waits, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_ends_by_itself_on_its_day()
    {
        await using var host = await ShopAsync();
        using var jana = host.Browser("musterstadt.localhost");
        using var ruth = await host.SignedInAsync("becker");
        await PauseAsync(ruth, "2026-11-13");

        await host.PassAsync(TimeSpan.FromDays(1));
        var article = await jana.GetAsync("/shops/becker/products/alpsee");
        using var later = await host.SignedInAsync("becker");
        var office = await later.GetAsync(Office);

        Assert.NotNull(article.Html.QuerySelector(".buy-form__add"));
        Assert.DoesNotContain("Die Abholung ist pausiert.", office.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-16", "Abholung pausiert, wieder ab Montag, 16. November", "Pickup paused, again from Monday, 16 November")]
    [InlineData(null, "Abholung pausiert", "Pickup paused")]
    public async Task The_card_on_the_portal_says_that_pickup_is_paused_and_promises_no_order(string? until, string german, string english)
    {
        await using var host = await ShopAsync();
        using var jana = host.Browser("musterstadt.localhost");
        using var guest = host.Browser("musterstadt.localhost", "en");
        using var ruth = await host.SignedInAsync("becker");
        var before = await jana.GetAsync("/shops");

        await PauseAsync(ruth, until);

        Assert.Equal(["Abholung heute ab 10:00", "Online bestellen"], Badges(before));
        Assert.Equal([german, "Reservieren"], Badges(await jana.GetAsync("/shops")));
        Assert.Equal([english, "Reserve"], Badges(await guest.GetAsync("/shops")));
        Assert.Null((await jana.GetAsync("/shops")).Html.QuerySelector("a[href*='pickup=']"));

        static IEnumerable<string> Badges(TestPage page) => page.Html.QuerySelectorAll(".shop-card .badge").Select(badge => badge.TextContent.Trim());
    }

    [Fact]
    public async Task Setting_up_lacks_nothing_while_a_pause_has_an_end_and_says_until_when_it_rests()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");
        await PauseAsync(ruth, "2026-11-16");
        var resting = await ruth.GetAsync("/shops/becker/admin/start");
        await PauseAsync(ruth, null);
        var open = await ruth.GetAsync("/shops/becker/admin/start");

        Assert.Equal("pausiert", Step(resting));
        Assert.Contains("Die Abholung ist pausiert, wieder ab Montag, 16. November.", resting.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Setzen Sie sie fort", resting.Words, StringComparison.Ordinal);
        Assert.Equal("offen", Step(open));
        Assert.Contains("Die Abholung ist pausiert. Setzen Sie sie fort.", open.Words, StringComparison.Ordinal);

        static string Step(TestPage page) => page.Html.QuerySelectorAll(".tasks li")
            .Single(step => step.TextContent.Contains("Abholzeiten", StringComparison.Ordinal)).QuerySelector(".badge")!.TextContent;
    }

    [Fact]
    public async Task A_pause_does_not_end_in_the_past()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");

        var answer = await PauseAsync(ruth, "2026-11-12");

        Assert.Contains("Wählen Sie einen Tag von morgen an.", answer.Words, StringComparison.Ordinal);
    }

    private static async Task<TestPage> PauseAsync(TestBrowser ruth, string? until) => await ruth.SubmitAsync(
        await ruth.GetAsync(Office), "form.card", ("Input.Paused", "true"), ("Input.PausedUntil", until));

    private static async Task<TestHost> ShopAsync()
    {
        var host = await TestHost.StartAsync();
        await host.RunAsync(
            ATown(), AShop("becker", "Schuhhaus Becker"), AnOwner("becker"), OpenAt("becker", "Mo-Fr 09:00-18:00"),
            new { name = "pickup", shop = "becker", slotMinutes = 30, places = 3, leadMinutes = 60, days = 6 },
            new { name = "payment", shop = "becker", methods = new[] { "pay-at-pickup" } },
            new
            {
                name = "product", shop = "becker", handle = "alpsee", title = "Wanderschuh Alpsee", kind = "product", taxRate = 19,
                options = Array.Empty<string>(),
                variants = new[] { new { options = Array.Empty<string>(), sku = "alpsee", price = 12900, stock = 3 } },
            });
        await host.DrainAsync();
        return host;
    }
}
