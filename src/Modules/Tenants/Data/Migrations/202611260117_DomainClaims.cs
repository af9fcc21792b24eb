using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Tenants.Data.Migrations;

[Migration(202611260117)]
public sealed class DomainClaims : ModuleMigration
{
    protected override void Change()
    {
        Alter.Table("Tenants_Domain").AddColumn("Main").AsBoolean().NotNullable().WithDefaultValue(false);
        CreateOwnedTable("Tenants_DomainClaim", "Host")
            .WithColumn("Token").AsText().NotNullable()
            .WithColumn("ClaimedAt").AsInstant().NotNullable()
            .WithColumn("CheckedAt").AsInstant().Nullable()
            .WithColumn("RecordSeen").AsText().NotNullable()
            .WithColumn("FileSeen").AsText().NotNullable()
            .WithColumn("OtherValue").AsText().Nullable()
            .WithColumn("ProvenAt").AsInstant().Nullable()
            .WithColumn("ProvenBy").AsText().Nullable()
            .WithColumn("LostAt").AsInstant().Nullable();
    }
}
