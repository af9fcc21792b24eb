using System.Text.Json;
using Storefront.Pages.Contracts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Orders;

/// <summary>So many pieces of a line, as one declaration names them.</summary>
internal sealed record WithdrawnShare(OrderLine Line, int Quantity)
{
    public Money Amount => Line.Of(Quantity);
}

/// <summary>What the shop did about a declaration.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Amount">What was given back; nothing where there was nothing to give, null where nobody kept how much it was.</param>
/// <param name="Returned">Goods that went back on the shelf.</param>
internal sealed record Settlement(DateTimeOffset At, string By, Money? Amount, IReadOnlyList<WithdrawnShare> Returned)
{
    /// <summary>Why it is less than is due, in the shop's words.</summary>
    public string? Why { get; init; }
}

/// <summary>One declaration of the shopper.</summary>
/// <param name="At">When it came in.</param>
/// <param name="Said">In the shopper's words; may be empty.</param>
/// <param name="Shares">What it took out of the order; empty where it is said in words only.</param>
/// <param name="Refund">What has to be given back for it.</param>
internal sealed record OrderWithdrawal(DateTimeOffset At, string Said, IReadOnlyList<WithdrawnShare> Shares, Money Refund)
{
    public Money Amount => Shares.Aggregate(Money.Zero, (sum, share) => sum + share.Amount);

    /// <summary>What the shop did about it; null as long as it waits.</summary>
    public Settlement? Settled { get; private init; }

    /// <summary>Goods that were handed over before it came in. Where it is said in words, whatever the shopper has may be meant.</summary>
    public IReadOnlyList<WithdrawnShare> ComesBack { get; private init; } = [];

    /// <summary>Nothing but vouchers comes back: there are no goods the shop could wait for.</summary>
    public bool IsOfVouchers => ComesBack.Count > 0 && ComesBack.All(share => share.Line.IsVoucher);

    /// <summary>What of the history of orders makes withdrawals.</summary>
    public static IQueryable<OrderHistory> Rows(IQueryable<OrderHistory> history) =>
        history.Where(row => row.What == RememberWithdrawal.What || row.Settles != null);

    /// <summary>Came in before the goods were handed over: it was neither handed over nor charged.</summary>
    public bool WasLeftOut(Order order) => Shares.Count > 0 && At <= order.HandedOverAt;

    /// <summary>What is still to be given back for several declarations together; null where it is one, or none.</summary>
    public static Money? DueOf(IReadOnlyList<OrderWithdrawal> withdrawals) => withdrawals.Count(one => one.IsDue) > 1
        ? withdrawals.Where(one => one.IsDue).Aggregate(Money.Zero, (sum, one) => sum + one.Refund)
        : null;

    /// <summary>Money went back, and nobody kept how much: it was ticked off before sums were asked for.</summary>
    public bool IsOfUnknownSum => Settled is { Amount: null } && Refund.Cents > 0;

    /// <summary>There is money to give back, and it was not given yet.</summary>
    public bool IsDue => Settled is null && Refund.Cents > 0;

    /// <summary>All of them, the oldest first.</summary>
    /// <param name="order">Whose.</param>
    /// <param name="lines">All its lines.</param>
    /// <param name="history">What happened to it.</param>
    /// <param name="paid">What the shop was paid for it.</param>
    public static IReadOnlyList<OrderWithdrawal> Of(Order order, IReadOnlyList<OrderLine> lines, IEnumerable<OrderHistory> history, Money paid)
    {
        OrderHistory[] rows = [.. history];
        var settled = rows.Where(row => row.Settles is not null).ToLookup(row => row.Settles!.Value);
        var found = rows.Where(row => row.What == RememberWithdrawal.What).OrderBy(row => row.At).ThenBy(row => row.Id)
            .Select(row => new OrderWithdrawal(row.At, row.Text ?? "", SharesOf(row, lines), Money.Zero)
            {
                Settled = settled[row.At].FirstOrDefault() is { } act ? new Settlement(act.At, act.By, act.Amount, SharesOf(act, lines)) { Why = act.Text } : null,
            })
            .Select(one => one with { ComesBack = ComingBack(order, one, lines) }).ToArray();

        // What was withdrawn before the shopper paid was not paid: the money that is too much belongs to the latest.
        var owed = Money.Eur(Math.Max(0, (paid - order.Due).Cents));
        for (var last = found.Length - 1; last >= 0; last--)
        {
            var refund = Money.Eur(Math.Min(owed.Cents, found[last].Amount.Cents));
            found[last] = found[last] with { Refund = refund };
            owed -= refund;
        }

        return found;
    }

    private static WithdrawnShare[] ComingBack(Order order, OrderWithdrawal one, IReadOnlyList<OrderLine> lines) => !(one.At > order.HandedOverAt) ? []
        : one.Shares.Count > 0 ? [.. one.Shares]
        : [.. lines.Where(line => line.KeptIn(order) > 0).OrderBy(line => line.Position).Select(line => new WithdrawnShare(line, line.KeptIn(order)))];

    /// <summary>Pieces of lines, as history keeps them.</summary>
    internal static WithdrawnShare[] SharesOf(OrderHistory row, IReadOnlyList<OrderLine> lines) => row.Items is null
        ? []
        : [.. JsonSerializer.Deserialize<WithdrawnPieces[]>(row.Items)!
            .Join(lines, pieces => pieces.Line, line => line.Id, (pieces, line) => new WithdrawnShare(line, pieces.Quantity))
            .OrderBy(share => share.Line.Position)];
}
