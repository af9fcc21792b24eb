using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Ordering.Reservations;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Accounts;

/// <summary>Purchases, reservations and basket of a shopper, for their copy of it and for saying what is kept (GOB-02, F-10).</summary>
internal sealed class AccountRecords(StorefrontDb db, AccountPurchases purchases, Methods methods, RequestLanguage language, CurrentScope here) : IShopperRecords
{
    internal const int YearsOfLetters = 6;

    public string Name => "ordering";

    public async Task<object> CopyAsync(ShopperCard shopper, CancellationToken cancel)
    {
        await purchases.ClaimAsync(shopper.Id, shopper.Email, cancel);
        var bought = await db.Set<Purchase>().AsNoTracking().Where(row => row.ShopperId == shopper.Id).OrderBy(row => row.PlacedAt).ToListAsync(cancel);
        Guid[] ids = [.. bought.Select(row => row.Id)];
        var orders = (await db.Set<Order>().AsNoTracking().Where(row => ids.Contains(row.PurchaseId)).OrderBy(row => row.Number).ToListAsync(cancel));
        Guid[] orderIds = [.. orders.Select(row => row.Id)];
        var lines = (await db.Set<OrderLine>().AsNoTracking().Where(row => orderIds.Contains(row.OrderId)).OrderBy(row => row.Position).ToListAsync(cancel))
            .ToLookup(line => line.OrderId);
        var history = (await db.Set<OrderHistory>().AsNoTracking()
            .Where(row => orderIds.Contains(row.OrderId) && (row.What == RememberWithdrawal.What || row.Settles != null || row.Amount != null))
            .ToListAsync(cancel))
            .ToLookup(row => row.OrderId);
        var payments = await methods.PaymentStatesAsync(orderIds, language.Texts, cancel);
        return new
        {
            Purchases = bought.Select(row => new
            {
                row.Number,
                row.PlacedAt,
                row.Name,
                row.Email,
                Orders = orders.Where(order => order.PurchaseId == row.Id).Select(order => OrderCopy.Of(
                    order, [.. lines[order.Id]], [.. history[order.Id]], payments.GetValueOrDefault(order.Id)?.Received ?? Money.Zero, here.Tenant!.TimeZone)),
            }),
            Reservations = (await db.Set<Reservation>().AsNoTracking().Where(row => row.ShopperId == shopper.Id).ToListAsync(cancel))
                .Select(Of),
            Basket = await BasketAsync(shopper.Id, cancel),
        };
    }

    public async Task<string?> KeptAsync(ShopperCard shopper, TextIn texts, CancellationToken cancel)
    {
        await purchases.ClaimAsync(shopper.Id, shopper.Email, cancel);
        var placed = await db.Set<Purchase>().Where(row => row.ShopperId == shopper.Id).Select(row => row.PlacedAt).ToListAsync(cancel);
        return placed.Count == 0
            ? null
            : texts["ordering.account.kept", ("count", placed.Count), ("year", (placed.Max().In(here.Tenant!.TimeZone).Year + YearsOfLetters).ToString(texts.Culture))];
    }

    private async Task<object> BasketAsync(Guid shopper, CancellationToken cancel) =>
        await (from line in db.Set<BasketLine>().AsNoTracking()
               join basket in db.Set<Basket>() on line.BasketId equals basket.Id
               where basket.ShopperId == shopper && line.RemovedAt == null
               select new { line.VariantId, line.Quantity, line.AddedAt }).ToListAsync(cancel);

    private static object Of(Reservation row) => new
    {
        row.Number,
        State = row.State.ToString().ToLowerInvariant(),
        row.Title,
        row.VariantTitle,
        row.Quantity,
        PriceCents = row.Price.Cents,
        row.Name,
        row.Email,
        row.Phone,
        row.Wish,
        row.AppointmentAt,
        row.CreatedAt,
        row.ExpiresAt,
    };
}
