using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Importing;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.PriceHistory;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Data;

internal sealed class CatalogModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Product>().ToTable("Catalog_Product").Ignore(product => product.IsLive);
        model.Entity<Variant>().ToTable("Catalog_Variant");
        model.Entity<ProductImage>().ToTable("Catalog_ProductImage");
        model.Entity<Collection>().ToTable("Catalog_Collection");
        model.Entity<CollectionEntry>().ToTable("Catalog_CollectionEntry");
        model.Entity<PriceRecord>().ToTable("Catalog_Price");
        model.Entity<StockMovement>().ToTable("Catalog_StockMovement");
        model.Entity<ProductImport>().ToTable("Catalog_Import");
        model.Entity<DeletedProduct>().ToTable("Catalog_DeletedProduct");
    }
}
