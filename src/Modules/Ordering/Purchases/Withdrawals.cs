using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Orders;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Purchases;

/// <summary>Which orders somebody withdrew from, and when last. In town scope.</summary>
internal static class Withdrawals
{
    // The shops are named for the index, which begins with them.
    public static async Task<Dictionary<Guid, DateTimeOffset?>> OfAsync(
        StorefrontDb db, IReadOnlyCollection<Order> orders, CancellationToken cancel)
    {
        Guid[] ids = [.. orders.Select(order => order.Id)];
        Guid[] shops = [.. orders.Select(order => order.ShopId).Distinct()];
        var rows = await db.Set<OrderHistory>().AsNoTracking()
            .Where(row => shops.Contains(row.ShopId) && ids.Contains(row.OrderId) && row.What == RememberWithdrawal.What)
            .Select(row => new { row.OrderId, row.At }).ToListAsync(cancel);
        return rows.GroupBy(row => row.OrderId).ToDictionary(group => group.Key, group => (DateTimeOffset?)group.Max(row => row.At));
    }
}
