using Storefront.Ordering.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Baskets;

/// <summary>Only shops that are live, sell and take orders may be ordered from.</summary>
internal sealed class OpenSellers(ITenantProfiles profiles, TenantDirectory directory, CurrentScope here) : IBasketCheck
{
    public async Task<IReadOnlyList<BasketObjection>> CheckAsync(
        IReadOnlyCollection<BasketShare> shares, TextIn texts, CancellationToken cancel)
    {
        var objections = new List<BasketObjection>();
        foreach (var share in shares)
        {
            var scope = Scope.ForShop(here.Value.TownId, share.ShopId);
            var seller = await profiles.FindAsync(scope, cancel);
            var sells = seller is { Level: ShopLevel.Sell, State: ShopState.Live }
                && directory.Find(scope) is { Live: true } tenant && tenant.Has(OrderingModule.Orders);
            if (!sells)
            {
                objections.Add(new(share.ShopId, texts["ordering.basket.shop_closed", ("shop", seller?.Name)]));
            }
        }

        return objections;
    }
}
