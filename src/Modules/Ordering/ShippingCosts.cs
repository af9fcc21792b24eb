using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;

namespace Storefront.Ordering;

/// <summary>
/// <c>shipping_costs_url</c> in templates: where prices send people who ask what delivery costs. Nil where goods are only collected:
/// „zzgl. Versandkosten“ would then be wrong.
/// </summary>
internal sealed class ShippingCosts(ExtraCosts costs) : IPageObject
{
    public string Name => "shipping_costs_url";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel)
    {
        var shop = page.Scope.Kind == TenantKind.Shop ? page.Scope.ShopId : (Guid?)null;
        return await costs.AnyAsync(shop, cancel) ? page.Http.Request.PathBase + "/versand" : null;
    }
}
