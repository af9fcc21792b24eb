using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Marketplace.Data.Migrations;

[Migration(202611200900)]
public sealed class MarketplaceTables : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Marketplace_IndexedShop")
            .WithColumn("Branch").AsText().NotNullable()
            .WithColumn("IndexedAt").AsInstant().NotNullable();
        CreateOwnedTable("Marketplace_SearchEntry")
            .WithColumn("PriceCents").AsInt64().NotNullable()
            .WithColumn("Stock").AsInt32().NotNullable()
            .WithColumn("OnOffer").AsBoolean().NotNullable()
            .WithColumn("PublishedAt").AsInstant().NotNullable()
            .WithColumn("IndexedAt").AsInstant().NotNullable()
            .WithColumn("Branch").AsText().NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("Words").AsText().NotNullable();
        IfDatabase(IsPostgres).Execute.Sql("""
            ALTER TABLE "Marketplace_SearchEntry" ADD COLUMN "Vector" tsvector NOT NULL;
            CREATE INDEX "IX_Marketplace_SearchEntry_Vector" ON "Marketplace_SearchEntry" USING gin ("Vector");
            """);
        IfDatabase(name => !IsPostgres(name)).Execute.Sql(ForSqlite);
        Execute.Sql("""CREATE INDEX "IX_Marketplace_SearchEntry_Newest" ON "Marketplace_SearchEntry" ("TownId", "PublishedAt")""");
        Execute.Sql("""CREATE INDEX "IX_Marketplace_SearchEntry_Price" ON "Marketplace_SearchEntry" ("TownId", "PriceCents")""");
        Execute.Sql("""CREATE INDEX "IX_Marketplace_SearchEntry_Branch" ON "Marketplace_SearchEntry" ("TownId", "Branch", "PublishedAt")""");
        Execute.Sql("""CREATE INDEX "IX_Marketplace_SearchEntry_Offers" ON "Marketplace_SearchEntry" ("TownId", "OnOffer", "PublishedAt")""");
    }

    // The full-text table speaks of rows by number. A number of its own survives VACUUM, which SQLite's hidden one does not, and
    // only a table made anew can have it. Words begin with four letters of the town, hence prefixes of six and seven.
    private const string ForSqlite = """
        DROP TABLE "Marketplace_SearchEntry";
        CREATE TABLE "Marketplace_SearchEntry" (
            "Row" INTEGER NOT NULL PRIMARY KEY,
            "TownId" TEXT NOT NULL, "ShopId" TEXT NOT NULL, "Id" TEXT NOT NULL,
            "PriceCents" INTEGER NOT NULL, "Stock" INTEGER NOT NULL, "OnOffer" INTEGER NOT NULL,
            "PublishedAt" INTEGER NOT NULL, "IndexedAt" INTEGER NOT NULL,
            "Branch" TEXT NOT NULL, "Title" TEXT NOT NULL, "Words" TEXT NOT NULL);
        CREATE UNIQUE INDEX "UX_Marketplace_SearchEntry" ON "Marketplace_SearchEntry" ("TownId", "ShopId", "Id");
        CREATE VIRTUAL TABLE "Marketplace_SearchText" USING fts5(
            title, more, text, facets, content='', contentless_delete=1,
            tokenize="unicode61 remove_diacritics 2", prefix='6 7');
        """;
}
