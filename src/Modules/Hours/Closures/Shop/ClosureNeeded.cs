using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;

namespace Storefront.Hours.Closures.Shop;

/// <summary>„Schließung“ stands in a shop's menu while the town has a plan that is about it.</summary>
internal sealed class ClosureNeeded(ShopPlans plans) : INavigationNeed
{
    public string Path => ShopClosurePage.Path;

    public async ValueTask<bool> IsNeededAsync(Scope scope, CancellationToken cancel) =>
        scope.Kind == TenantKind.Shop && (await plans.AllAsync(cancel)).Count > 0;
}
