using Microsoft.EntityFrameworkCore;
using Storefront.Bench.Serving;
using Storefront.Bench.Shopping;
using Storefront.Bench.Town;
using Storefront.Catalog;
using Storefront.Catalog.Products;
using Storefront.Platform.Data;

namespace Storefront.Bench.Rows;

/// <summary>200 people press the button for the last 50 pieces at the same moment.</summary>
internal static class LastPieceRows
{
    private const int Buyers = 200;
    private const int Pieces = 50;

    public static async Task MeasureAsync(BenchContext bench)
    {
        var shop = bench.Town.Shops[^1];
        var article = Articles.Make(shop.Trade, shop.Number, bench.Town.ArticlesPerShop);
        await SetStockAsync(bench.Town.Data, shop, article);
        var bought = 0;
        await using (var host = await ServedProcess.HostAsync(bench.Town.Data))
        {
            var buttons = new Func<Task<bool>>[Buyers];
            await Parallel.ForEachAsync(Enumerable.Range(0, Buyers), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
            {
                var shopper = new Shopper(host.Url, 50_000 + number);
                await shopper.AddAsync(shop, article);
                buttons[number] = await shopper.WalkToButtonAsync();
            });
            await Rush.RunAsync(
                [.. buttons.Select(button => (Func<Task>)(async () =>
                {
                    if (await button())
                    {
                        Interlocked.Increment(ref bought);
                    }
                }))],
                Buyers);
        }

        var left = await StockAsync(bench.Town.Data, shop, article);
        bench.Found.Add(
            $"{Buyers} buyers for {Pieces} pieces at once", $"{bought} bought, {left} left", $"exactly {Pieces}, none left", bought == Pieces && left == 0);
    }

    private static Task SetStockAsync(string data, PlannedShop shop, Article article) => InShopAsync(data, shop, async db =>
    {
        var variant = await Variants(db, article).FirstAsync();
        variant.StockCount = Pieces;
        return await db.SaveChangesAsync();
    });

    private static Task<int> StockAsync(string data, PlannedShop shop, Article article) => InShopAsync(data, shop, async db =>
        (await Variants(db, article).FirstAsync()).StockCount ?? -1);

    private static IQueryable<Variant> Variants(StorefrontDb db, Article article) => db.Set<Variant>()
        .Where(variant => db.Set<Product>().Any(product => product.Id == variant.ProductId && product.Handle == article.Handle))
        .OrderBy(variant => variant.Position);

    private static async Task<T> InShopAsync<T>(string data, PlannedShop shop, Func<StorefrontDb, Task<T>> work)
    {
        await using var workshop = await Workshop.OpenAsync(data);
        return await workshop.Door.InAsync(workshop.Directory.FindShop(workshop.Town.TownId, shop.Slug)!.Scope, work);
    }
}
