using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Community.Data.Migrations;

[Migration(202611271402)]
public sealed class Peers : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Community_Peer")
            .WithColumn("Branch").AsText().NotNullable()
            .WithColumn("PickupPercent").AsInt32().Nullable()
            .WithColumn("AnswerMinutes").AsInt32().Nullable()
            .WithColumn("PhotoPercent").AsInt32().Nullable()
            .WithColumn("CountedAt").AsInstant().NotNullable();
        Execute.Sql("""CREATE UNIQUE INDEX "UX_Community_Peer" ON "Community_Peer" ("TownId", "ShopId")""");
    }
}
