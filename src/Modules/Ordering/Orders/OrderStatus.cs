using Storefront.Ordering.Contracts;
using Storefront.Platform.Texts;

namespace Storefront.Ordering.Orders;

/// <summary>How far a withdrawal goes, seen from where the order stands.</summary>
internal enum WithdrawnExtent
{
    None,

    /// <summary>Part of it, while it was under way: what state there is, is the state of the rest.</summary>
    Part,

    /// <summary>Part of it, after it was handed over.</summary>
    PartReturned,

    Whole,

    /// <summary>Declared after the order had come to nothing: there was nothing left to withdraw from.</summary>
    TooLate,
}

/// <summary>Where an order stands, in the words of the one who waits for it and of the one who packs it.</summary>
internal static class OrderStatus
{
    public static WithdrawnExtent Extent(OrderState state, DateTimeOffset stateAt, DateTimeOffset? withdrawnAt, bool whole) => withdrawnAt switch
    {
        null => WithdrawnExtent.None,
        { } at when OrderFlow.EndsWithoutGoods(state) && at > stateAt => WithdrawnExtent.TooLate,
        _ when whole => WithdrawnExtent.Whole,
        { } at when state == OrderState.HandedOver && at > stateAt => WithdrawnExtent.PartReturned,
        _ => WithdrawnExtent.Part,
    };

    public static string ForShopper(OrderState state, WithdrawnExtent extent, TextIn texts) => extent switch
    {
        // It neither lies ready nor was it declined.
        WithdrawnExtent.Whole when state != OrderState.HandedOver => texts["ordering.withdrawn.off"],
        WithdrawnExtent.Part => texts["ordering.withdrawn.rest", ("state", WordOf(state, texts))],
        _ => WordOf(state, texts),
    };

    /// <summary>The first badge of the desk; null where the second says all.</summary>
    public static string? ForShop(OrderState state, WithdrawnExtent extent, TextIn texts) => extent switch
    {
        WithdrawnExtent.Whole when state != OrderState.HandedOver => null,
        WithdrawnExtent.Part => texts["ordering.withdrawn.rest", ("state", texts["ordering.state." + OrderFlow.Key(state)])],
        _ => texts["ordering.state." + OrderFlow.Key(state)],
    };

    /// <summary>The second: what was withdrawn; null for an order from which nobody withdrew.</summary>
    public static string? WithdrawnForShop(OrderState state, WithdrawnExtent extent, TextIn texts) => extent switch
    {
        WithdrawnExtent.None => null,
        WithdrawnExtent.TooLate => texts["ordering.withdrawn.badge"],
        WithdrawnExtent.Whole => texts[OrderFlow.EndsWithoutGoods(state) ? "ordering.desk.withdrawn_closed" : "ordering.desk.withdrawn"],
        _ => texts["ordering.desk.withdrawn_in_part"],
    };

    /// <summary>Both in one.</summary>
    public static string OneForShop(OrderState state, WithdrawnExtent extent, TextIn texts) =>
        (ForShop(state, extent, texts), WithdrawnForShop(state, extent, texts)) switch
        {
            (null, { } withdrawn) => withdrawn,
            ({ } word, null) => word,
            ({ } word, { } withdrawn) => texts["ordering.desk.state_and_withdrawn", ("state", word), ("withdrawn", withdrawn)],
            _ => "",
        };

    // „Neu“ and „Bereit“ are words of the desk; whoever waits for the goods reads those of the steps.
    private static string WordOf(OrderState state, TextIn texts)
    {
        var key = OrderFlow.Key(state);
        return texts.Has("ordering.step." + key) ? texts["ordering.step." + key] : texts["ordering.state." + key];
    }
}
