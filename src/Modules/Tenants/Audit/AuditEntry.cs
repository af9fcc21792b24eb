using Storefront.Platform.Data;

namespace Storefront.Tenants.Audit;

/// <summary>What was done in a town or a shop.</summary>
internal sealed class AuditEntry : Act, IOwned
{
    public Guid TownId { get; set; }

    public Guid ShopId { get; set; }
}
