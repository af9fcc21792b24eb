using FluentMigrator;

namespace Storefront.Platform.Data.Migrations;

[Migration(202611010000)]
public sealed class PlatformTables : ModuleMigration
{
    protected override void Change()
    {
        Create.Table("Platform_Outbox")
            .WithColumn("Id").AsGuid().NotNullable().PrimaryKey()
            .WithColumn("TownId").AsGuid().NotNullable()
            .WithColumn("ShopId").AsGuid().NotNullable()
            .WithColumn("Event").AsText().NotNullable()
            .WithColumn("Handler").AsText().NotNullable()
            .WithColumn("Body").AsText().NotNullable()
            .WithColumn("DueAt").AsInstant().NotNullable()
            .WithColumn("Attempts").AsInt32().NotNullable()
            .WithColumn("Error").AsText().Nullable();
        Execute.Sql("""CREATE INDEX "IX_Platform_Outbox_Due" ON "Platform_Outbox" ("DueAt", "Id")""");

        CreateOwnedTable("Platform_Job")
            .WithColumn("Kind").AsText().NotNullable()
            .WithColumn("Arguments").AsText().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("Done").AsInt64().NotNullable()
            .WithColumn("Total").AsInt64().NotNullable()
            .WithColumn("Message").AsText().Nullable()
            .WithColumn("Result").AsText().Nullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable()
            .WithColumn("FinishedAt").AsInstant().Nullable()
            .WithColumn("LeaseUntil").AsInstant().NotNullable();
        Execute.Sql("""CREATE INDEX "IX_Platform_Job_State" ON "Platform_Job" ("State", "LeaseUntil")""");

        Create.Table("Platform_RecurringRun")
            .WithColumn("Name").AsText().NotNullable().PrimaryKey()
            .WithColumn("NextAt").AsInstant().NotNullable();
    }
}
