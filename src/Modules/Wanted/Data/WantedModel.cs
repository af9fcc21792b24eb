using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Wanted.Enquiries;
using Storefront.Wanted.Radar;
using Storefront.Wanted.Slips;

namespace Storefront.Wanted.Data;

internal sealed class WantedModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Enquiry>().ToTable("Wanted_Enquiry").Ignore(row => row.IsClosed);
        model.Entity<Slip>().ToTable("Wanted_Slip").Ignore(row => row.Waits);
        model.Entity<SlipLine>().ToTable("Wanted_Line");
        model.Entity<Unmet>().ToTable("Wanted_Unmet");
        model.Entity<Sought>().ToTable("Wanted_Sought").HasKey(row => new { row.TownId, row.ShopId, row.Day, row.Words });
    }
}
