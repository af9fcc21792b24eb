using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Media.Contracts;

namespace Storefront.Marketplace.Shops;

/// <summary>A shop in lists; see the theme guide.</summary>
internal sealed record ShopCard : ILiquidDrop
{
    public required string Name { get; init; }

    public required string Url { get; init; }

    public string? Branch { get; init; }

    public required ImageDrop Image { get; init; }

    public ImageDrop? Logo { get; init; }

    public string OpenState { get; init; } = "unknown";

    public string OpenText { get; init; } = "";

    public string? DoorText { get; init; }

    public string? DistanceText { get; init; }

    public string? PickupText { get; init; }

    /// <summary>Says that the shop hands out nothing for now, and from when on again; null while it does.</summary>
    public string? PausedText { get; init; }

    public bool ProfileOnly { get; init; }

    public string AddressLine { get; init; } = "";

    public string? KindsText { get; init; }
}
