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
    /// <returns>Whether nothing is left of the order.</returns>
    public async Task<bool> TakeOutAsync(Order order, IReadOnlyList<WithdrawnPieces> pieces, CancellationToken cancel)
    {
        // In the order in which all steps touch stock, so that two of them never wait for each other.
        var lines = await db.Set<OrderLine>().Where(line => line.OrderId == order.Id).OrderBy(line => line.VariantId).ToListAsync(cancel);
        var less = Money.Zero;
        foreach (var line in lines)
        {
            var taken = Math.Min(line.Left, pieces.Where(one => one.Line == line.Id).Sum(one => one.Quantity));
            if (taken > 0)
            {
                line.Withdrawn += taken;
                less += line.Of(taken);
                await ToShelfAsync(order, line, taken, cancel);
            }
        }

        if (lines.Exists(line => line.Withdrawn > 0) && lines.TrueForAll(line => line.Left == 0))
        {
            return true;
        }

        if (less.Cents > 0)
        {
            order.Total -= less;
            await methods.Payment(order.Payment).ChangeAsync(new PaymentDue(order.ShopId, order.Id, order.Number, order.Total), cancel);
        }

        return false;
    }

    // What was handed over is at the shopper's place, and comes back in its own time.
    private Task ToShelfAsync(Order order, OrderLine line, int pieces, CancellationToken cancel) => OrderFlow.IsOpen(order.State)
        ? stock.GiveBackAsync(new VariantRef(order.ShopId, line.VariantId), pieces, "withdrawn", cancel)
        : Task.CompletedTask;
}
