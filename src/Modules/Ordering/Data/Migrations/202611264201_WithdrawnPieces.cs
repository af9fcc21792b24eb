using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>How many pieces of a line were withdrawn from: so it is known when nothing is left.</summary>
[Migration(202611264201)]
public sealed class WithdrawnPieces : ModuleMigration
{
    protected override void Change() => Alter.Table("Ordering_OrderLine").AddColumn("Withdrawn").AsInt32().NotNullable().WithDefaultValue(0);
}
