using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Insights.Data.Migrations;

[Migration(202611271501)]
public sealed class InsightsTables : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Insights_Count", "Day", "Kind")
            .WithColumn("Number").AsInt32().NotNullable()
            .WithColumn("Sample").AsBoolean().NotNullable();
        CreateOwnedTable("Insights_Heard", "Mark").WithColumn("At").AsInstant().NotNullable();
    }
}
