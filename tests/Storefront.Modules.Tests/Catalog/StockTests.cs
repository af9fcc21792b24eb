using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Platform.Data;

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
