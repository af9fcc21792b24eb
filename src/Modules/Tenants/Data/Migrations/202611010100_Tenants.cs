using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Tenants.Data.Migrations;

[Migration(202611010100)]
public sealed class TenantTables : ModuleMigration
{
    protected override void Change()
    {
        CreateTown();
        CreateShop();
        CreateAround();
        CreateStaff();
        CreateChanges();
    }

    private void CreateTown()
    {
        CreateOwnedTable("Tenants_Town")
            .WithColumn("Slug").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("PortalName").AsText().NotNullable()
            .WithColumn("Slogan").AsText().Nullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("TimeZone").AsText().NotNullable()
            .WithColumn("FederalState").AsText().NotNullable()
            .WithColumn("Theme").AsText().NotNullable()
            .WithColumn("Switches").AsText().NotNullable()
            .WithColumn("ShopLimits").AsText().NotNullable()
            .WithColumn("Contact").AsText().NotNullable()
            .WithColumn("Legal").AsText().NotNullable()
            .WithColumn("Latitude").AsDouble().Nullable()
            .WithColumn("Longitude").AsDouble().Nullable()
            .WithColumn("PhotoId").AsGuid().Nullable()
            .WithColumn("LogoId").AsGuid().Nullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable();
        Execute.Sql("""CREATE UNIQUE INDEX "UX_Tenants_Town_Slug" ON "Tenants_Town" ("Slug")""");
    }

    private void CreateShop()
    {
        CreateOwnedTable("Tenants_Shop")
            .WithColumn("Slug").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Slogan").AsText().Nullable()
            .WithColumn("Branch").AsText().Nullable()
            .WithColumn("Level").AsText().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("AskedLevel").AsText().Nullable()
            .WithColumn("SentBack").AsText().Nullable()
            .WithColumn("Canonical").AsText().NotNullable()
            .WithColumn("Theme").AsText().NotNullable()
            .WithColumn("Switches").AsText().NotNullable()
            .WithColumn("Contact").AsText().NotNullable()
            .WithColumn("Legal").AsText().NotNullable()
            .WithColumn("Latitude").AsDouble().Nullable()
            .WithColumn("Longitude").AsDouble().Nullable()
            .WithColumn("PhotoId").AsGuid().Nullable()
            .WithColumn("LogoId").AsGuid().Nullable()
            .WithColumn("SearchName").AsText().NotNullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable();
        Execute.Sql("""CREATE UNIQUE INDEX "UX_Tenants_Shop_Slug" ON "Tenants_Shop" ("TownId", "Slug")""");
        Execute.Sql("""CREATE INDEX "IX_Tenants_Shop_Name" ON "Tenants_Shop" ("TownId", "SearchName")""");
    }

    private void CreateAround()
    {
        CreateOwnedTable("Tenants_Domain", "Host");
        Execute.Sql("""CREATE UNIQUE INDEX "UX_Tenants_Domain_Host" ON "Tenants_Domain" ("Host")""");

        CreateOwnedTable("Tenants_Setting", "Key").WithColumn("Json").AsText().NotNullable();

        CreateOwnedTable("Tenants_Audit")
            .WithColumn("At").AsInstant().NotNullable()
            .WithColumn("ActorId").AsGuid().Nullable()
            .WithColumn("ActorName").AsText().NotNullable()
            .WithColumn("InNameOf").AsText().NotNullable()
            .WithColumn("Action").AsText().NotNullable()
            .WithColumn("Subject").AsText().NotNullable()
            .WithColumn("Before").AsText().Nullable()
            .WithColumn("After").AsText().Nullable();
        Execute.Sql("""CREATE INDEX "IX_Tenants_Audit_Town" ON "Tenants_Audit" ("TownId", "At")""");
        IndexOwned("Tenants_Audit", "At");
    }

    private void CreateStaff()
    {
        CreateOwnedTable("Tenants_Staff")
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Email").AsText().NotNullable()
            .WithColumn("Role").AsText().NotNullable()
            .WithColumn("Since").AsInstant().NotNullable();
        Execute.Sql("""CREATE INDEX "IX_Tenants_Staff_User" ON "Tenants_Staff" ("Id")""");

        CreateOwnedTable("Tenants_Invitation")
            .WithColumn("TokenHash").AsText().NotNullable()
            .WithColumn("Email").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Role").AsText().NotNullable()
            .WithColumn("Locale").AsText().NotNullable()
            .WithColumn("ExpiresAt").AsInstant().NotNullable()
            .WithColumn("UsedAt").AsInstant().Nullable();
        UniqueOwned("Tenants_Invitation", "TokenHash");

        Create.Table("Tenants_Operator")
            .WithColumn("UserId").AsGuid().NotNullable().PrimaryKey()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Email").AsText().NotNullable();
    }

    private void CreateChanges()
    {
        Create.Table("Tenants_Change")
            .WithColumn("TownId").AsGuid().NotNullable().PrimaryKey()
            .WithColumn("ShopId").AsGuid().NotNullable().PrimaryKey()
            .WithColumn("Number").AsInt64().NotNullable();
        Execute.Sql("""CREATE INDEX "IX_Tenants_Change_Number" ON "Tenants_Change" ("Number")""");
        Create.Table("Tenants_Counter")
            .WithColumn("Name").AsText().NotNullable().PrimaryKey()
            .WithColumn("Value").AsInt64().NotNullable();
        Execute.Sql("""INSERT INTO "Tenants_Counter" ("Name", "Value") VALUES ('change', 0)""");
    }
}
