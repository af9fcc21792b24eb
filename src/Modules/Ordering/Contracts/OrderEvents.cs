using Storefront.Platform.Values;

namespace Storefront.Ordering.Contracts;

/// <summary>Where one shop's order stands.</summary>
public enum OrderState
{
    Received,
    Accepted,
    Packing,
    Ready,
    HandedOver,
    NotCollected,
    Declined,
    Cancelled,
}

/// <summary>A purchase was made: one order, and one contract, for each shop. Raised in town scope.</summary>
public sealed record PurchasePlaced(Guid PurchaseId, string Number);

/// <summary>A shop received an order. Raised in the shop's scope.</summary>
public sealed record OrderPlaced(Guid PurchaseId, Guid ShopId, Guid OrderId, string Number, Money Total);

/// <summary>A shop's order went on. Raised in the shop's scope.</summary>
public sealed record OrderStateChanged(Guid PurchaseId, Guid ShopId, Guid OrderId, OrderState State, string? Reason);

/// <summary>A shop cannot supply one line; the rest goes on. Raised in the shop's scope.</summary>
public sealed record OrderLineDeclined(Guid PurchaseId, Guid ShopId, Guid OrderId, Guid LineId);
