using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Ordering.Contracts;
using Storefront.Pages.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Orders;

/// <summary>
/// What the shopper withdraws from leaves the order at once: whatever the shop does next, an acceptance, a sum or a code speaks of the rest only.
/// In the caller's transaction, which holds the row of the order.
/// </summary>
internal sealed class WithdrawnGoods(StorefrontDb db, IStock stock, Methods methods)
{
    /// <returns>The pieces that were there to take. With the last of them the whole order is withdrawn from.</returns>
    public async Task<IReadOnlyList<WithdrawnPieces>> TakeOutAsync(Order order, IReadOnlyList<WithdrawnPieces> pieces, CancellationToken cancel)
    {
        // In the order in which all steps touch stock, so that two of them never wait for each other.
        var lines = await LinesAsync(order, cancel);
        var taken = new List<WithdrawnPieces>();
        var less = Money.Zero;
        foreach (var line in lines)
        {
            var count = Math.Min(line.Left, pieces.Where(one => one.Line == line.Id).Sum(one => one.Quantity));
            if (count > 0)
            {
                line.Withdrawn += count;
                less += line.Of(count);
                taken.Add(new WithdrawnPieces(line.Id, count));
                await ToShelfAsync(order, line, count, cancel);
            }
        }

        if (taken.Count > 0 && lines.TrueForAll(line => line.Left == 0))
        {
            await EndAsync(order, cancel);
        }
        else if (taken.Count > 0)
        {
            order.Total -= less;
            await methods.Payment(order.Payment).ChangeAsync(new PaymentDue(order.ShopId, order.Id, order.Number, order.Total), cancel);
        }

        return taken;
    }

    /// <returns>All that was left. Of an order under way it goes back on the shelf when the shop closes it.</returns>
    public async Task<IReadOnlyList<WithdrawnPieces>> TakeAllAsync(Order order, CancellationToken cancel)
    {
        await EndAsync(order, cancel);
        return [.. (await LinesAsync(order, cancel)).Where(line => line.Left > 0).Select(line => new WithdrawnPieces(line.Id, line.Left))];
    }

    // Who took the goods home and had not paid owes nothing for them now. While it is under way, closing the order ends the payment.
    private async Task EndAsync(Order order, CancellationToken cancel)
    {
        order.WithdrawnWhole = true;
        if (order.State == OrderState.HandedOver)
        {
            await methods.Payment(order.Payment).CancelAsync(order.ShopId, order.Id, cancel);
        }
    }

    private Task<List<OrderLine>> LinesAsync(Order order, CancellationToken cancel) =>
        db.Set<OrderLine>().Where(line => line.OrderId == order.Id).OrderBy(line => line.VariantId).ToListAsync(cancel);

    // What was handed over is at the shopper's place, and comes back in its own time.
    private Task ToShelfAsync(Order order, OrderLine line, int pieces, CancellationToken cancel) => OrderFlow.IsOpen(order.State)
        ? stock.GiveBackAsync(new VariantRef(order.ShopId, line.VariantId), pieces, "withdrawn", cancel)
        : Task.CompletedTask;
}
