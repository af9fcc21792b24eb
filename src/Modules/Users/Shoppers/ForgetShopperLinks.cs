using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;

namespace Storefront.Users.Shoppers;

/// <summary>Forgets what has run out: above all the names of people who never confirmed.</summary>
internal sealed class ForgetShopperLinks(StorefrontDb db, TimeProvider clock) : IRecurringWork
{
    public TimeSpan Every => TimeSpan.FromHours(6);

    public Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.WriteAsync(
            async () =>
            {
                await db.Set<ShopperLink>().Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancel);
                await db.Set<ShopperHandOver>().Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancel);
                await db.Set<ShopperSession>().Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancel);
            },
            cancel);
    }
}
