using System.Net;
using Microsoft.EntityFrameworkCore;
using Storefront.Modules.Tests.Tenants;
using Storefront.Ordering.Reservations;
using Storefront.Platform.Data;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>Reservation and basket with the real theme: forms sent again, and quantities that are none.</summary>
public sealed class SentAgainTests
{
    private const string Boot = """
        { "steps": [
          { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein", "hosts": ["musterstadt.localhost"], "state": "NW" },
          { "name": "product", "shop": "becker", "handle": "alpsee", "title": "Wanderschuh Alpsee", "kind": "product", "taxRate": 19,
            "options": ["Größe"], "variants": [ { "options": ["40"], "sku": "B-40", "price": 12900, "stock": 3 } ] } ] }
        """;

    [Fact]
    public async Task The_same_form_sent_again_reserves_once()
    {
        await using var host = await StartAsync();
        using var jana = host.Browser("musterstadt.localhost");
        var form = await jana.GetAsync("/shops/becker/reserve/alpsee?option1=40");

        var clicks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(jana, form, "1")));
        var back = await SendAsync(jana, form, "1");
        var said = await jana.GetAsync(back.Location!);

        Assert.Single(clicks.Append(back).Select(answer => answer.Location).Distinct());
        Assert.Contains("nichts doppelt reserviert", said.Words, StringComparison.Ordinal);
        Assert.Equal(1, await host.InAsync<StorefrontDb, int>(host.Shop("becker"), db => db.Set<Reservation>().CountAsync()));
    }

    [Fact]
    public async Task Another_form_reserves_another_piece()
    {
        await using var host = await StartAsync();
        using var jana = host.Browser("musterstadt.localhost");

        await SendAsync(jana, await jana.GetAsync("/shops/becker/reserve/alpsee?option1=40"), "1");
        await SendAsync(jana, await jana.GetAsync("/shops/becker/reserve/alpsee?option1=40"), "1");

        Assert.Equal(2, await host.InAsync<StorefrontDb, int>(host.Shop("becker"), db => db.Set<Reservation>().CountAsync()));
    }

    [Fact]
    public async Task A_reservation_that_has_to_be_corrected_is_shown_at_an_address_with_what_was_typed()
    {
        await using var host = await StartAsync();
        using var jana = host.Browser("musterstadt.localhost");
        var form = await jana.GetAsync("/shops/becker/reserve/alpsee?option1=40");

        var wrong = await SendAsync(jana, form, "-3");
        var again = await jana.GetAsync(wrong.Location!);
        var done = await SendAsync(jana, again, "1");

        Assert.Equal(HttpStatusCode.Redirect, wrong.Status);
        Assert.Contains("Geben Sie eine ganze Zahl von 1 bis 3 ein.", again.Html.QuerySelector("#quantity-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("-3", again.Html.QuerySelector("#quantity")!.GetAttribute("value"));
        Assert.Equal("Jana Vogt", again.Html.QuerySelector("#name")!.GetAttribute("value"));
        Assert.StartsWith("/shops/becker/reservations/", done.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_language_of_a_reservation_keeps_what_was_typed_without_script()
    {
        await using var host = await StartAsync();
        using var jana = host.Browser("musterstadt.localhost");
        var form = await jana.GetAsync("/shops/becker/reserve/alpsee?option1=40");

        var english = form.Html.QuerySelector(".languages button[value=en]")!;
        var sent = await jana.SubmitAsync(form, "#reserve", ("name", "Jana Vogt"), ("lang", english.GetAttribute("value")));
        var page = await jana.GetAsync(sent.Location!);

        Assert.Equal("reserve", english.GetAttribute("form"));
        Assert.Equal("Reserve without obligation", page.Html.QuerySelector("h1")!.TextContent);
        Assert.Equal("Jana Vogt", page.Html.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Null(page.Html.QuerySelector(".field__error"));
    }

    [Theory]
    [InlineData("-3")]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("")]
    [InlineData("100")]
    [InlineData("zwei")]
    public async Task A_quantity_that_is_none_is_said_in_the_same_words_beside_the_field_of_article_and_basket(string quantity)
    {
        await using var host = await StartAsync();
        using var jana = host.Browser("musterstadt.localhost");
        var page = await jana.GetAsync("/shops/becker/products/alpsee?option1=40");

        var sent = await jana.SubmitAsync(page, "form.buy-form", ("quantity", quantity), ("option1", "40"));
        var again = await jana.GetAsync(sent.Location!.Split('#')[0]);
        await jana.SubmitAsync(page, "form.buy-form", ("quantity", "2"), ("option1", "40"));
        var basket = await jana.GetAsync("/shops/becker/cart");
        var changed = await jana.FollowAsync(jana.SubmitAsync(
            basket, "form[action$='/cart/lines']", (basket.Html.QuerySelector(".line input[name^=quantity]")!.GetAttribute("name")!, quantity == "0" ? "-3" : quantity)));

        Assert.Equal("Geben Sie eine ganze Zahl von 1 bis 99 ein.", again.Html.QuerySelector("#quantity-error")!.TextContent.Trim());
        Assert.Equal(quantity, again.Html.QuerySelector("#quantity")!.GetAttribute("value"));
        Assert.Equal("true", again.Html.QuerySelector("#quantity")!.GetAttribute("aria-invalid"));
        Assert.Equal("Geben Sie eine ganze Zahl von 1 bis 99 ein. Die Menge bleibt bei 2.", changed.Html.QuerySelector(".line .field__error")!.TextContent.Trim());
        Assert.Equal(quantity == "0" ? "-3" : quantity, changed.Html.QuerySelector(".line input[name^=quantity]")!.GetAttribute("value"));
        Assert.StartsWith("Fehler:", changed.Html.Title, StringComparison.Ordinal);
    }

    private static Task<TestPage> SendAsync(TestBrowser browser, TestPage form, string quantity) => browser.SubmitAsync(
        form, "form[action$='/reserve/alpsee']", ("quantity", quantity), ("name", "Jana Vogt"), ("email", "jana@vogt.example"));

    private static async Task<TestHost> StartAsync()
    {
        var host = await Musterstadt.StartAsync();
        await host.SeedAsync(Boot);
        await host.DrainAsync();
        return host;
    }
}
