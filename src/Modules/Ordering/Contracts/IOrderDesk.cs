using Storefront.Platform.Values;

namespace Storefront.Ordering.Contracts;

/// <summary>The orders of the current shop, for those who hand goods over.</summary>
public interface IOrderDesk
{
    /// <summary>
    /// Orders waiting for this code: four digits, an order number, or what the QR code says. Several shoppers may share
    /// four digits; the counter then asks for the name.
    /// </summary>
    Task<IReadOnlyList<DeskOrder>> FindAsync(string code, CancellationToken cancel);

    /// <summary>Open reservations with this code. They are bought at the till, so the counter only shows the way to them.</summary>
    Task<IReadOnlyList<DeskReservation>> FindReservationsAsync(string code, CancellationToken cancel);

    /// <summary>Orders of a fulfilment method that somebody still wants, accepted or not, until <paramref name="before"/>, soonest first.</summary>
    Task<IReadOnlyList<DeskOrder>> WaitingAsync(string method, DateTimeOffset before, CancellationToken cancel);

    /// <summary>Gives the goods out; <paramref name="paidWith"/> when staff took the money as well.</summary>
    Task<OrderStep> HandOverAsync(Guid order, string? paidWith, string by, CancellationToken cancel);

    /// <summary>Nobody came: stock, place and payment are given back.</summary>
    Task<OrderStep> NotCollectedAsync(Guid order, string by, CancellationToken cancel);
}

public sealed record DeskOrder
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required OrderState State { get; init; }

    public required string ShopperName { get; init; }

    public required Money Total { get; init; }

    public required int Pieces { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? ReadyAt { get; init; }

    /// <summary>The shopper withdrew, perhaps from a part only.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The shopper withdrew from all of it: not to be handed over.</summary>
    public bool CalledBack { get; init; }

    /// <summary>Where the payment stands, in words.</summary>
    public string? PaymentText { get; init; }

    /// <summary>How staff may take the money; empty when nothing is due.</summary>
    public IReadOnlyList<string> PaymentMeans { get; init; } = [];

    /// <summary>Oldest age limit among the goods; the counter asks for an identity card.</summary>
    public int MinAge { get; init; }
}

/// <param name="Number">Its number.</param>
/// <param name="ShopperName">Who asked for it.</param>
/// <param name="Ready">The shop has laid it aside.</param>
/// <param name="Path">Where staff work on it, in the back office.</param>
public sealed record DeskReservation(string Number, string ShopperName, bool Ready, string Path);

/// <summary>What became of a step.</summary>
public abstract record OrderStep
{
    private OrderStep()
    {
    }

    public sealed record Done(OrderState State) : OrderStep;

    /// <summary>Somebody was faster, or this step does not follow the state the order is in.</summary>
    public sealed record NotNow(OrderState State) : OrderStep;

    public sealed record Unknown : OrderStep;
}

/// <summary>What lies ready and nobody fetched, over all towns. For recurring work, in operator scope.</summary>
public interface IUncollectedOrders
{
    /// <summary>Ready before <paramref name="before"/>, oldest first, at most 500.</summary>
    Task<IReadOnlyList<UncollectedOrder>> FindAsync(string method, DateTimeOffset before, CancellationToken cancel);
}

public sealed record UncollectedOrder(Guid TownId, Guid ShopId, Guid OrderId, DateTimeOffset ReadyAt);
