using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Hours.Data.Migrations;

[Migration(202611271200)]
public sealed class Closures : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Hours_ClosurePlan")
            .WithColumn("TitleDe").AsText().NotNullable()
            .WithColumn("TitleEn").AsText().NotNullable()
            .WithColumn("Area").AsText().NotNullable()
            .WithColumn("Stays").AsText().NotNullable()
            .WithColumn("Rules").AsText().NotNullable()
            .WithColumn("WordsDe").AsText().NotNullable()
            .WithColumn("WordsEn").AsText().NotNullable()
            .WithColumn("LegalDe").AsText().NotNullable()
            .WithColumn("LegalEn").AsText().NotNullable()
            .WithColumn("LegalUrl").AsText().NotNullable()
            .WithColumn("TellShops").AsBoolean().NotNullable()
            .WithColumn("TellShoppers").AsBoolean().NotNullable()
            .WithColumn("MayOptOut").AsBoolean().NotNullable()
            .WithColumn("Shared").AsBoolean().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("StartsAt").AsInstant().Nullable()
            .WithColumn("EndsAt").AsInstant().Nullable()
            .WithColumn("OnAt").AsInstant().Nullable()
            .WithColumn("BeganAt").AsInstant().Nullable()
            .WithColumn("OffAt").AsInstant().Nullable()
            .WithColumn("Begun").AsBoolean().NotNullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable()
            .WithColumn("ChangedAt").AsInstant().NotNullable();
        CreateOwnedTable("Hours_ClosureStep")
            .WithColumn("PlanId").AsGuid().NotNullable()
            .WithColumn("At").AsInstant().NotNullable()
            .WithColumn("By").AsText().NotNullable()
            .WithColumn("What").AsText().NotNullable()
            .WithColumn("Count").AsInt32().NotNullable();
        IndexOwned("Hours_ClosureStep", "PlanId");
        CreateOwnedTable("Hours_ClosureChoice")
            .WithColumn("OptOut").AsBoolean().NotNullable()
            .WithColumn("Reason").AsText().NotNullable()
            .WithColumn("Without").AsText().NotNullable()
            .WithColumn("WordsDe").AsText().NotNullable()
            .WithColumn("WordsEn").AsText().NotNullable()
            .WithColumn("ChangedAt").AsInstant().NotNullable();
    }
}
