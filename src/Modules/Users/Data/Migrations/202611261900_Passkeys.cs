using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Users.Data.Migrations;

[Migration(202611261900)]
public sealed class PasskeyTables : ModuleMigration
{
    protected override void Change()
    {
        Create.Table("Users_Passkey")
            .WithColumn("Id").AsGuid().NotNullable().PrimaryKey()
            .WithColumn("AccountId").AsGuid().NotNullable()
            .WithColumn("CredentialId").AsText().NotNullable()
            .WithColumn("PublicKey").AsText().NotNullable()
            .WithColumn("Host").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("SignCount").AsInt64().NotNullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable()
            .WithColumn("UsedAt").AsInstant().Nullable();
        Execute.Sql("""CREATE UNIQUE INDEX "UX_Users_Passkey_Credential" ON "Users_Passkey" ("CredentialId")""");
        Execute.Sql("""CREATE INDEX "IX_Users_Passkey_Account" ON "Users_Passkey" ("AccountId")""");

        Create.Table("Users_PasskeyQuestion")
            .WithColumn("TokenHash").AsText().NotNullable().PrimaryKey()
            .WithColumn("AccountId").AsGuid().NotNullable()
            .WithColumn("Host").AsText().NotNullable()
            .WithColumn("Options").AsText().NotNullable()
            .WithColumn("ExpiresAt").AsInstant().NotNullable();
    }
}
