using System.Text.Json;
using Storefront.Pages.Contracts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Orders;

/// <summary>So many pieces of a line, as one declaration names them.</summary>
internal sealed record WithdrawnShare(OrderLine Line, int Quantity)
{
    public Money Amount => Line.Of(Quantity);
}

/// <summary>One declaration of the shopper.</summary>
/// <param name="At">When it came in.</param>
/// <param name="Said">In the shopper's words; may be empty.</param>
/// <param name="Shares">What it took out of the order; empty where it is said in words only.</param>
/// <param name="Refund">What has to be given back for it.</param>
internal sealed record OrderWithdrawal(DateTimeOffset At, string Said, IReadOnlyList<WithdrawnShare> Shares, Money Refund)
{
    public Money Amount => Shares.Aggregate(Money.Zero, (sum, share) => sum + share.Amount);

    /// <summary>Came in before the goods were handed over: it was neither handed over nor charged.</summary>
    public bool WasLeftOut(Order order) => Shares.Count > 0 && At <= order.HandedOverAt;

    /// <summary>All of them, the oldest first.</summary>
    /// <param name="order">Whose.</param>
    /// <param name="lines">All its lines.</param>
    /// <param name="history">What happened to it.</param>
    /// <param name="paid">What the shop was paid for it.</param>
    public static IReadOnlyList<OrderWithdrawal> Of(Order order, IReadOnlyList<OrderLine> lines, IEnumerable<OrderHistory> history, Money paid)
    {
        var found = history.Where(row => row.What == RememberWithdrawal.What).OrderBy(row => row.At).ThenBy(row => row.Id)
            .Select(row => new OrderWithdrawal(row.At, row.Text ?? "", SharesOf(row, lines), Money.Zero)).ToArray();

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

    private static WithdrawnShare[] SharesOf(OrderHistory row, IReadOnlyList<OrderLine> lines) => row.Items is null
        ? []
        : [.. JsonSerializer.Deserialize<WithdrawnPieces[]>(row.Items)!
            .Join(lines, pieces => pieces.Line, line => line.Id, (pieces, line) => new WithdrawnShare(line, pieces.Quantity))
            .OrderBy(share => share.Line.Position)];
}
