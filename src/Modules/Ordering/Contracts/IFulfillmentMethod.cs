using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Contracts;

/// <summary>A way goods reach the shopper: pickup, delivery. Works in town scope, over all shops of a basket at once.</summary>
public interface IFulfillmentMethod
{
    /// <summary>Stable, stored on orders: <c>pickup</c>.</summary>
    string Id { get; }

    /// <summary>Text key of its name: „Abholung“.</summary>
    string NameKey { get; }

    /// <summary>What each shop offers for its part of the basket. A shop that does not offer this method is not in the answer.</summary>
    Task<IReadOnlyDictionary<Guid, FulfillmentOffer>> OfferAsync(
        IReadOnlyCollection<BasketShare> shares, TextIn texts, CancellationToken cancel);

    /// <summary>
    /// Keeps the choices for this checkout for a while, all in one transaction of its own; what the checkout kept before
    /// with this method is given back. One answer per choice, in order.
    /// </summary>
    Task<IReadOnlyList<FulfillmentHold>> HoldAsync(
        Guid checkout, IReadOnlyList<FulfillmentChoice> choices, TextIn texts, CancellationToken cancel);

    /// <summary>
    /// Turns what is kept into a promise, in the transaction that writes the orders. A shop in the answer could not be
    /// served any more; the caller then undoes everything. What ran out but is still free is taken again.
    /// </summary>
    Task<IReadOnlyList<FulfillmentRefused>> ConfirmAsync(
        Guid checkout, IReadOnlyList<FulfillmentOrder> orders, TextIn texts, CancellationToken cancel);

    /// <summary>The order will not be carried out; gives its place back, in the caller's transaction. Twice is like once.</summary>
    Task ReleaseAsync(Guid shop, Guid order, CancellationToken cancel);

    /// <summary>What the shopper needs to know when it is ready: where, what to bring; null for nothing.</summary>
    Task<string?> InstructionAsync(Guid shop, string locale, CancellationToken cancel);
}

/// <summary>What one shop gets to do of a basket.</summary>
public sealed record BasketShare(Guid ShopId, Money Goods, int Pieces, int MinAge);

public sealed record FulfillmentOffer
{
    /// <summary>One line about it: „Marktstraße 12, kostenlos“.</summary>
    public required string Text { get; init; }

    /// <summary>The earliest promise: „Abholung heute ab 15:00“; null when there is none.</summary>
    public string? EarliestText { get; init; }

    /// <summary>Times to choose from; empty when none has to be chosen.</summary>
    public IReadOnlyList<FulfillmentDay> Days { get; init; } = [];

    public bool NeedsTime { get; init; }
}

public sealed record FulfillmentDay(string Label, IReadOnlyList<FulfillmentTime> Times);

/// <param name="Id">What the form sends.</param>
/// <param name="Label">„17:00“.</param>
/// <param name="PlacesText">„2 frei“, „ausgebucht“, or null.</param>
/// <param name="Bookable">False: shown, but cannot be chosen.</param>
public sealed record FulfillmentTime(string Id, string Label, string? PlacesText, bool Bookable)
{
    /// <summary>Full, but not all of it is booked: somebody at a checkout keeps it, and it may come free.</summary>
    public bool MayComeFree { get; init; }
}

/// <param name="ShopId">Whose part.</param>
/// <param name="Option">A <see cref="FulfillmentTime.Id"/>, or null when no time is to be chosen.</param>
public sealed record FulfillmentChoice(Guid ShopId, string? Option);

public abstract record FulfillmentHold
{
    private FulfillmentHold()
    {
    }

    /// <param name="From">What is promised; null for no fixed time.</param>
    /// <param name="Until">End of the promised time.</param>
    public sealed record Held(DateTimeOffset? From, DateTimeOffset? Until) : FulfillmentHold
    {
        /// <summary>Until when it is kept for this checkout; null when it does not run out.</summary>
        public DateTimeOffset? KeptUntil { get; init; }
    }

    /// <param name="Text">Sentence that says why not and what to do.</param>
    public sealed record Refused(string Text) : FulfillmentHold;
}

/// <summary>An order about to be written.</summary>
public sealed record FulfillmentOrder(Guid ShopId, Guid OrderId, string? Option);

/// <param name="ShopId">Whose order.</param>
/// <param name="Text">Sentence that says why not and what to do.</param>
public sealed record FulfillmentRefused(Guid ShopId, string Text);
