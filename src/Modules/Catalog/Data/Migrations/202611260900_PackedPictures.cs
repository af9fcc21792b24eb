using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Data.Migrations;

[Migration(202611260900)]
public sealed class PackedPictures : ModuleMigration
{
    protected override void Change()
    {
        Alter.Table("Catalog_ProductImage").AddColumn("SourceMark").AsText().Nullable();
        Alter.Table("Catalog_Import").AddColumn("Pictures").AsText().Nullable();
        Alter.Table("Catalog_Import").AddColumn("PicturesName").AsText().Nullable();
    }
}
