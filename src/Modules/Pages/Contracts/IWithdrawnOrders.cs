using Storefront.Platform.Values;

namespace Storefront.Pages.Contracts;

/// <summary>
/// The orders of the current shop follow what it did about a withdrawal: money given back, goods on the shelf again. Implemented by
/// whoever keeps orders; in the caller's transaction.
/// </summary>
public interface IWithdrawnOrders
{
    /// <summary>An order from which nobody withdrew then, or that is settled already, stays as it is.</summary>
    Task SettleAsync(SettledWithdrawal settled, CancellationToken cancel);

    /// <summary>It was a mistake: the money is still due, and what can be had of the goods leaves the shelf again.</summary>
    Task OpenAgainAsync(SettledWithdrawal opened, CancellationToken cancel);
}

/// <param name="Orders">Numbers of the orders it names.</param>
/// <param name="Received">When the withdrawal came in.</param>
/// <param name="At">When it was dealt with, or opened again.</param>
/// <param name="By">Who did.</param>
/// <param name="Amount">What was given back; null for what is due by the order.</param>
/// <param name="Returned">Goods that go back on the shelf.</param>
public sealed record SettledWithdrawal(
    IReadOnlyCollection<string> Orders, DateTimeOffset Received, DateTimeOffset At, string By, Money? Amount, IReadOnlyList<WithdrawnPieces> Returned)
{
    /// <summary>Why it is less than is due, in the shop's words; the shopper reads them.</summary>
    public string? Why { get; init; }
}
