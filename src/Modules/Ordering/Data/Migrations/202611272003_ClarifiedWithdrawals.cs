using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>Withdrawals from another address that were ticked off are clarified: their orders say nothing of them on top.</summary>
[Migration(202611272003)]
public sealed class ClarifiedWithdrawals : ModuleMigration
{
    private const string Fill = """
        UPDATE "Ordering_History" SET "Settles" = "At"
        WHERE "What" = 'withdrawn_by_other' AND EXISTS (
          SELECT 1 FROM "Pages_WithdrawalDeclaration" d
          WHERE d."TownId" = "Ordering_History"."TownId" AND d."ShopId" = "Ordering_History"."ShopId"
            AND d."SubmittedAt" = "Ordering_History"."At" AND d."DoneAt" IS NOT NULL)
        """;

    protected override void Change() => Execute.Sql(Fill);
}
