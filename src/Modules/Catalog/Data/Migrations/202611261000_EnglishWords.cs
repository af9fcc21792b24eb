using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Data.Migrations;

[Migration(202611261000)]
public sealed class EnglishWords : ModuleMigration
{
    protected override void Change() => Alter.Table("Catalog_Product").AddColumn("WordsEn").AsText().Nullable();
}
