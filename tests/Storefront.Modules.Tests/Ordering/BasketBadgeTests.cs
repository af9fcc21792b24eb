using System.Text.RegularExpressions;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>How much is in the basket, on pages that are the same for everybody and in browsers without script.</summary>
public sealed class BasketBadgeTests
{
    [Fact]
    public async Task A_sheet_of_ones_own_says_how_much_is_in_the_basket_and_the_page_stays_the_same_for_everybody()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        using var okan = town.Shopper();

        var empty = await jana.Browser.GetAsync("/shops/becker/cart/count.css");
        await jana.PutsAsync("becker", "SPRAY");
        var one = await jana.Browser.GetAsync("/shops/becker/cart/count.css");
        await jana.PutsAsync("lindenhof", "L-1", 2);
        var three = await jana.Browser.GetAsync("/cart/count.css");

        Assert.Equal("", empty.Text);
        Assert.Equal(("1", "data-one"), Said(one.Text));
        Assert.Equal(("3", "data-other"), Said(three.Text));
        Assert.Equal(("text/css", "no-store"), (three.Response.Content.Headers.ContentType!.MediaType, three.Response.Headers.CacheControl!.ToString()));
        Assert.Equal("", (await okan.Browser.GetAsync("/cart/count.css")).Text);
    }

    private static (string Count, string Unit) Said(string sheet) =>
        (Regex.Match(sheet, "content:\"(\\d+)\"").Groups[1].Value, Regex.Match(sheet, @"attr\(([a-z-]+)\)").Groups[1].Value);
}
