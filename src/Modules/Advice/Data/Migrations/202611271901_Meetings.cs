using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Advice.Data.Migrations;

/// <summary>Rooms for a time that two people agreed on.</summary>
[Migration(202611271901)]
public sealed class Meetings : ModuleMigration
{
    protected override void Change()
    {
        Alter.Table("Advice_Call")
            .AddColumn("MeetsAt").AsInstant().Nullable()
            .AddColumn("MeetingKey").AsText().NotNullable().WithDefaultValue("");
        IndexOwned("Advice_Call", "MeetingKey");
    }
}
