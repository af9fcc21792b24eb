using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Learning.Data.Migrations;

[Migration(202611272102)]
public sealed class LessonsOnPortal : ModuleMigration
{
    protected override void Change() => Alter.Table("Learning_Lesson").AddColumn("OnPortal").AsBoolean().NotNullable().WithDefaultValue(false);
}
