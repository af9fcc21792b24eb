using Storefront.Ordering.Orders;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Reservations;

internal enum ReservationState
{
    /// <summary>Asked; the goods are out of stock for others already.</summary>
    Held,

    /// <summary>The shop has laid it aside.</summary>
    Ready,
    Collected,
    Expired,
    Released,
    Cancelled,
}

/// <summary>
/// Goods laid aside without any duty to buy (ORD-15). Not an order: no contract, no payment, no invoice. Who wants it, buys in the shop.
/// </summary>
internal sealed class Reservation : OwnedEntity
{
    public required string Number { get; init; }

    public required string Token { get; init; }

    public ReservationState State { get; set; }

    public required Guid VariantId { get; init; }

    public required string Handle { get; init; }

    public required string Title { get; init; }

    public required string VariantTitle { get; init; }

    /// <summary>In the shop's own words; empty in what was stored before it was kept.</summary>
    public string OwnTitle { get; init; } = "";

    public string OwnVariantTitle { get; init; } = "";

    public GoodsName ForShop => GoodsName.ForShop(OwnTitle, OwnVariantTitle, Title, VariantTitle);

    /// <summary>A service: an appointment was asked for, nothing lies aside.</summary>
    public bool IsService { get; init; }

    /// <summary>Day, hour and what it is about, in the words of whoever asks for a service; mostly empty for goods.</summary>
    public string Wish { get; init; } = "";

    /// <summary>The time the shop gave for a service; null before, and for goods.</summary>
    public DateTimeOffset? AppointmentAt { get; set; }

    /// <summary>The price on the label that day; the till decides.</summary>
    public Money Price { get; init; }

    public int Quantity { get; init; }

    public required string Locale { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public required string Code { get; init; }

    /// <summary>Of the form it was sent with; unique, so that the same form sent again leads here.</summary>
    public Guid? FormId { get; init; }

    /// <summary>The account it is listed in; null while it is a guest's.</summary>
    public Guid? ShopperId { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset StateAt { get; set; }

    /// <summary>Back on the shelf after this: the end of the second opening day. Of a service with a time, the day after it.</summary>
    public DateTimeOffset ExpiresAt { get; init; }
}
