using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Users.Data.Migrations;

[Migration(202611010200)]
public sealed class UserTables : ModuleMigration
{
    protected override void Change()
    {
        Create.Table("Users_Account")
            .WithColumn("Id").AsGuid().NotNullable().PrimaryKey()
            .WithColumn("Email").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("PasswordHash").AsText().Nullable()
            .WithColumn("SecurityStamp").AsText().NotNullable()
            .WithColumn("TotpSecret").AsText().Nullable()
            .WithColumn("TotpLastStep").AsInt64().NotNullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable();
        Execute.Sql("""CREATE UNIQUE INDEX "UX_Users_Account_Email" ON "Users_Account" ("Email")""");

        Create.Table("Users_PasswordLink")
            .WithColumn("TokenHash").AsText().NotNullable().PrimaryKey()
            .WithColumn("AccountId").AsGuid().NotNullable()
            .WithColumn("ExpiresAt").AsInstant().NotNullable()
            .WithColumn("UsedAt").AsInstant().Nullable();
        Execute.Sql("""CREATE INDEX "IX_Users_PasswordLink_Account" ON "Users_PasswordLink" ("AccountId")""");
    }
}
