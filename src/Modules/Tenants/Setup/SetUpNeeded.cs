using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Towns;

namespace Storefront.Tenants.Setup;

/// <summary>„Einrichten“ stands in the menu of a shop until it sells, and in that of a town until its portal is public.</summary>
internal sealed class SetUpNeeded(StorefrontDb db, ShopStatus shop) : INavigationNeed
{
    public string Path => "/admin/start";

    public async ValueTask<bool> IsNeededAsync(Scope scope, CancellationToken cancel) => scope.Kind == TenantKind.Town
        ? !await db.Set<Town>().AnyAsync(town => town.State == ShopState.Live && town.PublicSince != null, cancel)
        : !await shop.IsCompleteAsync(cancel);
}
