using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Data.Migrations;

[Migration(202611150900)]
public sealed class CatalogTables : ModuleMigration
{
    protected override void Change()
    {
        Products();
        Variants();
        Collections();
        History();
    }

    private void Products()
    {
        CreateOwnedTable("Catalog_Product")
            .WithColumn("Handle").AsText().NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("TitleEn").AsText().Nullable()
            .WithColumn("Description").AsText().NotNullable()
            .WithColumn("DescriptionEn").AsText().Nullable()
            .WithColumn("Vendor").AsText().NotNullable()
            .WithColumn("Kind").AsText().NotNullable()
            .WithColumn("TaxRate").AsInt32().NotNullable()
            .WithColumn("Unit").AsText().Nullable()
            .WithColumn("Deposit").AsMoney().NotNullable()
            .WithColumn("MinAge").AsInt32().NotNullable()
            .WithColumn("Withdrawal").AsText().NotNullable()
            .WithColumn("Options").AsText().NotNullable()
            .WithColumn("Details").AsText().NotNullable()
            .WithColumn("Tags").AsText().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("PriceFrom").AsMoney().NotNullable()
            .WithColumn("CoverId").AsGuid().Nullable()
            .WithColumn("SearchText").AsText().NotNullable()
            .WithColumn("SourceHash").AsText().Nullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable()
            .WithColumn("UpdatedAt").AsInstant().NotNullable()
            .WithColumn("PublishedAt").AsInstant().Nullable();
        UniqueOwned("Catalog_Product", "Handle");
        IndexOwned("Catalog_Product", "State", "PublishedAt");

        CreateOwnedTable("Catalog_ProductImage")
            .WithColumn("ProductId").AsGuid().NotNullable()
            .WithColumn("MediaId").AsGuid().NotNullable()
            .WithColumn("Position").AsInt32().NotNullable()
            .WithColumn("Alt").AsText().NotNullable()
            .WithColumn("Source").AsText().Nullable();
        IndexOwned("Catalog_ProductImage", "ProductId");

        CreateOwnedTable("Catalog_Import")
            .WithColumn("FileName").AsText().NotNullable()
            .WithColumn("Blob").AsText().NotNullable()
            .WithColumn("Plan").AsText().NotNullable()
            .WithColumn("CheckJob").AsGuid().Nullable()
            .WithColumn("RunJob").AsGuid().Nullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable();

        CreateOwnedTable("Catalog_DeletedProduct")
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("Content").AsText().NotNullable()
            .WithColumn("DeletedAt").AsInstant().NotNullable();
    }

    private void Variants()
    {
        CreateOwnedTable("Catalog_Variant")
            .WithColumn("ProductId").AsGuid().NotNullable()
            .WithColumn("Position").AsInt32().NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("Options").AsText().NotNullable()
            .WithColumn("Sku").AsText().Nullable()
            .WithColumn("Gtin").AsText().Nullable()
            .WithColumn("Price").AsMoney().NotNullable()
            .WithColumn("ComparePrice").AsMoney().Nullable()
            .WithColumn("LowestBefore").AsMoney().Nullable()
            .WithColumn("StockCount").AsInt32().Nullable()
            .WithColumn("SoftStock").AsText().Nullable()
            .WithColumn("ConfirmedAt").AsInstant().Nullable()
            .WithColumn("WeightGrams").AsInt32().Nullable()
            .WithColumn("ImageId").AsGuid().Nullable();
        UniqueOwned("Catalog_Variant", "Sku");
        IndexOwned("Catalog_Variant", "ProductId", "Position");
    }

    private void Collections()
    {
        CreateOwnedTable("Catalog_Collection")
            .WithColumn("Handle").AsText().NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("TitleEn").AsText().Nullable()
            .WithColumn("Description").AsText().NotNullable()
            .WithColumn("DescriptionEn").AsText().Nullable()
            .WithColumn("Position").AsInt32().NotNullable();
        UniqueOwned("Catalog_Collection", "Handle");

        CreateOwnedTable("Catalog_CollectionEntry")
            .WithColumn("CollectionId").AsGuid().NotNullable()
            .WithColumn("ProductId").AsGuid().NotNullable();
        UniqueOwned("Catalog_CollectionEntry", "CollectionId", "ProductId");
        IndexOwned("Catalog_CollectionEntry", "ProductId");
    }

    private void History()
    {
        CreateOwnedTable("Catalog_Price")
            .WithColumn("VariantId").AsGuid().NotNullable()
            .WithColumn("At").AsInstant().NotNullable()
            .WithColumn("Price").AsMoney().Nullable()
            .WithColumn("Announced").AsBoolean().NotNullable();
        IndexOwned("Catalog_Price", "VariantId", "At");

        CreateOwnedTable("Catalog_StockMovement")
            .WithColumn("VariantId").AsGuid().NotNullable()
            .WithColumn("At").AsInstant().NotNullable()
            .WithColumn("Delta").AsInt32().NotNullable()
            .WithColumn("Reason").AsText().NotNullable();
        IndexOwned("Catalog_StockMovement", "VariantId", "At");
    }
}
