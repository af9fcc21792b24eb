using Storefront.Catalog.Contracts;
using Storefront.Hours.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Closures;

/// <summary>Reserving while a plan of the town lets nobody in: what was laid aside is handed over at the door.</summary>
internal sealed class ReservesOn(ITenantProfiles profiles, TenantDirectory directory, CurrentScope here) : IClosurePart
{
    public const string PartId = "reserve";

    public string Id => PartId;

    public int Order => 20;

    public string NameKey => "ordering.closure.reserve";

    public string HintKey => "ordering.closure.reserve_hint";

    public bool ServesAtDoor => true;

    public async Task<IReadOnlySet<Guid>> ShopsAsync(IReadOnlyCollection<Guid> shops, CancellationToken cancel)
    {
        var wanted = shops.ToHashSet();
        return (await profiles.ShopsAsync(cancel))
            .Where(shop => wanted.Contains(shop.Scope.ShopId) && shop.Level >= ShopLevel.Reserve
                && directory.Find(Scope.ForShop(here.Value.TownId, shop.Scope.ShopId))?.Has(OrderingModule.Reservations) == true)
            .Select(shop => shop.Scope.ShopId).ToHashSet();
    }
}

/// <summary>No, while a plan holds that does not let it go on.</summary>
internal sealed class ReservingNow(IClosures closures, CurrentScope here, TimeProvider clock) : IReservingNow
{
    public async ValueTask<bool> IsPossibleAsync(Guid shop, CancellationToken cancel)
    {
        var plans = await closures.OfShopAsync(shop, cancel);
        if (plans.Count == 0)
        {
            return true;
        }

        var now = clock.GetUtcNow().In(here.Tenant!.TimeZone).LocalDateTime;
        return plans.All(plan => !plan.Covers(now) || plan.KeepsOn(ReservesOn.PartId));
    }
}
