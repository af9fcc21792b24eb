using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Tenants.Data.Migrations;

/// <summary>A portal is public only once its head has published it; those that were public stay so.</summary>
[Migration(202611263001)]
public sealed class PublicTowns : ModuleMigration
{
    protected override void Change()
    {
        Alter.Table("Tenants_Town").AddColumn("PublicSince").AsInstant().Nullable();
        Execute.Sql("""UPDATE "Tenants_Town" SET "PublicSince" = "CreatedAt" WHERE "State" IN ('Live', 'Blocked')""");
    }
}
