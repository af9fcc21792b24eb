using Storefront.Modules.Tests.Ordering;

namespace Storefront.Modules.Tests.Pickup;

public sealed class PickupMethodTests : FulfillmentMethodContract
{
    protected override string MethodId => "pickup";

    protected override int Places => 2;

    private protected override Task<OrderingTown> TownAsync() => OrderingTown.StartAsync();
}
