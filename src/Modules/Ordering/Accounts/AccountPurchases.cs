using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Ordering.Reservations;
using Storefront.Platform.Data;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Accounts;

/// <summary>
/// What belongs to a shopper's account: what was bought or reserved while signed in, and what a guest bought or reserved with
/// the address that the account has confirmed. Works in town scope.
/// </summary>
internal sealed class AccountPurchases(StorefrontDb db)
{
    public const int PageSize = 20;

    private IQueryable<Purchase> Bought => db.Set<Purchase>().Where(row => row.ShopId == Guid.Empty);

    /// <summary>Newest first, without lines; one more than a page when there are more.</summary>
    public async Task<IReadOnlyList<BoughtPurchase>> ListAsync(ShopperCard shopper, int page, CancellationToken cancel)
    {
        await ClaimAsync(shopper.Id, shopper.Email, cancel);
        var purchases = await Bought.AsNoTracking().Where(row => row.ShopperId == shopper.Id)
            .OrderByDescending(row => row.PlacedAt).ThenByDescending(row => row.Id)
            .Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);
        Guid[] ids = [.. purchases.Select(row => row.Id)];
        var orders = await db.Set<Order>().AsNoTracking()
            .Where(order => ids.Contains(order.PurchaseId)).OrderBy(order => order.Number).ToListAsync(cancel);
        var byPurchase = orders.ToLookup(order => order.PurchaseId);
        return [.. purchases.Select(row => new BoughtPurchase(row, [.. byPurchase[row.Id].Select(order => new BoughtOrder(order, []))]))];
    }

    public async Task<IReadOnlyList<Reservation>> ReservationsAsync(ShopperCard shopper, CancellationToken cancel)
    {
        await ClaimAsync(shopper.Id, shopper.Email, cancel);
        return await db.Set<Reservation>().AsNoTracking().Where(row => row.ShopperId == shopper.Id)
            .OrderByDescending(row => row.CreatedAt).Take(PageSize).ToListAsync(cancel);
    }

    /// <summary>The token of a purchase of this account; null for everybody else's.</summary>
    public Task<string?> PurchaseTokenAsync(Guid shopper, string number, CancellationToken cancel) => Bought
        .Where(row => row.ShopperId == shopper && row.Number == number).Select(row => row.Token).FirstOrDefaultAsync(cancel);

    /// <summary>The token of a reservation of this account; null for everybody else's.</summary>
    public Task<string?> ReservationTokenAsync(Guid shopper, string number, CancellationToken cancel) => db.Set<Reservation>()
        .Where(row => row.ShopperId == shopper && row.Number == number).Select(row => row.Token).FirstOrDefaultAsync(cancel);

    /// <summary>Puts a guest's purchase into an account; false when it lies in one already.</summary>
    public async Task<bool> KeepAsync(Guid purchase, Guid shopper, CancellationToken cancel) => await db.WriteAsync(
        () => Bought.Where(row => row.Id == purchase && row.ShopperId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ShopperId, shopper), cancel),
        cancel) == 1;

    /// <summary>What guests bought and reserved with a confirmed address joins the account. Writes only when there is something.</summary>
    public async Task ClaimAsync(Guid shopper, string email, CancellationToken cancel)
    {
        var bought = Bought.Where(row => row.ShopperId == null && row.Email.ToLower() == email);
        var reserved = db.Set<Reservation>().Where(row => row.ShopperId == null && row.Email.ToLower() == email);
        if (!await bought.AnyAsync(cancel) && !await reserved.AnyAsync(cancel))
        {
            return;
        }

        await db.WriteAsync(
            async () =>
            {
                await bought.ExecuteUpdateAsync(set => set.SetProperty(row => row.ShopperId, shopper), cancel);
                await reserved.ExecuteUpdateAsync(set => set.SetProperty(row => row.ShopperId, shopper), cancel);
            },
            cancel);
    }

    /// <summary>The account is gone: its basket goes, purchases and reservations stay with the shops as a guest's.</summary>
    public Task LetGoAsync(Guid shopper, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            await Bought.Where(row => row.ShopperId == shopper)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ShopperId, (Guid?)null), cancel);
            await db.Set<Reservation>().Where(row => row.ShopperId == shopper)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ShopperId, (Guid?)null), cancel);
            await db.Set<BasketLine>()
                .Where(line => db.Set<Basket>().Any(basket => basket.ShopperId == shopper && basket.Id == line.BasketId))
                .ExecuteDeleteAsync(cancel);
            await db.Set<Basket>().Where(basket => basket.ShopperId == shopper).ExecuteDeleteAsync(cancel);
        },
        cancel);
}
