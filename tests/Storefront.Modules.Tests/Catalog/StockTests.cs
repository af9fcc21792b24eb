using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Catalog;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Catalog;

public sealed class StockTests
{
    [Fact]
    public async Task Of_twenty_shoppers_at_once_three_get_the_three_pieces()
    {
        await using var town = await CatalogTown.StartAsync();
        var variant = await VariantAsync(town, "becker", "B-40-BR");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TakeAsync(town, variant, 1)));

        Assert.Equal(3, answers.Count(taken => taken));
        Assert.Equal(0, await town.StockOfAsync("becker", "B-40-BR"));
        Assert.Equal(-3, await town.AskAsync("becker", db => db.Set<StockMovement>()
            .Where(movement => movement.VariantId == variant.VariantId && movement.Reason == "order").SumAsync(movement => movement.Delta)));
    }

    [Fact]
    public async Task More_than_there_is_is_not_given_and_leaves_no_trace()
    {
        await using var town = await CatalogTown.StartAsync();
        var variant = await VariantAsync(town, "becker", "B-40-GR");

        Assert.False(await TakeAsync(town, variant, 2));
        Assert.Equal(1, await town.StockOfAsync("becker", "B-40-GR"));
    }

    [Fact]
    public void An_article_has_what_its_sizes_hold_together()
    {
        Assert.Equal(StockState.InStock, Of(1, 8));
        Assert.Equal(StockState.Few, Of(1, 2, 0));
        Assert.Equal(StockState.Gone, Of(0, 0));
        Assert.Equal(StockState.InStock, Of(1, null));

        static StockState Of(params int?[] counts) =>
            StockLevel.Together([.. counts.Select(count => new StockLevel(count, null, null))], default, 14).StateAt(default, 14);
    }

    [Fact]
    public async Task Card_page_and_feed_speak_of_all_sizes_and_the_last_few_of_them_are_news()
    {
        await using var town = await CatalogTown.StartAsync();
        var brown = await VariantAsync(town, "becker", "B-40-BR");
        var before = await SaidAsync(town);

        await TakeAsync(town, brown, 1);
        var after = await SaidAsync(town);

        Assert.Equal(("Im Laden", "Im Laden", "in_stock"), before);
        Assert.Equal(("Nur noch wenige im Laden", "Nur noch wenige im Laden", "few"), after);
    }

    [Fact]
    public async Task What_is_given_back_is_there_again()
    {
        await using var town = await CatalogTown.StartAsync();
        var variant = await VariantAsync(town, "becker", "B-40-BR");
        await TakeAsync(town, variant, 2);

        await WithStockAsync(town, (stock, cancel) => stock.GiveBackAsync(variant, 2, "cancelled", cancel));

        Assert.Equal(3, await town.StockOfAsync("becker", "B-40-BR"));
    }

    [Fact]
    public async Task Stock_that_is_not_counted_is_there_until_the_shop_says_it_is_gone()
    {
        await using var town = await CatalogTown.StartAsync();
        var variant = await VariantAsync(town, "lindenhof", "L-1");
        Assert.True(await TakeAsync(town, variant, 5));

        await town.AskAsync("lindenhof", db => db.WriteAsync(() => db.Set<Variant>()
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SoftStock, SoftStock.Gone))));

        Assert.False(await TakeAsync(town, variant, 1));
    }

    [Fact]
    public async Task A_variant_of_another_shop_is_not_found_under_the_wrong_shop()
    {
        await using var town = await CatalogTown.StartAsync();
        var variant = await VariantAsync(town, "becker", "B-40-BR");

        Assert.False(await TakeAsync(town, variant with { ShopId = town.Shop("lindenhof").ShopId }, 1));
    }

    [Theory]
    [InlineData(5, null, 0, "InStock")]
    [InlineData(3, null, 0, "Few")]
    [InlineData(0, null, 0, "Gone")]
    [InlineData(null, "Here", 13, "InStock")]
    [InlineData(null, "Here", 15, "Ask")]
    [InlineData(null, "Few", 15, "Ask")]
    [InlineData(null, "Gone", 400, "Gone")]
    [InlineData(null, null, 400, "InStock")]
    public void A_word_about_stock_becomes_a_question_when_nobody_confirms_it(int? count, string? soft, int daysAgo, string expected)
    {
        var now = new DateTimeOffset(2026, 11, 12, 8, 0, 0, TimeSpan.Zero);
        var said = soft is null ? (SoftStock?)null : Enum.Parse<SoftStock>(soft);

        var state = new StockLevel(count, said, now.AddDays(-daysAgo)).StateAt(now, StockLevel.UsualConfirmDays);

        Assert.Equal(expected, state.ToString());
    }

    private static async Task<(string Card, string Page, string Feed)> SaidAsync(CatalogTown town)
    {
        var page = (ProductDrop)(await town.PageAsync("/shops/becker/products/alpsee"))!.Objects["product"]!;
        var id = Guid.Parse(page.Id);
        var card = await town.Host.InAsync<IProductCards, IReadOnlyDictionary<ProductRef, ProductDrop>>(
            town.Host.Town(), cards => cards.FindAsync([new ProductRef(town.Host.Shop("becker").ShopId, id)], town.Host.Services.GetRequiredService<TextCatalog>().In("de"), CancellationToken.None));
        var feed = await town.Host.InAsync<IProductFeed, IReadOnlyList<FeedProduct>>(town.Host.Shop("becker"), all => all.FindAsync([id], CancellationToken.None));
        return (card.Values.Single().StockText, page.StockText, feed[0].StockState);
    }

    private static Task<VariantRef> VariantAsync(CatalogTown town, string shop, string sku) => town.AskAsync(
        shop, db => db.Set<Variant>().Where(row => row.Sku == sku).Select(row => new VariantRef(row.ShopId, row.Id)).SingleAsync());

    private static async Task<bool> TakeAsync(CatalogTown town, VariantRef variant, int quantity)
    {
        var taken = false;
        await WithStockAsync(town, async (stock, cancel) => taken = await stock.TakeAsync([new StockWish(variant, quantity)], "order", cancel) is null);
        return taken;
    }

    private static async Task WithStockAsync(CatalogTown town, Func<IStock, CancellationToken, Task> work)
    {
        var door = (Storefront.Platform.Scopes.ScopeDoor)town.Host.Services.GetService(typeof(Storefront.Platform.Scopes.ScopeDoor))!;
        await using var entered = door.Enter(town.Town);
        var stock = entered.Get<IStock>();
        await entered.Get<StorefrontDb>().WriteAsync(() => work(stock, CancellationToken.None));
    }
}
