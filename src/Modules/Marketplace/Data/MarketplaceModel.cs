using Microsoft.EntityFrameworkCore;
using Storefront.Marketplace.Index;
using Storefront.Platform.Data;

namespace Storefront.Marketplace.Data;

internal sealed class MarketplaceModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<SearchEntry>(entry =>
        {
            entry.ToTable("Marketplace_SearchEntry");
            entry.Property(row => row.Stock).HasConversion<int>();
        });
        model.Entity<IndexedShop>(shop => shop.ToTable("Marketplace_IndexedShop"));
    }
}
