using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Relief.Data.Migrations;

[Migration(202611265101)]
public sealed class ReliefTables : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Relief_TillFigure")
            .WithColumn("Period").AsText().NotNullable()
            .WithColumn("Net").AsMoney().NotNullable()
            .WithColumn("ChangedAt").AsInstant().NotNullable();
        UniqueOwned("Relief_TillFigure", "Period");
        CreateOwnedTable("Relief_TillChange")
            .WithColumn("At").AsInstant().NotNullable()
            .WithColumn("By").AsText().NotNullable()
            .WithColumn("What").AsText().NotNullable()
            .WithColumn("Before").AsText().NotNullable()
            .WithColumn("Count").AsInt32().NotNullable()
            .WithColumn("Undone").AsBoolean().NotNullable();
        IndexOwned("Relief_TillChange", "At");
        CreateOwnedTable("Relief_Claim")
            .WithColumn("RuleSet").AsText().NotNullable()
            .WithColumn("From").AsText().NotNullable()
            .WithColumn("To").AsText().NotNullable()
            .WithColumn("Answers").AsText().NotNullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable()
            .WithColumn("Removed").AsBoolean().NotNullable();
        CreateOwnedTable("Relief_Version")
            .WithColumn("ClaimId").AsGuid().NotNullable()
            .WithColumn("Number").AsInt32().NotNullable()
            .WithColumn("SavedAt").AsInstant().NotNullable()
            .WithColumn("SavedBy").AsText().NotNullable()
            .WithColumn("Rules").AsText().NotNullable()
            .WithColumn("RuleVersion").AsText().NotNullable()
            .WithColumn("Inputs").AsText().NotNullable()
            .WithColumn("Result").AsText().NotNullable()
            .WithColumn("Amount").AsMoney().NotNullable();
        UniqueOwned("Relief_Version", "ClaimId", "Number");
        CreateOwnedTable("Relief_RuleSet")
            .WithColumn("Handle").AsText().NotNullable()
            .WithColumn("Rules").AsText().NotNullable()
            .WithColumn("Withdrawn").AsBoolean().NotNullable()
            .WithColumn("ChangedAt").AsInstant().NotNullable();
        UniqueOwned("Relief_RuleSet", "Handle");
    }
}
