using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Towns;

/// <summary>How many towns wait for the operator's answer, beside the menu entry.</summary>
internal sealed class WaitingTowns(StorefrontDb db) : INavigationCount
{
    public string Path => "/operator";

    public async ValueTask<int> CountAsync(Scope scope, CancellationToken cancel) =>
        await db.Set<Town>().CountAsync(town => town.State == ShopState.Submitted, cancel);
}
