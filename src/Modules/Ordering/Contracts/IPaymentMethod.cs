using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Contracts;

/// <summary>A way to pay a shop. The money always goes to the shop itself, never through the town (PAY-01).</summary>
public interface IPaymentMethod
{
    /// <summary>Stable, stored on orders: <c>pay-at-pickup</c>.</summary>
    string Id { get; }

    /// <summary>Text key of its name: „Zahlung im Geschäft“.</summary>
    string NameKey { get; }

    /// <summary>
    /// The ways in which staff take this payment themselves (<c>cash</c>, <c>card</c>; texts <c>payments.means.…</c>);
    /// empty when it is paid elsewhere.
    /// </summary>
    IReadOnlyList<string> CounterMeans { get; }

    /// <summary>One line about it for each of these shops that accepts it. Town scope.</summary>
    Task<IReadOnlyDictionary<Guid, string>> OfferAsync(
        IReadOnlyCollection<Guid> shops, TextIn texts, CancellationToken cancel);

    /// <summary>Writes down what is due, in the transaction that writes the orders. Town scope.</summary>
    Task PlaceAsync(IReadOnlyList<PaymentDue> due, CancellationToken cancel);

    /// <summary>A line was declined, or withdrawn from; less is due now. In the caller's transaction.</summary>
    Task ChangeAsync(PaymentDue due, CancellationToken cancel);

    /// <summary>Nothing is due any more. In the caller's transaction.</summary>
    Task CancelAsync(Guid shop, Guid order, CancellationToken cancel);

    /// <summary>
    /// Staff took the money. In the caller's transaction. False when it was paid before or nothing is due.
    /// </summary>
    Task<bool> TakeAsync(Guid shop, Guid order, string means, string by, CancellationToken cancel);

    /// <summary>Where the payment of these orders stands. Shop or town scope.</summary>
    Task<IReadOnlyDictionary<Guid, PaymentState>> StatesAsync(
        IReadOnlyCollection<Guid> orders, TextIn texts, CancellationToken cancel);
}

public sealed record PaymentDue(Guid ShopId, Guid OrderId, string OrderNumber, Money Amount);

/// <param name="Paid">The shop has the money.</param>
/// <param name="Open">Something is still to be paid.</param>
/// <param name="Text">In words: „Zahlung bei Abholung“, „Bar bezahlt“.</param>
public sealed record PaymentState(bool Paid, bool Open, string Text)
{
    /// <summary>What the shop was paid; nothing as long as it was not.</summary>
    public Money Received { get; init; }
}
