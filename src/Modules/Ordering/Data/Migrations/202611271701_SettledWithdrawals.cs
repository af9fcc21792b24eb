using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>What a shop gave back for which withdrawal. What was ticked off before this has no sum, and stays as it was.</summary>
[Migration(202611271701)]
public sealed class SettledWithdrawals : ModuleMigration
{
    protected override void Change() => Alter.Table("Ordering_History")
        .AddColumn("Settles").AsInstant().Nullable()
        .AddColumn("Amount").AsMoney().Nullable();
}
