using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>An article in two sizes, on the pages of the real theme: what was chosen is what is bought and put aside.</summary>
public sealed class ChosenSizeTests
{
    private const string Boot = """
        { "name": "product", "shop": "becker", "handle": "alpsee", "title": "Wanderschuh Alpsee", "kind": "product", "taxRate": 19,
          "options": ["Größe"], "variants": [
            { "options": ["39"], "sku": "B-39", "price": 12900, "stock": 0 },
            { "options": ["40"], "sku": "B-40", "price": 12900, "stock": 3 } ] }
        """;

    [Fact]
    public async Task A_chosen_size_is_put_aside()
    {
        await using var host = await Musterstadt.WithAsync(Boot);
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
        await using var host = await Musterstadt.WithAsync(Boot);
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/shops/becker/products/alpsee?option1=" + size);

        Assert.Equal(there, page.Html.QuerySelector(".buy-form__button") is not null);
        Assert.Equal(there, page.Html.QuerySelector("button[formaction$='/reserve/alpsee']") is not null);
        Assert.Equal(!there, page.Words.Contains("39 ist gerade nicht da", StringComparison.Ordinal));
    }
}
