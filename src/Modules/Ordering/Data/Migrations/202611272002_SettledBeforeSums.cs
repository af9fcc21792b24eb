using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>What was ticked off before sums were kept is dealt with, too: it owes nothing, and how much went back is not known.</summary>
[Migration(202611272002)]
public sealed class SettledBeforeSums : ModuleMigration
{
    internal const string OnPostgres = Head + "gen_random_uuid()" + Tail;

    internal const string OnSqlite = Head + """
        upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6)))
        """ + Tail;

    private const string Head = """
        INSERT INTO "Ordering_History" ("TownId", "ShopId", "OrderId", "At", "By", "What", "Settles", "Id")
        SELECT h."TownId", h."ShopId", h."OrderId", d."DoneAt", coalesce(d."DoneBy", ''), 'withdrawal_settled_before', h."At",

        """;

    private const string Tail = """

        FROM "Ordering_History" h
        JOIN (
          SELECT "TownId", "ShopId", "SubmittedAt", max("DoneAt") AS "DoneAt", max("DoneBy") AS "DoneBy"
          FROM "Pages_WithdrawalDeclaration" WHERE "DoneAt" IS NOT NULL GROUP BY "TownId", "ShopId", "SubmittedAt"
        ) d ON d."TownId" = h."TownId" AND d."ShopId" = h."ShopId" AND d."SubmittedAt" = h."At"
        WHERE h."What" = 'withdrawn' AND NOT EXISTS (
          SELECT 1 FROM "Ordering_History" s
          WHERE s."TownId" = h."TownId" AND s."ShopId" = h."ShopId" AND s."OrderId" = h."OrderId" AND s."Settles" = h."At")
        """;

    protected override void Change()
    {
        IfDatabase(IsPostgres).Execute.Sql(OnPostgres);
        IfDatabase(name => !IsPostgres(name)).Execute.Sql(OnSqlite);
    }
}
