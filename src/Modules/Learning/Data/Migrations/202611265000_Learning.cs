using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Learning.Data.Migrations;

[Migration(202611265000)]
public sealed class Learning : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Learning_Mark")
            .WithColumn("Person").AsGuid().NotNullable()
            .WithColumn("Lesson").AsText().NotNullable()
            .WithColumn("Kind").AsText().NotNullable()
            .WithColumn("At").AsInstant().NotNullable();
        UniqueOwned("Learning_Mark", "Person", "Lesson", "Kind");

        CreateOwnedTable("Learning_Lesson")
            .WithColumn("TitleDe").AsText().NotNullable()
            .WithColumn("TitleEn").AsText().NotNullable()
            .WithColumn("GoalDe").AsText().NotNullable()
            .WithColumn("GoalEn").AsText().NotNullable()
            .WithColumn("BodyDe").AsText().NotNullable()
            .WithColumn("BodyEn").AsText().NotNullable()
            .WithColumn("Topic").AsText().NotNullable()
            .WithColumn("DoPath").AsText().NotNullable()
            .WithColumn("Owner").AsText().NotNullable()
            .WithColumn("Review").AsText().NotNullable()
            .WithColumn("Law").AsText().Nullable()
            .WithColumn("Sources").AsText().NotNullable()
            .WithColumn("IsLive").AsBoolean().NotNullable()
            .WithColumn("UpdatedAt").AsInstant().NotNullable()
            .WithColumn("DeletedAt").AsInstant().Nullable();
    }
}
