using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>A service is asked for, not put aside.</summary>
[Migration(202611261802)]
public sealed class AskedServices : ModuleMigration
{
    protected override void Change() => Alter.Table("Ordering_Reservation")
        .AddColumn("IsService").AsBoolean().NotNullable().WithDefaultValue(false);
}
