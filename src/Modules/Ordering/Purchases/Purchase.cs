using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Purchases;

/// <summary>What a shopper bought in one go. The town's row; each shop has an order of its own and knows nothing of the others.</summary>
internal sealed class Purchase : OwnedEntity
{
    /// <summary>„E-7K3M9Q“; orders add „-1“, „-2“.</summary>
    public required string Number { get; init; }

    /// <summary>The secret in the address of the shopper's page.</summary>
    public required string Token { get; init; }

    /// <summary>The way through the checkout that led here; unique.</summary>
    public required Guid CheckoutId { get; init; }

    public required string Locale { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    /// <summary>Four digits, the same in every shop of this purchase.</summary>
    public required string Code { get; init; }

    public DateTimeOffset PlacedAt { get; init; }

    /// <summary>The account it is listed in; null while it is a guest's.</summary>
    public Guid? ShopperId { get; set; }

    /// <summary>Natural key of a demo order of a recipe; empty for real ones.</summary>
    public string Reference { get; init; } = "";
}

/// <summary>
/// What was shown when the order was sent (ORD-20): written once, never changed, kept for three years and the current one.
/// </summary>
internal sealed class OrderEvidence : OwnedEntity
{
    public required Guid PurchaseId { get; init; }

    /// <summary>SHA-256 of <see cref="Copy"/>; the same value was in the form that was sent.</summary>
    public required string Hash { get; init; }

    /// <summary>The summary as JSON: sellers, lines, prices, times, payments, legal texts.</summary>
    public required string Copy { get; init; }

    /// <summary>The words on the button.</summary>
    public required string Label { get; init; }

    public required string Locale { get; init; }

    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The sender's network, without the part that names a household.</summary>
    public required string Network { get; init; }
}
