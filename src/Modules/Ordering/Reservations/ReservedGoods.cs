using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Reservations;

/// <summary>Reservations that still hold a variant of an article, and enquiries for it where it is a service.</summary>
internal sealed class ReservedGoods(StorefrontDb db) : IPromisedGoods
{
    public async Task<IReadOnlyList<GoodsPromised>> OfArticleAsync(Guid product, IReadOnlyCollection<Guid> variants, CancellationToken cancel)
    {
        var kinds = await db.Set<Reservation>()
            .Where(row => (row.State == ReservationState.Held || row.State == ReservationState.Ready) && variants.Contains(row.VariantId))
            .GroupBy(row => row.IsService).Select(kind => new { IsService = kind.Key, Count = kind.Count() })
            .OrderBy(kind => kind.IsService).ToListAsync(cancel);
        return [.. kinds.Select(kind => new GoodsPromised(kind.IsService ? "ordering.promised.enquiries" : "ordering.promised.reservations", kind.Count))];
    }
}
