using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>The desk sees at every place what was withdrawn from, not only in the order's history.</summary>
[Migration(202611261831)]
public sealed class WithdrawnOrders : ModuleMigration
{
    protected override void Change()
    {
        Alter.Table("Ordering_Order").AddColumn("WithdrawnAt").AsInstant().Nullable();
        Alter.Table("Ordering_Order").AddColumn("WithdrawnWhole").AsBoolean().NotNullable().WithDefaultValue(false);
        Execute.Sql("""
            UPDATE "Ordering_Order" SET "WithdrawnAt" = (
              SELECT max(h."At") FROM "Ordering_History" h
              WHERE h."TownId" = "Ordering_Order"."TownId" AND h."ShopId" = "Ordering_Order"."ShopId"
                AND h."OrderId" = "Ordering_Order"."Id" AND h."What" = 'withdrawn')
            """);
    }
}
