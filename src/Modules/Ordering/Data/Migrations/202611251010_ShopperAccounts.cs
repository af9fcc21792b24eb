using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>Whose basket, purchase and reservation it is, when somebody was signed in.</summary>
[Migration(202611251010)]
public sealed class ShopperAccounts : ModuleMigration
{
    protected override void Change()
    {
        foreach (var table in (string[])["Ordering_Basket", "Ordering_Purchase", "Ordering_Reservation"])
        {
            Alter.Table(table).AddColumn("ShopperId").AsGuid().Nullable();
        }

        // Partial: guests' rows cost nothing in these.
        Execute.Sql("""
            CREATE UNIQUE INDEX "UX_Ordering_Basket_Shopper" ON "Ordering_Basket" ("TownId", "ShopperId") WHERE "ShopperId" IS NOT NULL
            """);
        foreach (var table in (string[])["Ordering_Purchase", "Ordering_Reservation"])
        {
            Execute.Sql($"""
                CREATE INDEX "IX_{table}_Shopper" ON "{table}" ("TownId", "ShopperId") WHERE "ShopperId" IS NOT NULL
                """);
            // What somebody bought as a guest is found by its address when they have confirmed it.
            Execute.Sql($"""
                CREATE INDEX "IX_{table}_Guest" ON "{table}" ("TownId", lower("Email")) WHERE "ShopperId" IS NULL
                """);
        }
    }
}
