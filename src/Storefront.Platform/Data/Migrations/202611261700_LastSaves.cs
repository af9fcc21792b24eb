using FluentMigrator;

namespace Storefront.Platform.Data.Migrations;

[Migration(202611261700)]
public sealed class LastSaveTable : ModuleMigration
{
    protected override void Change() => CreateOwnedTable("Platform_LastSave", "Record")
        .WithColumn("Mark").AsText().NotNullable()
        .WithColumn("By").AsText().NotNullable()
        .WithColumn("At").AsInstant().NotNullable();
}
