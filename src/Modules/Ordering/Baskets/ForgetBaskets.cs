using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;

namespace Storefront.Ordering.Baskets;

/// <summary>Forgets baskets nobody touched for 60 days, and lines that were taken out yesterday.</summary>
internal sealed class ForgetBaskets(StorefrontDb db, TimeProvider clock) : IRecurringWork
{
    public TimeSpan Every => TimeSpan.FromHours(6);

    public Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var old = now - TimeSpan.FromDays(60);
        var yesterday = now - TimeSpan.FromDays(1);
        return db.WriteAsync(
            async () =>
            {
                await db.Set<BasketLine>().Where(line => line.RemovedAt < yesterday).ExecuteDeleteAsync(cancel);
                await db.Set<BasketLine>()
                    .Where(line => db.Set<Basket>().Any(basket => basket.TownId == line.TownId && basket.Id == line.BasketId && basket.TouchedAt < old))
                    .ExecuteDeleteAsync(cancel);
                await db.Set<Basket>().Where(basket => basket.TouchedAt < old).ExecuteDeleteAsync(cancel);
            },
            cancel);
    }
}
