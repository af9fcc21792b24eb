using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Advice.Data.Migrations;

[Migration(202611271301)]
public sealed class Appointments : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Advice_Appointment")
            .WithColumn("Token").AsText().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("Start").AsInstant().NotNullable()
            .WithColumn("Claim").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Email").AsText().NotNullable()
            .WithColumn("Phone").AsText().NotNullable()
            .WithColumn("Wish").AsText().NotNullable()
            .WithColumn("Locale").AsText().NotNullable()
            .WithColumn("ProductId").AsGuid().Nullable()
            .WithColumn("ProductTitle").AsText().NotNullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable()
            .WithColumn("RemindedAt").AsInstant().Nullable();
        UniqueOwned("Advice_Appointment", "Claim");
        UniqueOwned("Advice_Appointment", "Token");
        IndexOwned("Advice_Appointment", "State", "Start");
        Execute.Sql("""CREATE INDEX "IX_Advice_Appointment_Due" ON "Advice_Appointment" ("State", "Start")""");
    }
}
