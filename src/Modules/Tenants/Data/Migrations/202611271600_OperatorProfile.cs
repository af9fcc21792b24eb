using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Tenants.Data.Migrations;

/// <summary>Who runs the host, for the legal notice of its own pages.</summary>
[Migration(202611271600)]
public sealed class OperatorProfileTable : ModuleMigration
{
    protected override void Change() => Create.Table("Tenants_OperatorProfile")
        .WithColumn("Id").AsGuid().NotNullable().PrimaryKey()
        .WithColumn("Contact").AsText().NotNullable()
        .WithColumn("Legal").AsText().NotNullable();
}
