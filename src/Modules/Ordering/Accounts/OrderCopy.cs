using System.Globalization;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Accounts;

/// <summary>An order in a shopper's copy: what was bought, what was withdrawn from it, and what was given back.</summary>
internal static class OrderCopy
{
    public static object Of(Order order, IReadOnlyList<OrderLine> lines, IReadOnlyList<OrderHistory> history, Money paid, string zone) => new
    {
        order.Number,
        Seller = order.SellerName,
        State = OrderFlow.Key(order.State),
        order.Name,
        order.Email,
        order.Phone,
        order.Note,
        Method = order.Method,
        order.PromiseFrom,
        order.PromiseUntil,
        order.Payment,
        TotalCents = order.Total.Cents,
        PaidCents = paid.Cents,
        order.HandedOverAt,
        Lines = lines.Select(line => new
        {
            line.Title,
            line.VariantTitle,
            line.Sku,
            line.Quantity,
            PriceCents = line.Price.Cents,
            DepositCents = line.Deposit.Cents,
            line.TaxRate,
            line.Declined,
            line.DeclineCode,
            line.DeclineWords,
            line.Withdrawn,
        }),
        order.WithdrawnWhole,
        Withdrawals = OrderWithdrawal.Of(order, lines, history, paid).Select(one => Of(one, zone)),
        Refunds = history.Where(row => row.What is RefundedOrders.Refunded or RefundedOrders.Reopened).OrderBy(row => row.At).ThenBy(row => row.Id).Select(row => new
        {
            row.At,
            State = row.What == RefundedOrders.Refunded ? "refunded" : "taken_back",
            AmountCents = row.Amount?.Cents,
        }),
    };

    // Settled without a sum: nobody kept how much went back.
    private static object Of(OrderWithdrawal one, string zone) => new
    {
        one.At,
        Note = one.Said,
        Pieces = one.Shares.Select(share => new { share.Line.Title, share.Line.VariantTitle, share.Quantity, AmountCents = share.Amount.Cents }),
        State = one.Settled is null ? "open" : "settled",
        RefundDueCents = one.IsDue ? one.Refund.Cents : 0,
        RefundDueUntil = one.IsDue ? one.At.In(zone).Date.PlusDays(WithdrawnText.Days).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : null,
        SettledAt = one.Settled?.At,
        RefundedCents = one.Settled?.Amount?.Cents,
    };
}
