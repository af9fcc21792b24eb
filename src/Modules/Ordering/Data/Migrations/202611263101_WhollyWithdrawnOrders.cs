using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>
/// What was withdrawn before <see cref="WithdrawnOrders"/> counts as withdrawn whole where the buyer named no part, or where there is none.
/// Who sent it stands in the declaration only: a stranger's stops no order.
/// </summary>
[Migration(202611263101)]
public sealed class WhollyWithdrawnOrders : ModuleMigration
{
    internal const string Fill = """
        UPDATE "Ordering_Order" SET "WithdrawnWhole" = TRUE
        WHERE "WithdrawnAt" IS NOT NULL AND EXISTS (
          SELECT 1 FROM "Ordering_History" h
          JOIN "Pages_WithdrawalDeclaration" d ON d."TownId" = h."TownId" AND d."ShopId" = h."ShopId" AND d."SubmittedAt" = h."At"
          WHERE h."TownId" = "Ordering_Order"."TownId" AND h."ShopId" = "Ordering_Order"."ShopId"
            AND h."OrderId" = "Ordering_Order"."Id" AND h."What" = 'withdrawn' AND lower(d."Email") = lower("Ordering_Order"."Email")
            AND (h."Text" IS NULL OR 1 >= (
              SELECT sum(l."Quantity") FROM "Ordering_OrderLine" l
              WHERE l."TownId" = "Ordering_Order"."TownId" AND l."ShopId" = "Ordering_Order"."ShopId"
                AND l."OrderId" = "Ordering_Order"."Id" AND l."Declined" = FALSE)))
        """;

    protected override void Change() => Execute.Sql(Fill);
}
