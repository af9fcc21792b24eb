using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Tenants.Data.Migrations;

/// <summary>Why a town or a shop is blocked, for those whose it is.</summary>
[Migration(202611263000)]
public sealed class BlockReasons : ModuleMigration
{
    protected override void Change()
    {
        Alter.Table("Tenants_Town").AddColumn("BlockReason").AsText().Nullable();
        Alter.Table("Tenants_Shop").AddColumn("BlockReason").AsText().Nullable();
    }
}
