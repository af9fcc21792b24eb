using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Baskets;
using Storefront.Pages.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Orders;

/// <summary>
/// A withdrawal that names an order joins what happened to this order: the desk and the shopper's page show it. One that names
/// none stays in the list of withdrawals. One that comes from another address than the order may be anybody's: the shop reads of it and asks,
/// the order goes on. In the shop's scope.
/// </summary>
internal sealed class RememberWithdrawal(StorefrontDb db, INamedOrders orders, WithdrawnGoods goods, TimeProvider clock) : IEventHandler<WithdrawalReceived>
{
    internal const string What = "withdrawn";
    internal const string ByOther = "withdrawn_by_other";

    public Task HandleAsync(WithdrawalReceived happened, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            foreach (var order in await NamedAsync(happened.Contract, cancel))
            {
                var byBuyer = string.Equals(order.Email, happened.Email.Trim(), StringComparison.OrdinalIgnoreCase);
                var what = byBuyer ? What : ByOther;
                if (await db.Set<OrderHistory>().AnyAsync(row => row.OrderId == order.Id && row.What == what && row.At == happened.At, cancel))
                {
                    continue;
                }

                var taken = byBuyer ? await TakeOutAsync(order, happened, cancel) : [];
                db.Add(new OrderHistory
                {
                    Id = Ids.New(clock), OrderId = order.Id, At = happened.At, By = "", What = what, Text = TextOf(happened, byBuyer),
                    Items = taken.Count > 0 ? JsonSerializer.Serialize(taken) : null,
                });
            }
        },
        cancel);

    // Once nothing is left, a further declaration takes nothing out and moves no time.
    private async Task<IReadOnlyList<WithdrawnPieces>> TakeOutAsync(Order order, WithdrawalReceived happened, CancellationToken cancel)
    {
        if (order.WithdrawnWhole)
        {
            return [];
        }

        var ended = OrderFlow.EndsWithoutGoods(order.State);
        order.WithdrawnAt = happened.At;
        order.WithdrawnWhole = ended && happened.Part.Length == 0;
        return ended ? []
            : happened.Part.Length == 0 ? await goods.TakeAllAsync(order, cancel)
            : await goods.TakeOutAsync(order, happened.Pieces, cancel);
    }

    private static string? TextOf(WithdrawalReceived happened, bool byBuyer)
    {
        var said = string.Join(". ", new[] { happened.Part, happened.Note }.Where(text => text.Length > 0));
        return byBuyer ? LineTexts.OrNull(said) : string.Join(": ", new[] { happened.Email, said }.Where(text => text.Length > 0));
    }

    private async Task<List<Order>> NamedAsync(string contract, CancellationToken cancel)
    {
        string[] numbers = [.. (await orders.FindAsync([contract], cancel))[contract].Select(order => order.Number)];

        // Holds the rows, so that a step the shop takes in the same moment comes before or after, never in between.
        await db.Set<Order>().Where(order => numbers.Contains(order.Number))
            .ExecuteUpdateAsync(set => set.SetProperty(order => order.StateAt, order => order.StateAt), cancel);
        return await db.Set<Order>().Where(order => numbers.Contains(order.Number)).ToListAsync(cancel);
    }
}
