using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Marketplace.Index;

/// <summary>
/// A shop changed. Its articles come into the index when it goes public, leave when it no longer is, and are indexed anew when
/// its branch is another; a new colour of its theme is none of the index's business.
/// </summary>
internal sealed class KeepShops(IndexKeeper keeper, ITenantProfiles profiles, StorefrontDb db, IndexClock clock, PageCache pages)
    : IEventHandler<TenantChanged>
{
    public async Task HandleAsync(TenantChanged happened, CancellationToken cancel)
    {
        if (db.Scope.Kind != TenantKind.Shop)
        {
            return;
        }

        var shop = await profiles.CurrentAsync(cancel);
        var known = await db.Set<IndexedShop>().AsNoTracking().FirstOrDefaultAsync(cancel);
        if (shop.State != ShopState.Live)
        {
            await keeper.ForgetAsync(cancel);
        }
        else if (known is null || known.Branch != (shop.Branch ?? ""))
        {
            await keeper.RebuildAsync(shop, cancel);
            await NoteAsync(shop, cancel);
        }

        await pages.EvictAsync(cancel, PageCache.TagOf(db.Scope.Town));
    }

    private Task NoteAsync(TenantProfile shop, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var row = await db.Set<IndexedShop>().FirstOrDefaultAsync(cancel);
            if (row is null)
            {
                db.Add(row = new IndexedShop { Id = db.Scope.ShopId });
            }

            row.Branch = shop.Branch ?? "";
            row.IndexedAt = clock.Now;
        },
        cancel);
}
