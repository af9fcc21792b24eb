using Storefront.Ordering.Orders;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Purchases;

/// <summary>What the shopper reads of a withdrawal: that it arrived, and by when money and goods go back (legal.md WDR-07, WDR-08).</summary>
internal static class WithdrawnText
{
    internal const int Days = 14;

    public static IReadOnlyList<WithdrawalDrop> Of(Order order, IReadOnlyList<OrderWithdrawal> withdrawals, Money paid, string zone, TextIn texts)
    {
        var drops = withdrawals.Select(one => new WithdrawalDrop
        {
            Text = Received(one.At, order.Number, zone, texts),
            Pieces = [.. one.Shares.Select(share => Piece(share, share.Line.ForShopper, texts))],
            Said = one.Shares.Count == 0 && one.Said.Length > 0 ? texts["ordering.desk.quoted", ("text", one.Said)] : null,
            Next = Next(order, one, zone, texts),
            Money = MoneyBack(order, one, paid, zone, texts),
        }).ToArray();

        // What is to be done with the goods is said once where it is the same for several: with the last of them.
        for (var at = 0; at < drops.Length - 1; at++)
        {
            drops[at] = drops[at] with { Next = order.IsCalledBack || drops[at].Next == drops[at + 1].Next ? null : drops[at].Next };
        }

        return drops;
    }

    /// <summary>„1 × Wanderschuh Alpsee, Größe: 40: 129,00 €“.</summary>
    public static string Piece(WithdrawnShare share, GoodsName name, TextIn texts) =>
        $"{Counted(share.Quantity, name)}: {share.Amount.Format(texts.Locale)}";

    /// <summary>„2 × Imprägnierspray, 1 × Wanderschuh Alpsee, Größe: 40“; null where nothing is left, or somebody has to read first what is.</summary>
    public static string? Kept(Order order, IEnumerable<OrderLine> lines, IReadOnlyList<OrderWithdrawal> withdrawals, Func<OrderLine, GoodsName> name)
    {
        string[] kept = [.. lines.Where(line => line.KeptIn(order) > 0).Select(line => Counted(line.KeptIn(order), name(line)))];
        return withdrawals.Count == 0 || kept.Length == 0 || withdrawals.Any(one => one.Shares.Count == 0) || OrderFlow.EndsWithoutGoods(order.State)
            ? null
            : string.Join("; ", kept);
    }

    public static string Until(DateTimeOffset at, string zone, TextIn texts) => TownTime.LongDate(at.In(zone).Date.PlusDays(Days), texts);

    /// <summary>„27. November 2026“.</summary>
    public static string Day(DateTimeOffset at, string zone, TextIn texts) => TownTime.LongDate(at.In(zone).Date, texts);

    /// <summary>„2 × Imprägnierspray; 1 × Wanderschuh Alpsee, Größe: 40“.</summary>
    public static string Goods(IEnumerable<WithdrawnShare> shares, Func<OrderLine, GoodsName> name) =>
        string.Join("; ", shares.Select(share => Counted(share.Quantity, name(share.Line))));

    private static string Counted(int pieces, GoodsName name) => $"{pieces} × {name.Title}{(name.Choice.Length > 0 ? ", " + name.Choice : "")}";

    private static string Received(DateTimeOffset at, string number, string zone, TextIn texts)
    {
        var local = at.In(zone);
        return texts["ordering.withdrawn.received", ("number", number), ("day", TownTime.LongDate(local.Date, texts)), ("time", TownTime.Time(local.TimeOfDay))];
    }

    private static string? Next(Order order, OrderWithdrawal one, string zone, TextIn texts) => order switch
    {
        _ when one.Settled is not null => null,
        _ when OrderFlow.EndsWithoutGoods(order.State) => texts["ordering.withdrawn.next_nothing"],
        _ when one.WasLeftOut(order) => texts["ordering.withdrawn.next_left_out"],
        { HandedOverAt: not null } => Returned(one, Until(one.At, zone, texts), texts),
        { WithdrawnWhole: true } => texts["ordering.withdrawn.next_open"],

        // What was ticked is out of the sum already; what was written in words, somebody has to read first.
        _ => texts["ordering.withdrawn." + (one.Shares.Count > 0 ? "next_taken" : "next_part")],
    };

    // A voucher is not brought back like goods: it is void from now on.
    private static string Returned(OrderWithdrawal one, string until, TextIn texts) => string.Join(' ', new[]
    {
        one.IsOfVouchers ? null : texts["ordering.withdrawn.next_returned", ("until", until)],
        one.ComesBack.Any(share => share.Line.IsVoucher) ? texts["ordering.withdrawn.next_voucher"] : null,
    }.OfType<string>());

    private static string? MoneyBack(Order order, OrderWithdrawal one, Money paid, string zone, TextIn texts) =>
        string.Join(' ', new[] { Sum(order, one, paid, zone, texts), one.Settled?.Why is { Length: > 0 } why ? texts["ordering.withdrawn.why", ("text", why)] : null }
            .Where(part => part is not null)) is { Length: > 0 } said ? said : null;

    private static string? Sum(Order order, OrderWithdrawal one, Money paid, string zone, TextIn texts)
    {
        var until = ("until", Until(one.At, zone, texts));
        return one switch
        {
            { Settled: { Amount: { Cents: > 0 } amount } done } => texts["ordering.withdrawn.refunded", ("amount", amount), ("day", Day(done.At, zone, texts))],
            { Settled: { } done } => texts["ordering.withdrawn." + (one.IsOfUnknownSum ? "settled_unknown" : "settled"), ("day", Day(done.At, zone, texts))],
            { Refund.Cents: > 0 } => texts["ordering.withdrawn." + (order.HandedOverAt is null || one.IsOfVouchers ? "money" : "money_returned"), ("amount", one.Refund), until],
            _ when OrderFlow.EndsWithoutGoods(order.State) || one.WasLeftOut(order) => null,
            { Shares.Count: 0 } when paid.Cents > 0 && !order.WithdrawnWhole => texts["ordering.withdrawn.money_in_words", until],
            _ when paid.Cents == 0 => texts["ordering.withdrawn.money_none"],
            _ => null,
        };
    }
}
