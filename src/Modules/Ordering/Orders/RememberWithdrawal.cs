using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Orders;

/// <summary>
/// A withdrawal that names an order joins what happened to this order: the desk and the shopper's page show it. One that names
/// none stays in the list of withdrawals. In the shop's scope.
/// </summary>
internal sealed class RememberWithdrawal(StorefrontDb db, TimeProvider clock) : IEventHandler<WithdrawalReceived>
{
    internal const string What = "withdrawn";

    public Task HandleAsync(WithdrawalReceived happened, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            foreach (var order in await NamedAsync(happened.Contract, cancel))
            {
                if (!await db.Set<OrderHistory>().AnyAsync(row => row.OrderId == order && row.What == What && row.At == happened.At, cancel))
                {
                    db.Add(new OrderHistory
                    {
                        Id = Ids.New(clock),
                        OrderId = order,
                        At = happened.At,
                        By = "",
                        What = What,
                        Text = happened.Note.Length > 0 ? happened.Note : null,
                    });
                }
            }
        },
        cancel);

    private async Task<List<Guid>> NamedAsync(string contract, CancellationToken cancel)
    {
        var orders = new List<Guid>();
        foreach (var named in NamedOrders.In(contract))
        {
            orders.AddRange(await db.Set<Order>()
                .Where(order => order.Number == named.Number || (named.WholePurchase && order.Number.StartsWith(named.Number + "-")))
                .Select(order => order.Id).ToListAsync(cancel));
        }

        return [.. orders.Distinct()];
    }
}
