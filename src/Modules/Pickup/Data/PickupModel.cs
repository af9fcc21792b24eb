using Microsoft.EntityFrameworkCore;
using Storefront.Pickup.Places;
using Storefront.Platform.Data;

namespace Storefront.Pickup.Data;

internal sealed class PickupModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<PickupSlot>().ToTable("Pickup_Slot");
        model.Entity<PickupPlace>().ToTable("Pickup_Place");
    }
}
