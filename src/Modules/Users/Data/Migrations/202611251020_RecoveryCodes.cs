using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Users.Data.Migrations;

[Migration(202611251020)]
public sealed class RecoveryCodeTable : ModuleMigration
{
    protected override void Change() => Create.Table("Users_RecoveryCode")
        .WithColumn("AccountId").AsGuid().NotNullable().PrimaryKey()
        .WithColumn("CodeHash").AsText().NotNullable().PrimaryKey()
        .WithColumn("UsedAt").AsInstant().Nullable();
}
