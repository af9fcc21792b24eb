using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Wanted.Data.Migrations;

[Migration(202611271800)]
public sealed class WantedTables : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Wanted_Enquiry")
            .WithColumn("Token").AsText().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("Text").AsText().NotNullable()
            .WithColumn("Size").AsText().NotNullable()
            .WithColumn("AtMost").AsMoney().NotNullable()
            .WithColumn("NeededBy").AsText().Nullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Email").AsText().NotNullable()
            .WithColumn("Locale").AsText().NotNullable()
            .WithColumn("ShopperId").AsGuid().Nullable()
            .WithColumn("Branch").AsText().NotNullable()
            .WithColumn("Pictures").AsText().NotNullable()
            .WithColumn("Shops").AsInt32().NotNullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable()
            .WithColumn("ClosesAt").AsInstant().NotNullable()
            .WithColumn("StateAt").AsInstant().NotNullable()
            .WithColumn("Reason").AsText().NotNullable()
            .WithColumn("Sample").AsBoolean().NotNullable();
        UniqueOwned("Wanted_Enquiry", "Token");
        IndexOwned("Wanted_Enquiry", "CreatedAt");
        IndexOwned("Wanted_Enquiry", "Email");
        Execute.Sql("""CREATE INDEX "IX_Wanted_Enquiry_Old" ON "Wanted_Enquiry" ("State", "StateAt")""");

        CreateOwnedTable("Wanted_Slip")
            .WithColumn("EnquiryId").AsGuid().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("End").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("Text").AsText().NotNullable()
            .WithColumn("Size").AsText().NotNullable()
            .WithColumn("AtMost").AsMoney().NotNullable()
            .WithColumn("NeededBy").AsText().Nullable()
            .WithColumn("Pictures").AsText().NotNullable()
            .WithColumn("AskedBack").AsBoolean().NotNullable()
            .WithColumn("By").AsText().NotNullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable()
            .WithColumn("ClosesAt").AsInstant().NotNullable()
            .WithColumn("StateAt").AsInstant().NotNullable()
            .WithColumn("Untold").AsBoolean().NotNullable()
            .WithColumn("ToldAt").AsInstant().Nullable()
            .WithColumn("Sample").AsBoolean().NotNullable();
        UniqueOwned("Wanted_Slip", "EnquiryId");
        IndexOwned("Wanted_Slip", "StateAt");
        Execute.Sql("""CREATE INDEX "IX_Wanted_Slip_Enquiry" ON "Wanted_Slip" ("TownId", "EnquiryId")""");

        CreateOwnedTable("Wanted_Line")
            .WithColumn("SlipId").AsGuid().NotNullable()
            .WithColumn("EnquiryId").AsGuid().NotNullable()
            .WithColumn("FromShop").AsBoolean().NotNullable()
            .WithColumn("Answer").AsText().NotNullable()
            .WithColumn("By").AsText().NotNullable()
            .WithColumn("Text").AsText().NotNullable()
            .WithColumn("Price").AsMoney().NotNullable()
            .WithColumn("ReadyBy").AsText().Nullable()
            .WithColumn("Pictures").AsText().NotNullable()
            .WithColumn("Products").AsText().NotNullable()
            .WithColumn("At").AsInstant().NotNullable()
            .WithColumn("ToldAt").AsInstant().Nullable();
        IndexOwned("Wanted_Line", "SlipId", "At");
        Execute.Sql("""CREATE INDEX "IX_Wanted_Line_Enquiry" ON "Wanted_Line" ("TownId", "EnquiryId")""");
        Execute.Sql("""CREATE INDEX "IX_Wanted_Line_Untold" ON "Wanted_Line" ("ToldAt", "At")""");

        CreateOwnedTable("Wanted_Unmet")
            .WithColumn("Day").AsText().NotNullable()
            .WithColumn("Branch").AsText().NotNullable()
            .WithColumn("Words").AsText().NotNullable()
            .WithColumn("Sample").AsBoolean().NotNullable();
        IndexOwned("Wanted_Unmet", "Day");

        CreateOwnedTable("Wanted_Sought", "Day", "Words")
            .WithColumn("Branch").AsText().NotNullable()
            .WithColumn("Number").AsInt32().NotNullable()
            .WithColumn("Sample").AsBoolean().NotNullable();
    }
}
