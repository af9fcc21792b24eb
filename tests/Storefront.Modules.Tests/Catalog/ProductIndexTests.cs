using System.Net;
using static Storefront.Modules.Tests.Catalog.ArticleOffice;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>The list of articles: found, counted, deleted and brought back.</summary>
public sealed class ProductIndexTests
{
    [Fact]
    public async Task The_list_shows_finds_and_counts_articles()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();

        var all = await ruth.GetAsync(Office + "/products");
        var found = await ruth.GetAsync(Office + "/products?q=nordkamm");
        var sign = await ruth.GetAsync(Office + "/products?q=%25");
        var drafts = await ruth.GetAsync(Office + "/products?tab=drafts");

        Assert.Equal(HttpStatusCode.OK, all.Status);
        Assert.Equal(2, all.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Wanderschuh Alpsee", Assert.Single(found.Html.QuerySelectorAll("tbody tr")).TextContent);
        Assert.Empty(sign.Html.QuerySelectorAll("tbody tr"));
        Assert.Empty(drafts.Html.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Plus_and_minus_change_the_stock_in_the_list_and_never_below_nothing()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        await town.RunAsync("""
            { "name": "product", "shop": "becker", "handle": "clog", "title": "Clog", "kind": "product", "variants": [ { "sku": "CLOG", "price": 100, "stock": 1 } ] }
            """);
        var id = await VariantIdAsync(town, "CLOG");

        foreach (var delta in new[] { "-1", "-1", "1", "1" })
        {
            var answer = await ruth.PostAsync(Office + "/products?handler=Stock", ("variant", id), ("delta", delta));
            Assert.Equal(HttpStatusCode.Found, answer.Status);
        }

        Assert.Equal(2, await town.StockOfAsync("becker", "CLOG"));
    }

    [Fact]
    public async Task A_deleted_article_is_gone_and_comes_back_whole()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressOfAsync(town, "alpsee");

        var list = await ruth.FollowAsync(ruth.PostAsync(address + "?handler=Delete"));
        await town.Host.DrainAsync();
        Assert.Null(await town.PageAsync("/shops/becker/products/alpsee"));
        await ruth.FollowAsync(ruth.SubmitAsync(list, "form.notice"));

        var page = await town.PageAsync("/shops/becker/products/alpsee");
        Assert.NotNull(page);
        Assert.Equal(3, await town.StockOfAsync("becker", "B-40-BR"));
    }

    [Fact]
    public async Task A_tap_asks_before_it_deletes()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();

        var page = await ruth.GetAsync(await AddressOfAsync(town, "alpsee"));

        var button = Assert.Single(page.Html.QuerySelectorAll("form[action*='handler=Delete'] button"));
        Assert.NotNull(button.Closest("details.confirm:not([open])"));
        Assert.Contains("„Wanderschuh Alpsee“ löschen? Der Artikel verschwindet sofort", button.Closest("form")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_deleted_can_be_brought_back_from_the_end_of_the_list_on_every_later_visit()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        Assert.Null((await ruth.GetAsync(Office + "/products")).Html.QuerySelector("#bin"));
        var (shoe, spray) = (await AddressOfAsync(town, "alpsee"), await AddressOfAsync(town, "imprägnierspray"));
        await ruth.PostAsync(shoe + "?handler=Delete");
        town.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await ruth.PostAsync(spray + "?handler=Delete");
        town.Host.Clock.Advance(TimeSpan.FromDays(2));

        var found = await ruth.GetAsync(Office + "/products?q=nordkamm");
        var names = found.Html.QuerySelectorAll("#bin li > span").Select(row => row.TextContent);
        Assert.Equal(["Imprägnierspray", "Wanderschuh Alpsee"], names.Select(name => name[..name.IndexOf(" gelöscht", StringComparison.Ordinal)]));
        Assert.Equal("2 gelöschte Artikel", found.Html.QuerySelector("#bin summary")!.TextContent);
        var list = await ruth.FollowAsync(ruth.SubmitAsync(found, "#bin li:last-child form"));

        Assert.Contains("Der Artikel ist wieder da", list.Words, StringComparison.Ordinal);
        Assert.Single(list.Html.QuerySelectorAll("#bin li"));
        Assert.Equal(3, await town.StockOfAsync("becker", "B-40-BR"));
    }
}
