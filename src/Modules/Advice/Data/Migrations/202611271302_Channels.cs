using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Advice.Data.Migrations;

/// <summary>By which service people talk, where it is not the page itself.</summary>
[Migration(202611271302)]
public sealed class Channels : ModuleMigration
{
    protected override void Change() => Alter.Table("Advice_Call").AddColumn("Channel").AsText().NotNullable().WithDefaultValue("Browser");
}
