using Storefront.Platform.Data;

namespace Storefront.Tenants.Addresses;

/// <summary>
/// A host that leads to a town or to a shop. A host leads to one tenant only. Of a shop's hosts only those are here whose
/// ownership is proven, or which the operator set.
/// </summary>
internal sealed class Domain : IOwned
{
    public Guid TownId { get; set; }

    public Guid ShopId { get; set; }

    /// <summary>Lower case, without port.</summary>
    public required string Host { get; init; }

    /// <summary>The canonical one of several; the others redirect to it.</summary>
    public bool Main { get; set; }
}
