using Storefront.Platform.Data;

namespace Storefront.Tenants.Settings;

/// <summary>One settings document of one tenant.</summary>
internal sealed class Setting : IOwned
{
    public Guid TownId { get; set; }

    public Guid ShopId { get; set; }

    public required string Key { get; init; }

    public required string Json { get; set; }
}
