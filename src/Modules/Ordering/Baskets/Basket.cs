using Storefront.Ordering.Checkouts;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Baskets;

/// <summary>What a shopper is about to buy, over all shops of the town, and how far they are at the checkout.</summary>
internal sealed class Basket : OwnedEntity
{
    /// <summary>The secret in the shopper's cookie.</summary>
    public required string Token { get; init; }

    /// <summary>
    /// Names this way through the checkout. A purchase keeps it, and the basket gets a new one in the same transaction:
    /// sending the same order twice leads to the same purchase.
    /// </summary>
    public required Guid CheckoutId { get; set; }

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>What was chosen for each shop. Kept only until the order is placed.</summary>
    public string Choices { get; set; } = "";

    /// <summary>The summary that was shown last, as JSON. Kept only until the order is placed.</summary>
    public string Shown { get; set; } = "";

    public DateTimeOffset TouchedAt { get; set; }

    /// <summary>The account that has it on every device; null for guests. One basket for an account.</summary>
    public Guid? ShopperId { get; set; }
}

/// <summary>One article in a basket. Belongs to the town, because the basket does; names its seller.</summary>
internal sealed class BasketLine : OwnedEntity
{
    public required Guid BasketId { get; init; }

    public required Guid SellerId { get; init; }

    public required Guid VariantId { get; init; }

    public int Quantity { get; set; }

    /// <summary>What the shopper put in, in their language: named even when the shop has taken it away since.</summary>
    public string Title { get; set; } = "";

    public string VariantTitle { get; set; } = "";

    /// <summary>The price the shopper saw last; a different one is said aloud.</summary>
    public Money PriceSeen { get; set; }

    public DateTimeOffset AddedAt { get; init; }

    /// <summary>Taken out, but can be put back for a while.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}
