using Storefront.Platform.Data;

namespace Storefront.Tenants.Changes;

/// <summary>The number of a tenant's last change. Nodes ask for what is above the last number they know.</summary>
[NotOwned("Every node reads the changes of all tenants to keep its directory.")]
internal sealed class TenantChange
{
    public Guid TownId { get; init; }

    public Guid ShopId { get; init; }

    public long Number { get; init; }
}
