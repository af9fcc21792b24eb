using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Advice.Data.Migrations;

/// <summary>Which page sits at a place of a room, and who promised to call back.</summary>
[Migration(202611271900)]
public sealed class Pages : ModuleMigration
{
    protected override void Change() => Alter.Table("Advice_Call")
        .AddColumn("ShopperConnection").AsText().NotNullable().WithDefaultValue("")
        .AddColumn("StaffConnection").AsText().NotNullable().WithDefaultValue("")
        .AddColumn("PutOffBy").AsText().NotNullable().WithDefaultValue("");
}
