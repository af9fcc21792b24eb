using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Payments.Data.Migrations;

[Migration(202611011000)]
public sealed class PaymentsTables : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Payments_Settlement")
            .WithColumn("OrderId").AsGuid().NotNullable()
            .WithColumn("OrderNumber").AsText().NotNullable()
            .WithColumn("Method").AsText().NotNullable()
            .WithColumn("Amount").AsMoney().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("Means").AsText().Nullable()
            .WithColumn("TakenBy").AsText().Nullable()
            .WithColumn("PaidAt").AsInstant().Nullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable();
        UniqueOwned("Payments_Settlement", "OrderId");
        Execute.Sql("""CREATE INDEX "IX_Payments_Settlement_Order" ON "Payments_Settlement" ("TownId", "OrderId")""");
    }
}
