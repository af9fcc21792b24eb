using Storefront.Hours.Contracts;
using Storefront.Ordering.Contracts;
using Storefront.Pickup.Checkout;
using Storefront.Pickup.Hours;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Pickup.Counter;

/// <summary>What nobody fetched goes back on the shelf, after as many days as the shop keeps it (OPN-10).</summary>
internal sealed class NotCollected(IUncollectedOrders orders, ScopeDoor door, TimeProvider clock) : IRecurringWork
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var waiting = await orders.FindAsync(PickupMethod.MethodId, now - TimeSpan.FromDays(1), cancel);
        foreach (var shop in waiting.GroupBy(order => Scope.ForShop(order.TownId, order.ShopId)))
        {
            await using var entered = door.Enter(shop.Key);
            var keep = TimeSpan.FromDays((await entered.Get<ITenantSettings>().GetAsync<PickupSettings>(PickupSettings.Key, cancel)).KeepDays);
            // Nobody could come while a plan of the town kept the shop shut: the days count from its end.
            var shut = await entered.Get<IClosures>().LastShutAsync(shop.Key.ShopId, cancel) ?? DateTimeOffset.MinValue;
            foreach (var order in shop.Where(order => (order.ReadyAt > shut ? order.ReadyAt : shut) + keep <= now))
            {
                await door.InAsync<IOrderDesk, OrderStep>(shop.Key, desk => desk.NotCollectedAsync(order.OrderId, "", cancel));
            }
        }
    }
}
