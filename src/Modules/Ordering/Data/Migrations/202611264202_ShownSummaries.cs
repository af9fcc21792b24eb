using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Ordering.Data.Migrations;

/// <summary>The basket remembers the summary its owner looks at: when it is not true any more at ordering, the page says what changed.</summary>
[Migration(202611264202)]
public sealed class ShownSummaries : ModuleMigration
{
    protected override void Change() => Alter.Table("Ordering_Basket").AddColumn("Shown").AsText().NotNullable().WithDefaultValue("");
}
