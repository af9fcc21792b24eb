using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Users.Data.Migrations;

[Migration(202611251000)]
public sealed class ShopperTables : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Users_Shopper")
            .WithColumn("Email").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Phone").AsText().NotNullable()
            .WithColumn("Locale").AsText().NotNullable()
            .WithColumn("PasswordHash").AsText().Nullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable();
        UniqueOwned("Users_Shopper", "Email");

        CreateOwnedTable("Users_ShopperSession")
            .WithColumn("TokenHash").AsText().NotNullable()
            .WithColumn("ShopperId").AsGuid().NotNullable()
            .WithColumn("BrowserId").AsGuid().NotNullable()
            .WithColumn("OnlyShopId").AsGuid().NotNullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable()
            .WithColumn("ExpiresAt").AsInstant().NotNullable();
        UniqueOwned("Users_ShopperSession", "TokenHash");
        IndexOwned("Users_ShopperSession", "ShopperId");

        CreateOwnedTable("Users_ShopperLink")
            .WithColumn("TokenHash").AsText().NotNullable()
            .WithColumn("Purpose").AsText().NotNullable()
            .WithColumn("ShopperId").AsGuid().NotNullable()
            .WithColumn("Email").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Phone").AsText().NotNullable()
            .WithColumn("Locale").AsText().NotNullable()
            .WithColumn("ReturnPath").AsText().NotNullable()
            .WithColumn("ExpiresAt").AsInstant().NotNullable()
            .WithColumn("UsedAt").AsInstant().Nullable();
        UniqueOwned("Users_ShopperLink", "TokenHash");

        CreateOwnedTable("Users_ShopperHandOver")
            .WithColumn("TokenHash").AsText().NotNullable()
            .WithColumn("ShopperId").AsGuid().NotNullable()
            .WithColumn("BrowserId").AsGuid().NotNullable()
            .WithColumn("TargetId").AsGuid().NotNullable()
            .WithColumn("StateHash").AsText().NotNullable()
            .WithColumn("ExpiresAt").AsInstant().NotNullable();
        UniqueOwned("Users_ShopperHandOver", "TokenHash");
    }
}
