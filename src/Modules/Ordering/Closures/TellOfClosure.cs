using Microsoft.EntityFrameworkCore;
using Storefront.Hours.Contracts;
using Storefront.Notifications.Contracts;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Ordering.Reservations;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Closures;

/// <summary>
/// A plan of the town closes shops, or no longer does: whoever was promised something for that time reads what it means. Nothing promised is
/// taken back. In the town's scope, with one query for all orders and one for all reservations, and all mails in one unit of work.
/// </summary>
internal sealed class TellOfClosure(
    StorefrontDb db, IClosures closures, ClosedMeanwhile closed, IMailbox mailbox, ITenantProfiles profiles, ITenantAddresses addresses,
    TextCatalog catalog, CurrentScope here) : IEventHandler<ClosureChanged>
{
    public async Task HandleAsync(ClosureChanged happened, CancellationToken cancel)
    {
        if (!happened.TellShoppers)
        {
            return;
        }

        var about = await closures.ShopsOfAsync(happened.PlanId, cancel);
        var told = (await OrdersAsync(happened, cancel)).Concat(await ReservationsAsync(happened, cancel)).Where(one => about.Contains(one.ShopId)).ToList();
        if (told.Count == 0)
        {
            return;
        }

        var shops = (await profiles.ShopsAsync(cancel)).ToDictionary(shop => shop.Scope.ShopId);
        await db.WriteAsync(
            async () =>
            {
                foreach (var one in told.Where(one => shops.ContainsKey(one.ShopId)))
                {
                    await TellAsync(one, shops[one.ShopId], happened, cancel);
                }
            },
            cancel);
    }

    private async Task TellAsync(Promised one, TenantProfile shop, ClosureChanged happened, CancellationToken cancel)
    {
        var texts = catalog.In(one.Locale);
        var isLifted = happened.Change == ClosureChange.Lifted;
        var words = await closed.TextAsync(one.ShopId, one.At > happened.From ? one.At : happened.From, one.IsOrder, texts, cancel);

        // Lifted, but another plan still closes the shop; announced, but the shop does not take part.
        if (isLifted != words is null)
        {
            return;
        }

        await mailbox.LeaveAsync(
            new Mail
            {
                To = one.Email,
                ToName = one.Name,
                Template = isLifted ? "closure_over" : "closure_told",
                Locale = one.Locale,
                Values = new
                {
                    one.Name,
                    one.Number,
                    Order = one.IsOrder,
                    Shop = shop.Name,
                    Where = shop.Contact.Line,
                    When = one.IsOrder && one.At is { } at ? Promise.Fixed(at, null, shop.TimeZone, texts) : null,
                    Words = words ?? "",
                    Contact = string.Join(", ", new[] { shop.Contact.Phone, shop.Contact.Email }.Where(way => way.Length > 0)),
                    one.Url,
                },
            },
            cancel);
    }

    private async Task<List<Promised>> OrdersAsync(ClosureChanged happened, CancellationToken cancel)
    {
        OrderState[] open = [OrderState.Received, OrderState.Accepted, OrderState.Packing, OrderState.Ready];
        var rows = await db.Set<Order>().AsNoTracking()
            .Where(order => open.Contains(order.State) && !order.WithdrawnWhole
                && (happened.Until == null || order.PromiseFrom == null || order.PromiseFrom < happened.Until)
                && (order.PromiseFrom >= happened.From || (happened.Change == ClosureChange.Announced && (order.PromiseFrom == null || order.State == OrderState.Ready))))
            .Select(order => new { order.ShopId, order.PurchaseId, order.Number, order.Name, order.Email, order.Locale, order.PromiseFrom }).ToListAsync(cancel);
        Guid[] purchases = [.. rows.Select(row => row.PurchaseId).Distinct()];
        var tokens = await db.Set<Purchase>().AsNoTracking().Where(row => purchases.Contains(row.Id))
            .Select(row => new { row.Id, row.Token }).ToDictionaryAsync(row => row.Id, row => row.Token, cancel);
        return [.. rows.Where(row => tokens.ContainsKey(row.PurchaseId)).Select(row => new Promised(
            row.ShopId, true, row.Number, row.Name, row.Email, row.Locale, row.PromiseFrom, addresses.Url(here.Value.Town, "/orders/" + tokens[row.PurchaseId])))];
    }

    private async Task<List<Promised>> ReservationsAsync(ClosureChanged happened, CancellationToken cancel)
    {
        var rows = await db.Set<Reservation>().AsNoTracking()
            .Where(row => (row.State == ReservationState.Held || row.State == ReservationState.Ready) && row.ExpiresAt >= happened.From
                && (happened.Change == ClosureChange.Announced || happened.Until == null || row.ExpiresAt < happened.Until))
            .Select(row => new { row.ShopId, row.Number, row.Name, row.Email, row.Locale, row.Token }).ToListAsync(cancel);
        return [.. rows.Select(row => new Promised(
            row.ShopId, false, row.Number, row.Name, row.Email, row.Locale, null,
            addresses.Url(Scope.ForShop(here.Value.TownId, row.ShopId), "/reservations/" + row.Token)))];
    }

    /// <param name="At">When it was promised for; null for reservations.</param>
    private sealed record Promised(Guid ShopId, bool IsOrder, string Number, string Name, string Email, string Locale, DateTimeOffset? At, string Url);
}
