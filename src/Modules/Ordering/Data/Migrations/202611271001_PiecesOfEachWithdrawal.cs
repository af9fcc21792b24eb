using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>Which pieces each declaration took out. What was ticked before this was kept stands in the declaration.</summary>
[Migration(202611271001)]
public sealed class PiecesOfEachWithdrawal : ModuleMigration
{
    private const string Fill = """
        UPDATE "Ordering_History" SET "Items" = (
          SELECT max(d."Items") FROM "Pages_WithdrawalDeclaration" d
          WHERE d."TownId" = "Ordering_History"."TownId" AND d."ShopId" = "Ordering_History"."ShopId" AND d."SubmittedAt" = "Ordering_History"."At")
        WHERE "What" = 'withdrawn'
        """;

    protected override void Change()
    {
        Alter.Table("Ordering_History").AddColumn("Items").AsText().Nullable();
        Execute.Sql(Fill);
    }
}
