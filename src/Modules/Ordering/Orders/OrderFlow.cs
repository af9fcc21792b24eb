using Storefront.Ordering.Contracts;

namespace Storefront.Ordering.Orders;

/// <summary>Which state may follow which. Nothing else is possible: every step is one statement with this condition in it.</summary>
internal static class OrderFlow
{
    /// <summary>The states from which <paramref name="to"/> can be reached.</summary>
    public static OrderState[] Before(OrderState to) => to switch
    {
        OrderState.Received => [],
        OrderState.Accepted => [OrderState.Received],
        OrderState.Packing => [OrderState.Accepted],
        OrderState.Ready => [OrderState.Accepted, OrderState.Packing],
        OrderState.HandedOver => [OrderState.Ready],
        OrderState.NotCollected => [OrderState.Ready],
        OrderState.Declined => [OrderState.Received, OrderState.Accepted, OrderState.Packing],
        OrderState.Cancelled => [OrderState.Received],
        _ => throw new ArgumentOutOfRangeException(nameof(to)),
    };

    /// <summary>The one big button: what the shop does next.</summary>
    public static OrderState? Next(OrderState state) => state switch
    {
        OrderState.Received => OrderState.Accepted,
        OrderState.Accepted => OrderState.Packing,
        OrderState.Packing => OrderState.Ready,
        OrderState.Ready => OrderState.HandedOver,
        OrderState.HandedOver or OrderState.NotCollected or OrderState.Declined or OrderState.Cancelled => null,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The shopper does not get the goods: stock, place and payment go back.</summary>
    public static bool EndsWithoutGoods(OrderState state) =>
        state is OrderState.NotCollected or OrderState.Declined or OrderState.Cancelled;

    public static bool IsOpen(OrderState state) =>
        state is OrderState.Received or OrderState.Accepted or OrderState.Packing or OrderState.Ready;

    /// <summary>Under way, although the shopper wants none of it any more: not to be packed or handed over.</summary>
    /// <param name="state">Where the order stands.</param>
    /// <param name="withdrawnWhole">The shopper withdrew from all of it.</param>
    public static bool IsCalledBack(OrderState state, bool withdrawnWhole) => withdrawnWhole && IsOpen(state);

    /// <summary>„handed_over“: the last part of text keys.</summary>
    public static string Key(OrderState state) => state switch
    {
        OrderState.HandedOver => "handed_over",
        OrderState.NotCollected => "not_collected",
        _ => state.ToString().ToLowerInvariant(),
    };

    /// <summary><c>success</c>, <c>info</c>, <c>warning</c> or <c>danger</c>, for badges in themes.</summary>
    public static string Kind(OrderState state) => state switch
    {
        OrderState.Received => "info",
        OrderState.Accepted or OrderState.Packing => "warning",
        OrderState.Ready or OrderState.HandedOver => "success",
        OrderState.NotCollected or OrderState.Declined or OrderState.Cancelled => "danger",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The same for badges of the back office.</summary>
    public static string Badge(OrderState state) => Kind(state) switch
    {
        "info" => "new",
        "warning" => "wait",
        "success" => "ok",
        _ => "stop",
    };
}
