using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Community.Data.Migrations;

[Migration(202611271401)]
public sealed class Mentors : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Community_Mentor")
            .WithColumn("Member").AsText().NotNullable()
            .WithColumn("Topics").AsText().NotNullable()
            .WithColumn("Step").AsText().NotNullable()
            .WithColumn("Times").AsText().NotNullable()
            .WithColumn("TimeZone").AsText().NotNullable()
            .WithColumn("IsOpen").AsBoolean().NotNullable();
        UniqueOwned("Community_Mentor", "Member");

        CreateOwnedTable("Community_Talk")
            .WithColumn("Key").AsText().NotNullable()
            .WithColumn("Mentor").AsText().NotNullable()
            .WithColumn("AskerTown").AsGuid().NotNullable()
            .WithColumn("AskerShop").AsGuid().NotNullable()
            .WithColumn("Asker").AsGuid().NotNullable()
            .WithColumn("AskerName").AsText().NotNullable()
            .WithColumn("Topic").AsText().NotNullable()
            .WithColumn("At").AsInstant().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("Reply").AsText().NotNullable()
            .WithColumn("Room").AsText().NotNullable()
            .WithColumn("AskedAt").AsInstant().NotNullable();
        Execute.Sql("""CREATE UNIQUE INDEX "UX_Community_Talk_Key" ON "Community_Talk" ("Key")""");
        Execute.Sql("""CREATE INDEX "IX_Community_Talk_Asker" ON "Community_Talk" ("AskerTown", "AskerShop", "Asker")""");

        // Of two who want the same half hour, one gets it.
        Execute.Sql("""CREATE UNIQUE INDEX "UX_Community_Talk_Time" ON "Community_Talk" ("TownId", "ShopId", "Mentor", "At") WHERE "State" IN ('Asked', 'Agreed')""");
    }
}
