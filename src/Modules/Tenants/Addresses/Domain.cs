using Storefront.Platform.Data;

namespace Storefront.Tenants.Addresses;

/// <summary>A host that leads to a town or to a shop. A host leads to one tenant only.</summary>
internal sealed class Domain : IOwned
{
    public Guid TownId { get; set; }

    public Guid ShopId { get; set; }

    /// <summary>Lower case, without port.</summary>
    public required string Host { get; init; }
}
