using Storefront.Pickup.Places;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Pickup.Checkout;

/// <summary><c>pickup</c> on a shop's product page: the next times, to look at.</summary>
internal sealed class PickupObject(PickupTimes times, ITenantProfiles profiles) : IPageObject
{
    public string Name => "pickup";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel) =>
        page.Scope.Kind == TenantKind.Shop && (await times.NextAsync(page.Scope.ShopId, cancel))?.In(page.Texts) is { } pickup
            ? pickup with { Address = (await profiles.CurrentAsync(cancel)).Contact.Line }
            : null;
}
