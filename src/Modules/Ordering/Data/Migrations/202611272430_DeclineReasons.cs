using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>Why a line was declined, and of which line a row of the history speaks. What was declined before keeps no reason.</summary>
[Migration(202611272430)]
public sealed class DeclineReasons : ModuleMigration
{
    protected override void Change()
    {
        Alter.Table("Ordering_OrderLine")
            .AddColumn("DeclineCode").AsText().Nullable()
            .AddColumn("DeclineWords").AsText().Nullable();
        Alter.Table("Ordering_History").AddColumn("LineId").AsGuid().Nullable();
    }
}
