namespace Storefront.Tenants.Shops;

/// <summary>What a town does with shops that register themselves. A setting of the town.</summary>
internal sealed record NewShopRule
{
    public const string Key = "new_shops";

    /// <summary>They are seen as soon as their imprint is entered; what they offer is checked all the same.</summary>
    public bool ShownAtOnce { get; init; }
}
