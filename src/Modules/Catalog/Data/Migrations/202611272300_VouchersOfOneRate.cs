using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Data.Migrations;

/// <summary>
/// Whether a voucher is for goods of one known rate. Nobody was asked before this, so all that are there become multi-purpose (GFT-01);
/// their rate stays stored for the shop that declares otherwise.
/// </summary>
[Migration(202611272300)]
public sealed class VouchersOfOneRate : ModuleMigration
{
    protected override void Change() =>
        Alter.Table("Catalog_Product").AddColumn("SinglePurpose").AsBoolean().NotNullable().WithDefaultValue(false);
}
