using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Pages.Data.Migrations;

/// <summary>A notice may be for some days of the week only; what was there is for every day.</summary>
[Migration(202611272001)]
public sealed class DaysOfNotices : ModuleMigration
{
    protected override void Change() => Alter.Table("Pages_Notice").AddColumn("Days").AsInt32().NotNullable().WithDefaultValue(0);
}
