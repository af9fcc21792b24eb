using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Community.Data.Migrations;

[Migration(202611272100)]
public sealed class Languages : ModuleMigration
{
    private static readonly string[] Written = ["Community_Question", "Community_Answer", "Community_Practice", "Community_Mentor"];

    protected override void Change()
    {
        foreach (var table in Written)
        {
            Alter.Table(table).AddColumn("Language").AsText().NotNullable().WithDefaultValue("de");
        }
    }
}
