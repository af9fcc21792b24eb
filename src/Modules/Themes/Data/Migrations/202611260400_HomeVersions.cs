using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Themes.Data.Migrations;

[Migration(202611260400)]
public sealed class HomeVersions : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Themes_HomeVersion")
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("Theme").AsText().NotNullable()
            .WithColumn("Content").AsText().NotNullable()
            .WithColumn("ChangedAt").AsInstant().NotNullable()
            .WithColumn("ChangedBy").AsText().NotNullable()
            .WithColumn("GoesLiveAt").AsInstant().Nullable()
            .WithColumn("PublishedAt").AsInstant().Nullable();
        IndexOwned("Themes_HomeVersion", "State");
    }
}
