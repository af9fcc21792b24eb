using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Ordering.Mails;
using Storefront.Pages.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Orders;

/// <summary>
/// What the shop did about a withdrawal stands in its order: how much went back, when, and by whom; the shopper gets a mail. Opened again
/// it is due as before, and that it was a mistake stands there too.
/// </summary>
internal sealed class RefundedOrders(StorefrontDb db, IStock stock, Methods methods, RequestLanguage language, OrderMails mails, TimeProvider clock)
    : IWithdrawnOrders
{
    private const string Reason = "withdrawn";

    /// <summary>Money went back.</summary>
    internal const string Refunded = "refunded";

    /// <summary>There was none to give back.</summary>
    internal const string Settled = "withdrawal_settled";

    internal const string Reopened = "withdrawal_reopened";

    public async Task SettleAsync(SettledWithdrawal settled, CancellationToken cancel)
    {
        await ClarifyAsync(settled, settled.Received, cancel);
        foreach (var (order, one) in await FindAsync(settled, cancel))
        {
            if (one.Settled is not null)
            {
                continue;
            }

            var amount = settled.Amount ?? one.Refund;
            var returned = await ToShelfAsync(order, one, settled.Returned, cancel);
            Remember(order, settled, amount.Cents > 0 ? Refunded : Settled, amount, returned, settled.Received);
            if (amount.Cents > 0 || settled.Why is not null)
            {
                await mails.ToShopperAsync(order, "order_refunded", cancel, refund: amount, why: settled.Why);
            }
        }
    }

    public async Task OpenAgainAsync(SettledWithdrawal opened, CancellationToken cancel)
    {
        await ClarifyAsync(opened, null, cancel);
        foreach (var (order, one) in await FindAsync(opened, cancel))
        {
            if (one.Settled is not { } was)
            {
                continue;
            }

            await db.Set<OrderHistory>().Where(row => row.OrderId == order.Id && row.Settles == opened.Received)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Settles, (DateTimeOffset?)null), cancel);
            var taken = await OffShelfAsync(order, was.Returned, cancel);
            Remember(order, opened, Reopened, was.Amount ?? Money.Zero, taken, null);
            if (was.Amount is { Cents: > 0 } amount)
            {
                await mails.ToShopperAsync(order, "order_refund_undone", cancel, refund: amount);
            }
        }
    }

    // One that came from another address takes nothing out of the order: that somebody found out about it is all there is to keep.
    private async Task ClarifyAsync(SettledWithdrawal act, DateTimeOffset? dealtWith, CancellationToken cancel)
    {
        var orders = await db.Set<Order>().Where(order => act.Orders.Contains(order.Number)).Select(order => order.Id).ToListAsync(cancel);
        await db.Set<OrderHistory>().Where(row => orders.Contains(row.OrderId) && row.What == RememberWithdrawal.ByOther && row.At == act.Received)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Settles, dealtWith), cancel);
    }

    private async Task<List<(Order Order, OrderWithdrawal Withdrawal)>> FindAsync(SettledWithdrawal act, CancellationToken cancel)
    {
        var orders = await db.Set<Order>().AsNoTracking().Where(order => act.Orders.Contains(order.Number)).OrderBy(order => order.Number).ToListAsync(cancel);
        var payments = await methods.PaymentStatesAsync([.. orders.Select(order => order.Id)], language.Texts, cancel);
        var found = new List<(Order, OrderWithdrawal)>();
        foreach (var order in orders)
        {
            var lines = await db.Set<OrderLine>().AsNoTracking().Where(line => line.OrderId == order.Id).ToListAsync(cancel);
            var history = await OrderWithdrawal.Rows(db.Set<OrderHistory>().AsNoTracking().Where(row => row.OrderId == order.Id)).ToListAsync(cancel);
            var paid = payments.GetValueOrDefault(order.Id)?.Received ?? Money.Zero;
            if (OrderWithdrawal.Of(order, lines, history, paid).FirstOrDefault(one => one.At == act.Received) is { } one)
            {
                found.Add((order, one));
            }
        }

        return found;
    }

    // Only what this withdrawal brings back, however many pieces somebody sends; in the order in which all steps touch stock.
    private async Task<List<WithdrawnPieces>> ToShelfAsync(
        Order order, OrderWithdrawal one, IReadOnlyList<WithdrawnPieces> wanted, CancellationToken cancel)
    {
        var returned = new List<WithdrawnPieces>();
        foreach (var share in one.ComesBack.OrderBy(share => share.Line.VariantId))
        {
            var pieces = Math.Min(share.Quantity, wanted.Where(goods => goods.Line == share.Line.Id).Sum(goods => goods.Quantity));
            if (pieces > 0)
            {
                await stock.GiveBackAsync(new VariantRef(order.ShopId, share.Line.VariantId), pieces, Reason, cancel);
                returned.Add(new WithdrawnPieces(share.Line.Id, pieces));
            }
        }

        return returned;
    }

    // What was sold meanwhile is not there to take.
    private async Task<List<WithdrawnPieces>> OffShelfAsync(Order order, IReadOnlyList<WithdrawnShare> returned, CancellationToken cancel)
    {
        var taken = new List<WithdrawnPieces>();
        foreach (var share in returned.OrderBy(share => share.Line.VariantId))
        {
            if (await stock.TakeAsync([new StockWish(new VariantRef(order.ShopId, share.Line.VariantId), share.Quantity)], Reason, cancel) is null)
            {
                taken.Add(new WithdrawnPieces(share.Line.Id, share.Quantity));
            }
        }

        return taken;
    }

    private void Remember(Order order, SettledWithdrawal act, string what, Money amount, List<WithdrawnPieces> goods, DateTimeOffset? settles) => db.Add(new OrderHistory
    {
        Id = Ids.New(clock), OrderId = order.Id, At = act.At, By = act.By, What = what, Amount = amount, Settles = settles, Text = act.Why,
        Items = goods.Count > 0 ? JsonSerializer.Serialize(goods) : null,
    });
}
