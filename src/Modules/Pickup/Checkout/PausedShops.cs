using Storefront.Ordering.Contracts;
using Storefront.Pickup.Places;
using Storefront.Platform.Texts;

namespace Storefront.Pickup.Checkout;

/// <summary>What is in the basket of a shop that paused its pickup waits there; whatever other shops have can be ordered.</summary>
internal sealed class PausedShops(PickupCalendar calendar, IEnumerable<IFulfillmentMethod> methods, TimeProvider clock) : IBasketCheck
{
    public async Task<IReadOnlyList<BasketObjection>> CheckAsync(
        IReadOnlyCollection<BasketShare> shares, TextIn texts, CancellationToken cancel)
    {
        var pauses = await calendar.PausesAsync([.. shares.Select(share => share.ShopId)], cancel);
        if (pauses.Count == 0)
        {
            return [];
        }

        BasketShare[] paused = [.. shares.Where(share => pauses.ContainsKey(share.ShopId))];
        var served = new HashSet<Guid>();
        foreach (var other in methods.Where(method => method.Id != PickupMethod.MethodId))
        {
            served.UnionWith((await other.OfferAsync(paused, texts, cancel)).Keys);
        }

        var today = clock.GetUtcNow().In(calendar.Zone).Date;
        return [.. paused.Where(share => !served.Contains(share.ShopId))
            .Select(share => new BasketObjection(share.ShopId, texts["pickup.pause.waits", ("sentence", pauses[share.ShopId].Text(today, texts))]) { Waits = true })];
    }
}
