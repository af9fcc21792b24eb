using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Themes.Contracts;

/// <summary>
/// Tells pages of a shop whether it is open now. Implemented by the module that knows the hours; without it a shop's state is
/// simply not said.
/// </summary>
public interface IShopStatus
{
    /// <summary>State of the shop whose page this is, in the page's language.</summary>
    ValueTask<ShopStatus> ForAsync(PageContext page, CancellationToken cancel);
}

/// <summary>What <c>shop</c> says about opening; see the theme guide.</summary>
public sealed record ShopStatus
{
    public static ShopStatus Unknown { get; } = new();

    public bool IsOpen { get; init; }

    /// <summary>„Jetzt geöffnet bis 18:00“; empty when unknown.</summary>
    public string OpenText { get; init; } = "";

    /// <summary><c>open</c>, <c>closing_soon</c>, <c>closed</c>, <c>door_only</c>, or <c>unknown</c>.</summary>
    public string OpenState { get; init; } = "unknown";

    /// <summary>On days without walking in: what shoppers should know; else null.</summary>
    public string? DoorText { get; init; }

    public IReadOnlyList<ShopHoursLine> Hours { get; init; } = [];
}

/// <summary>One line of the week: „Mo–Fr“, „09:00–18:30“.</summary>
public sealed record ShopHoursLine(string Day, string Text, bool Today) : ILiquidDrop;

/// <summary>
/// Says when goods of a shop can be picked up at the earliest: „Abholung heute ab 15:00“. Implemented by the pickup module, which
/// answers from memory.
/// </summary>
public interface IShopPickup
{
    ValueTask<ShopPickup> ForAsync(Scope shop, TextIn texts, CancellationToken cancel);
}

/// <param name="Text">Null when the shop can promise no time.</param>
/// <param name="Paused">„Schuhhaus Becker nimmt gerade keine Abholungen an, wieder ab morgen.“; null when it has not paused.</param>
public readonly record struct ShopPickup(string? Text, string? Paused);
