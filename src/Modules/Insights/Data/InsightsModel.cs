using Microsoft.EntityFrameworkCore;
using Storefront.Insights.Counting;
using Storefront.Platform.Data;

namespace Storefront.Insights.Data;

internal sealed class InsightsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<DayCount>().ToTable("Insights_Count").HasKey(row => new { row.TownId, row.ShopId, row.Day, row.Kind });
        model.Entity<Heard>().ToTable("Insights_Heard").HasKey(row => new { row.TownId, row.ShopId, row.Mark });
    }
}
