using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Pages.Data.Migrations;

/// <summary>What is withdrawn from stands apart from the message. What came in before has no part: its note may have named one.</summary>
[Migration(202611264200)]
public sealed class PartsOfWithdrawals : ModuleMigration
{
    protected override void Change() => Alter.Table("Pages_WithdrawalDeclaration")
        .AddColumn("Part").AsText().Nullable()
        .AddColumn("Items").AsText().Nullable();
}
