using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Purchases;
using Storefront.Pages.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Orders;

/// <summary>Which of the shop's orders somebody means: <see cref="NamedOrders"/> finds the numbers, this the orders.</summary>
internal sealed class OrdersInWords(StorefrontDb db, Methods methods, RequestLanguage language) : INamedOrders
{
    public string SearchPath(string name) => "/admin/orders" + QueryString.Create("q", name);

    public async Task<ILookup<string, NamedOrder>> FindAsync(IReadOnlyCollection<string> sentences, CancellationToken cancel)
    {
        var said = sentences.Distinct().SelectMany(sentence => NamedOrders.In(sentence).Select(named => (Sentence: sentence, Named: named))).ToList();
        var found = await ReadAsync([.. said.Select(one => one.Named).Distinct()], cancel);
        return said.SelectMany(one => found.Where(order => one.Named.Means(order.Number)).Select(order => (one.Sentence, Order: order)))
            .Distinct().ToLookup(one => one.Sentence, one => one.Order);
    }

    public async Task<IReadOnlyDictionary<string, OrderRefunds>> RefundsAsync(IReadOnlyCollection<string> numbers, CancellationToken cancel)
    {
        var orders = await db.Set<Order>().AsNoTracking().Where(order => numbers.Contains(order.Number)).ToListAsync(cancel);
        Guid[] ids = [.. orders.Select(order => order.Id)];
        var lines = await db.Set<OrderLine>().AsNoTracking().Where(line => ids.Contains(line.OrderId)).ToListAsync(cancel);
        var history = await OrderWithdrawal.Rows(db.Set<OrderHistory>().AsNoTracking().Where(row => ids.Contains(row.OrderId))).ToListAsync(cancel);
        var payments = await methods.PaymentStatesAsync(ids, language.Texts, cancel);
        return orders.ToDictionary(order => order.Number, order => RefundsOf(
            order, [.. lines.Where(line => line.OrderId == order.Id)], history.Where(row => row.OrderId == order.Id), payments.GetValueOrDefault(order.Id)));
    }

    // Once the whole order is withdrawn from, its money stands beside that; what was said in words has none of its own.
    private OrderRefunds RefundsOf(Order order, IReadOnlyList<OrderLine> lines, IEnumerable<OrderHistory> history, PaymentState? payment)
    {
        var received = payment?.Received ?? Money.Zero;
        var all = OrderWithdrawal.Of(order, lines, history, received);
        return new OrderRefunds(payment is { Paid: true }, Sums(all.Where(one => one.Shares.Count > 0 || order.WithdrawnWhole), one => one.Refund))
        {
            Received = received,
            GivenBack = Sums(all.Where(one => one.Settled is { Amount: not null }), one => one.Settled!.Amount!.Value),
            Goods = all.Where(one => one.Shares.Count > 0).GroupBy(one => one.At)
                .ToDictionary(same => same.Key, same => WithdrawnText.Goods(same.SelectMany(one => one.Shares), line => line.ForShop)),
            OfUnknownSum = [.. all.Where(one => one.IsOfUnknownSum).Select(one => one.At)],
            Returned = all.Where(one => one.Settled is null).GroupBy(one => one.At)
                .ToDictionary(same => same.Key, same => (IReadOnlyList<ReturnedGoods>)[.. same.First().ComesBack.Select(Goods)]),
        };
    }

    private static Dictionary<DateTimeOffset, Money> Sums(IEnumerable<OrderWithdrawal> withdrawals, Func<OrderWithdrawal, Money> amount) =>
        withdrawals.GroupBy(one => one.At).ToDictionary(same => same.Key, same => same.Aggregate(Money.Zero, (sum, one) => sum + amount(one)));

    private static ReturnedGoods Goods(WithdrawnShare share) => new(
        share.Line.Id, string.Join(", ", new[] { share.Line.ForShop.Title, share.Line.ForShop.Choice }.Where(part => part.Length > 0)), share.Quantity);

    private async Task<List<NamedOrder>> ReadAsync(IReadOnlyList<NamedOrders.Named> named, CancellationToken cancel)
    {
        string[] numbers = [.. named.Select(one => one.Number)];
        var orders = db.Set<Order>().AsNoTracking().Where(order => numbers.Contains(order.Number));
        foreach (var whole in named.Where(one => one.WholePurchase))
        {
            var start = whole.Number + "-";
            orders = orders.Union(db.Set<Order>().AsNoTracking().Where(order => order.Number.StartsWith(start)));
        }

        var rows = await orders.Select(order => new { order.Number, order.Email }).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Number, StringComparer.Ordinal).Select(row => new NamedOrder(row.Number, row.Email, "/admin/orders/" + row.Number))];
    }
}
