using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Hours.Data.Migrations;

[Migration(202611260420)]
public sealed class DoorDays : ModuleMigration
{
    protected override void Change() => Alter.Table("Hours_Schedule").AddColumn("DoorDays").AsText().NotNullable().WithDefaultValue("[]");
}
