using Storefront.Bench.Load;
using Storefront.Bench.Serving;
using Storefront.Bench.Shopping;
using Storefront.Bench.Town;

namespace Storefront.Bench.Rows;

/// <summary>Putting an article into a new basket: read, check, two rows, one commit.</summary>
internal static class BasketRows
{
    public static async Task MeasureAsync(BenchContext bench)
    {
        var requests = Wrk.Write(bench.Folder, "basket", bench.Town.Shops.Take(200).Select(shop =>
            $"POST\t/shops/{shop.Slug}/cart/add\t{Shopper.FormOf(Articles.Make(shop.Trade, shop.Number, 3), 0)}"));
        await using var host = await ServedProcess.HostAsync(bench.Town.Data);
        var wrk = new Wrk(host, requests);
        await wrk.WarmAsync(8, bench.Size.WarmUpSeconds);
        bench.Found.Add("basket add", await wrk.RunAsync(8, bench.Size.Seconds), "8 clients, each time a new basket, durable");
    }
}
