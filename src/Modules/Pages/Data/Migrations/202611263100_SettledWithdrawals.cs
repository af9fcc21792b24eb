using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Pages.Data.Migrations;

/// <summary>Withdrawals are ticked off, and one that is sent again is known. What came in before has no fingerprint.</summary>
[Migration(202611263100)]
public sealed class SettledWithdrawals : ModuleMigration
{
    protected override void Change()
    {
        Alter.Table("Pages_WithdrawalDeclaration")
            .AddColumn("Fingerprint").AsText().Nullable()
            .AddColumn("DoneAt").AsInstant().Nullable()
            .AddColumn("DoneBy").AsText().Nullable();
        UniqueOwned("Pages_WithdrawalDeclaration", "Fingerprint");
    }
}
