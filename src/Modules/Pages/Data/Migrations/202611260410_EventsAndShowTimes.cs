using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Pages.Data.Migrations;

[Migration(202611260410)]
public sealed class EventsAndShowTimes : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Pages_Event")
            .WithColumn("TitleDe").AsText().NotNullable()
            .WithColumn("TitleEn").AsText().NotNullable()
            .WithColumn("TextDe").AsText().NotNullable()
            .WithColumn("TextEn").AsText().NotNullable()
            .WithColumn("Place").AsText().NotNullable()
            .WithColumn("Url").AsText().Nullable()
            .WithColumn("Day").AsText().NotNullable()
            .WithColumn("Time").AsText().Nullable()
            .WithColumn("LastDay").AsText().NotNullable()
            .WithColumn("EndTime").AsText().Nullable()
            .WithColumn("UpdatedAt").AsInstant().NotNullable()
            .WithColumn("DeletedAt").AsInstant().Nullable();
        IndexOwned("Pages_Event", "LastDay");

        // Notices keep theirs where they were: a day alone is still read.
        Alter.Table("Pages_Page").AddColumn("From").AsText().Nullable().AddColumn("Until").AsText().Nullable();
    }
}
