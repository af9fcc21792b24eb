using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Payments.Settlements;

internal enum SettlementState
{
    /// <summary>Due, not paid.</summary>
    Open,

    /// <summary>The shop has the money. Only ever set by somebody who took it.</summary>
    Paid,

    /// <summary>Nothing is due any more.</summary>
    Cancelled,
}

/// <summary>
/// What one order owes its shop, and whether it was paid. The shop takes the money itself; no row here is ever money of the town.
/// </summary>
internal sealed class Settlement : OwnedEntity
{
    public required Guid OrderId { get; init; }

    public required string OrderNumber { get; init; }

    /// <summary>Id of the payment method.</summary>
    public required string Method { get; init; }

    public Money Amount { get; set; }

    public SettlementState State { get; set; }

    /// <summary><c>cash</c> or <c>card</c>.</summary>
    public string? Means { get; set; }

    public string? TakenBy { get; set; }

    public DateTimeOffset? PaidAt { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
}
