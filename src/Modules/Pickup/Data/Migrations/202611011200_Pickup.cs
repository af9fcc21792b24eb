using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Pickup.Data.Migrations;

[Migration(202611011200)]
public sealed class PickupTables : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Pickup_Slot")
            .WithColumn("Start").AsInstant().NotNullable()
            .WithColumn("Taken").AsInt32().NotNullable();
        UniqueOwned("Pickup_Slot", "Start");
        Execute.Sql("""CREATE INDEX "IX_Pickup_Slot_Town" ON "Pickup_Slot" ("TownId", "Start")""");
        CreateOwnedTable("Pickup_Place")
            .WithColumn("CheckoutId").AsGuid().NotNullable()
            .WithColumn("OrderId").AsGuid().NotNullable()
            .WithColumn("Start").AsInstant().NotNullable()
            .WithColumn("End").AsInstant().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("HeldUntil").AsInstant().NotNullable();
        Execute.Sql("""CREATE INDEX "IX_Pickup_Place_Checkout" ON "Pickup_Place" ("TownId", "CheckoutId")""");
        Execute.Sql("""CREATE INDEX "IX_Pickup_Place_Order" ON "Pickup_Place" ("TownId", "OrderId")""");
        Execute.Sql("""CREATE INDEX "IX_Pickup_Place_Held" ON "Pickup_Place" ("State", "HeldUntil")""");
    }
}
