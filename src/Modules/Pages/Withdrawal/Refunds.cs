using NodaTime;
using Storefront.Pages.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Pages.Withdrawal;

/// <summary>What withdrawals cost the shop: how much, by when, and that it is nothing where nobody has paid yet.</summary>
internal sealed class Refunds(IEnumerable<INamedOrders> orders, CurrentScope here)
{
    public async Task<IReadOnlyList<NamedWithdrawal>> OfAsync(IReadOnlyList<WithdrawalDeclaration> rows, CancellationToken cancel)
    {
        if (orders.FirstOrDefault() is not { } book)
        {
            return [.. rows.Select(row => Of(row, [], new Dictionary<string, OrderRefunds>()))];
        }

        var named = await book.FindAsync([.. rows.Select(row => row.Contract).Distinct()], cancel);
        var refunds = await book.RefundsAsync([.. rows.SelectMany(row => named[row.Contract]).Select(order => order.Number).Distinct()], cancel);
        return [.. rows.Select(row => Of(row, [.. named[row.Contract]], refunds))];
    }

    private NamedWithdrawal Of(WithdrawalDeclaration row, NamedOrder[] named, IReadOnlyDictionary<string, OrderRefunds> known)
    {
        OrderRefunds[] its = [.. named.Select(order => known.GetValueOrDefault(order.Number)).OfType<OrderRefunds>()];
        OrderRefunds[] settled = [.. its.Where(one => one.GivenBack.ContainsKey(row.SubmittedAt))];
        return new NamedWithdrawal(row, named, RefundOf(row, its))
        {
            GivenBack = settled.Length == 0 ? null : settled.Aggregate(Money.Zero, (sum, one) => sum + one.GivenBack[row.SubmittedAt]),
            Goods = string.Join("; ", its.Select(one => one.Goods.GetValueOrDefault(row.SubmittedAt)).OfType<string>()) is { Length: > 0 } goods ? goods : null,
            OfUnknownSum = its.Any(one => one.OfUnknownSum.Contains(row.SubmittedAt)),
            Returned = [.. its.SelectMany(one => one.Returned.GetValueOrDefault(row.SubmittedAt) ?? [])],
            Received = its.Aggregate(Money.Zero, (sum, one) => sum + one.Received),
        };
    }

    private Refund RefundOf(WithdrawalDeclaration row, OrderRefunds[] its)
    {
        var until = RefundDay.Of(row, here.Tenant!.TimeZone);
        return its.Length == 0 ? new Refund("unknown", until, null)
            : Array.TrueForAll(its, one => !one.Paid) ? new Refund("unpaid", until, null)
            : its.Any(one => one.Paid && !one.Amounts.ContainsKey(row.SubmittedAt)) ? new Refund("in_words", until, null)
            : its.Aggregate(Money.Zero, (sum, one) => sum + one.Amounts.GetValueOrDefault(row.SubmittedAt, Money.Zero)) is { Cents: > 0 } amount
                ? new Refund("amount", until, amount)
            : new Refund("none", until, null);
    }
}

/// <summary>A declaration and what it names of what there is.</summary>
internal sealed record NamedWithdrawal(WithdrawalDeclaration Row, IReadOnlyList<NamedOrder> Orders, Refund Refund)
{
    /// <summary>Sent from another address than one of these orders: may be anybody's.</summary>
    public bool ByOther => Orders.Any(order => !string.Equals(order.Email, Row.Email, StringComparison.OrdinalIgnoreCase));

    /// <summary>What was given back when it was ticked off.</summary>
    public Money? GivenBack { get; init; }

    /// <summary>What it took out of the orders, in the shop's words.</summary>
    public string? Goods { get; init; }

    /// <summary>Something was given back, and nobody kept how much.</summary>
    public bool OfUnknownSum { get; init; }

    /// <summary>Goods that come back.</summary>
    public IReadOnlyList<ReturnedGoods> Returned { get; init; } = [];

    /// <summary>What the shop was paid.</summary>
    public Money Received { get; init; }

    /// <summary>Whoever ticks it off says how much went back. Of several orders each has its own sum.</summary>
    public bool AsksAmount => Row.DoneAt is null && Orders.Count == 1 && !ByOther && Refund.Kind is ("amount" or "in_words");
}

/// <param name="Kind">Last part of its text key.</param>
/// <param name="Until">Day by which the money has to be back.</param>
/// <param name="Amount">How much, where it is known.</param>
internal sealed record Refund(string Kind, LocalDate Until, Money? Amount)
{
    /// <summary>There is, or may be, money to give back.</summary>
    public bool IsDue => Kind is not ("unpaid" or "none");

    public string Text(TextIn texts) => texts[
        "pages.withdrawals.refund." + Kind, ("day", TownTime.LongDate(Until, texts)), ("amount", Amount?.Format(texts.Locale) ?? "")];
}
