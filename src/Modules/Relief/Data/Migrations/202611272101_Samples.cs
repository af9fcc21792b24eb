using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Relief.Data.Migrations;

[Migration(202611272101)]
public sealed class ReliefSamples : ModuleMigration
{
    protected override void Change()
    {
        Alter.Table("Relief_TillFigure").AddColumn("IsSample").AsBoolean().NotNullable().WithDefaultValue(false);
        Alter.Table("Relief_Claim").AddColumn("IsSample").AsBoolean().NotNullable().WithDefaultValue(false);
    }
}
