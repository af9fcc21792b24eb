using Storefront.Platform.Data;

namespace Storefront.Pickup.Places;

/// <summary>How many places of one collection time are taken. The row comes into being with the first place.</summary>
internal sealed class PickupSlot : OwnedEntity
{
    public DateTimeOffset Start { get; init; }

    public int Taken { get; set; }
}

internal enum PlaceState
{
    /// <summary>Kept while the shopper is at the checkout.</summary>
    Held,

    /// <summary>Belongs to an order.</summary>
    Booked,

    /// <summary>Given back.</summary>
    Released,
}

/// <summary>One taken place of a collection time: whose, and until when it is only kept.</summary>
internal sealed class PickupPlace : OwnedEntity
{
    public required Guid CheckoutId { get; init; }

    /// <summary>Empty while held.</summary>
    public Guid OrderId { get; set; }

    public DateTimeOffset Start { get; init; }

    public DateTimeOffset End { get; init; }

    public PlaceState State { get; set; }

    public DateTimeOffset HeldUntil { get; set; }
}
