using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Orders;

/// <summary>Which of the shop's orders somebody means: <see cref="NamedOrders"/> finds the numbers, this the orders.</summary>
internal sealed class OrdersInWords(StorefrontDb db) : INamedOrders
{
    public string SearchPath(string name) => "/admin/orders" + QueryString.Create("q", name);

    public async Task<ILookup<string, NamedOrder>> FindAsync(IReadOnlyCollection<string> sentences, CancellationToken cancel)
    {
        var said = sentences.Distinct().SelectMany(sentence => NamedOrders.In(sentence).Select(named => (Sentence: sentence, Named: named))).ToList();
        var found = await ReadAsync([.. said.Select(one => one.Named).Distinct()], cancel);
        return said.SelectMany(one => found.Where(order => one.Named.Means(order.Number)).Select(order => (one.Sentence, Order: order)))
            .Distinct().ToLookup(one => one.Sentence, one => one.Order);
    }

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
