using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Tenants.Data.Migrations;

/// <summary>Since when the public sees a shop, and whether its town entered it; those that were public stay so.</summary>
[Migration(202611264000)]
public sealed class ShownShops : ModuleMigration
{
    protected override void Change()
    {
        Alter.Table("Tenants_Shop").AddColumn("PublicSince").AsInstant().Nullable();
        Alter.Table("Tenants_Shop").AddColumn("EnteredByTown").AsBoolean().NotNullable().WithDefaultValue(false);
        Execute.Sql("""UPDATE "Tenants_Shop" SET "PublicSince" = "CreatedAt" WHERE "State" = 'Live'""");
    }
}
