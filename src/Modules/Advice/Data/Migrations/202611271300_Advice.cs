using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Advice.Data.Migrations;

[Migration(202611271300)]
public sealed class Advice : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Advice_Call")
            .WithColumn("Token").AsText().NotNullable()
            .WithColumn("Seat").AsText().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Locale").AsText().NotNullable()
            .WithColumn("ProductId").AsGuid().Nullable()
            .WithColumn("ProductTitle").AsText().NotNullable()
            .WithColumn("StaffId").AsGuid().Nullable()
            .WithColumn("StaffName").AsText().NotNullable()
            .WithColumn("Outcome").AsText().Nullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable()
            .WithColumn("RingAt").AsInstant().Nullable()
            .WithColumn("AnsweredAt").AsInstant().Nullable()
            .WithColumn("EndedAt").AsInstant().Nullable();
        UniqueOwned("Advice_Call", "Token");
        IndexOwned("Advice_Call", "State", "RingAt");
        IndexOwned("Advice_Call", "CreatedAt");
        Execute.Sql("""CREATE INDEX "IX_Advice_Call_Old" ON "Advice_Call" ("CreatedAt")""");

        CreateOwnedTable("Advice_Guest")
            .WithColumn("CallId").AsGuid().NotNullable()
            .WithColumn("Seat").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("At").AsInstant().NotNullable()
            .WithColumn("Connection").AsText().NotNullable();
        IndexOwned("Advice_Guest", "CallId");

        CreateOwnedTable("Advice_Card")
            .WithColumn("CallId").AsGuid().NotNullable()
            .WithColumn("ProductId").AsGuid().NotNullable()
            .WithColumn("VariantId").AsGuid().Nullable()
            .WithColumn("At").AsInstant().NotNullable();
        UniqueOwned("Advice_Card", "CallId", "ProductId");
        IndexOwned("Advice_Card", "At");

        CreateOwnedTable("Advice_Device")
            .WithColumn("Connection").AsText().NotNullable()
            .WithColumn("StaffId").AsGuid().NotNullable()
            .WithColumn("SeenAt").AsInstant().NotNullable();
        UniqueOwned("Advice_Device", "Connection");
        Execute.Sql("""CREATE INDEX "IX_Advice_Device_Seen" ON "Advice_Device" ("SeenAt")""");

        CreateOwnedTable("Advice_CallBack")
            .WithColumn("CallId").AsGuid().Nullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Phone").AsText().NotNullable()
            .WithColumn("Wish").AsText().NotNullable()
            .WithColumn("Locale").AsText().NotNullable()
            .WithColumn("ProductTitle").AsText().NotNullable()
            .WithColumn("Outcome").AsText().Nullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable()
            .WithColumn("DoneAt").AsInstant().Nullable()
            .WithColumn("DoneBy").AsText().NotNullable();
        IndexOwned("Advice_CallBack", "State", "CreatedAt");
        Execute.Sql("""CREATE INDEX "IX_Advice_CallBack_Old" ON "Advice_CallBack" ("CreatedAt")""");
    }
}
