using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Tenants.Data.Migrations;

/// <summary>What towns and shops say about themselves, in English.</summary>
[Migration(202611261800)]
public sealed class EnglishSlogans : ModuleMigration
{
    protected override void Change()
    {
        Alter.Table("Tenants_Town").AddColumn("SloganEn").AsText().Nullable();
        Alter.Table("Tenants_Shop").AddColumn("SloganEn").AsText().Nullable();
    }
}
