using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Hours.Data.Migrations;

[Migration(202611050600)]
public sealed class HoursTables : ModuleMigration
{
    protected override void Change() => CreateOwnedTable("Hours_Schedule")
        .WithColumn("OpeningHours").AsText().NotNullable()
        .WithColumn("OpenOnHolidays").AsBoolean().NotNullable()
        .WithColumn("DoorOnly").AsBoolean().NotNullable()
        .WithColumn("Closures").AsText().NotNullable()
        .WithColumn("SpecialDays").AsText().NotNullable()
        .WithColumn("ChangedAt").AsInstant().NotNullable();
}
