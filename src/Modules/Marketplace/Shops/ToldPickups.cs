using Storefront.Pickup.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Marketplace.Shops;

/// <summary>When each shop hands goods over, or that it does not for a while, as the pickup module tells it from memory.</summary>
internal sealed class ToldPickups(IPickupTimes times, CurrentScope here, TimeProvider clock)
{
    public async ValueTask<IReadOnlyDictionary<Guid, ShopPickup>> NowAsync(CancellationToken cancel)
    {
        var earliest = await times.EarliestAsync(cancel);
        var today = clock.GetUtcNow().In(here.Tenant!.TimeZone).Date;
        var told = earliest.ToDictionary(
            pair => pair.Key, pair => new ShopPickup(pair.Value.Today, texts => pair.Value.Text(texts, today)));
        foreach (var (shop, pause) in await times.PausedAsync(cancel))
        {
            told[shop] = new ShopPickup(false, texts => pause.Text(texts, today)) { Paused = true };
        }

        return told;
    }
}
