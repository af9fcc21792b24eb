using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>An article in two sizes, on the pages of the real theme: what was chosen is what is bought and put aside.</summary>
public sealed class ChosenSizeTests
{
    private const string Boots = """
        { "name": "product", "shop": "becker", "handle": "alpsee", "title": "Wanderschuh Alpsee", "kind": "product", "taxRate": 19,
          "options": ["Größe"], "variants": [
            { "options": ["39"], "sku": "B-39", "price": 12900, "stock": 0 },
            { "options": ["40"], "sku": "B-40", "price": 12900, "stock": 3 } ] },
        { "name": "product", "shop": "becker", "handle": "tegernsee", "title": "Wanderschuh Tegernsee", "kind": "product", "taxRate": 19,
          "options": ["Größe"], "variants": [
            { "options": ["41"], "sku": "T-41", "price": 9900, "stock": 2 },
            { "options": ["42"], "sku": "T-42", "price": 12900, "stock": 2 } ] }
        """;

    [Fact]
    public async Task A_chosen_size_is_put_aside()
    {
        await using var host = await Musterstadt.WithAsync(Boots);
        using var jana = host.Browser("musterstadt.localhost");

        var form = await jana.GetAsync("/shops/becker/reserve/alpsee?option1=40");
        var done = await jana.SubmitAsync(form, "form[action$='/reserve/alpsee']", ("name", "Jana Vogt"), ("email", "jana@vogt.example"));

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.StartsWith("/shops/becker/reservations/", done.Location, StringComparison.Ordinal);
        Assert.Contains("40", (await jana.GetAsync(done.Location!)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("40", true)]
    [InlineData("39", false)]
    public async Task A_size_that_is_gone_offers_neither_basket_nor_reservation_and_says_so(string size, bool there)
    {
        await using var host = await Musterstadt.WithAsync(Boots);
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/shops/becker/products/alpsee?option1=" + size);

        Assert.Equal(there, page.Html.QuerySelector(".buy-form__button") is not null);
        Assert.Equal(there, page.Html.QuerySelector("button[formaction$='/reserve/alpsee']") is not null);
        Assert.Equal(!there, page.Words.Contains("39 ist gerade nicht da", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_gets_a_size_they_did_not_see_and_the_button_leads_to_the_sizes_without_script()
    {
        await using var host = await Musterstadt.WithAsync(Boots);
        using var jana = host.Browser("musterstadt.localhost");
        var page = await jana.GetAsync("/shops/becker/products/tegernsee");

        var sent = await jana.SubmitAsync(page, "form.buy-form", ("quantity", "2"));
        var again = await jana.GetAsync(sent.Location!.Split('#')[0]);
        var basket = await jana.GetAsync("/shops/becker/cart");
        var chosen = await jana.FollowAsync(jana.SubmitAsync(again, "form.buy-form", ("option1", "42")));

        Assert.Contains("ab 99,00", page.Words, StringComparison.Ordinal);
        Assert.Equal("Größe wählen", page.Html.QuerySelector(".buy-form__choose")!.TextContent);
        Assert.EndsWith("#choice", sent.Location, StringComparison.Ordinal);
        Assert.Equal("Wählen Sie unter „Größe“ etwas aus.", again.Html.QuerySelector("#choice .field__error")!.TextContent.Trim());
        Assert.StartsWith("Fehler:", again.Html.Title, StringComparison.Ordinal);
        Assert.Equal("2", again.Html.QuerySelector("#quantity")!.GetAttribute("value"));
        Assert.Null(basket.Html.QuerySelector(".line"));
        Assert.Equal("2", chosen.Html.QuerySelector(".line input[name^=quantity]")!.GetAttribute("value"));
        Assert.Contains("Größe: 42", chosen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reserving_asks_for_the_size_in_the_same_place_and_keeps_the_quantity()
    {
        await using var host = await Musterstadt.WithAsync(Boots);
        using var jana = host.Browser("musterstadt.localhost");

        var asked = await jana.GetAsync("/shops/becker/reserve/tegernsee?product=tegernsee&quantity=2");
        var page = await jana.GetAsync(asked.Location!.Split('#')[0]);
        var form = await jana.GetAsync("/shops/becker/reserve/tegernsee?product=tegernsee&quantity=2&option1=41");

        Assert.NotNull(page.Html.QuerySelector("#choice .field__error"));
        Assert.Equal("2", page.Html.QuerySelector("#quantity")!.GetAttribute("value"));
        Assert.Equal("2", form.Html.QuerySelector("#quantity")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_only_size_there_is_chosen_and_named_by_the_button()
    {
        await using var host = await Musterstadt.WithAsync(Boots);
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/shops/becker/products/alpsee");

        Assert.NotNull(page.Html.QuerySelector("input[value='40'][checked]"));
        Assert.StartsWith("In den Warenkorb: 40", page.Html.QuerySelector(".buy-form__button")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector(".buy-form__choose"));
    }
}
