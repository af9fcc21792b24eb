using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>What the shop itself calls the goods. Orders before this know only the shopper's words; they stay as they are.</summary>
[Migration(202611261701)]
public sealed class OwnTitles : ModuleMigration
{
    protected override void Change()
    {
        foreach (var table in new[] { "Ordering_OrderLine", "Ordering_Reservation" })
        {
            Alter.Table(table).AddColumn("OwnTitle").AsText().NotNullable().WithDefaultValue("");
            Alter.Table(table).AddColumn("OwnVariantTitle").AsText().NotNullable().WithDefaultValue("");
        }
    }
}
