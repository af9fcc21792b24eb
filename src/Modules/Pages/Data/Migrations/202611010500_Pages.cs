using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Pages.Data.Migrations;

[Migration(202611010500)]
public sealed class Pages : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Pages_Page")
            .WithColumn("Handle").AsText().NotNullable()
            .WithColumn("TitleDe").AsText().NotNullable()
            .WithColumn("TitleEn").AsText().NotNullable()
            .WithColumn("BodyDe").AsText().NotNullable()
            .WithColumn("BodyEn").AsText().NotNullable()
            .WithColumn("Menu").AsText().NotNullable()
            .WithColumn("Position").AsInt32().NotNullable()
            .WithColumn("IsLive").AsBoolean().NotNullable()
            .WithColumn("UpdatedAt").AsInstant().NotNullable()
            .WithColumn("DeletedAt").AsInstant().Nullable();
        UniqueOwned("Pages_Page", "Handle");

        CreateOwnedTable("Pages_Notice")
            .WithColumn("TitleDe").AsText().NotNullable()
            .WithColumn("TitleEn").AsText().NotNullable()
            .WithColumn("TextDe").AsText().NotNullable()
            .WithColumn("TextEn").AsText().NotNullable()
            .WithColumn("Url").AsText().Nullable()
            .WithColumn("From").AsText().Nullable()
            .WithColumn("Until").AsText().Nullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable();

        CreateOwnedTable("Pages_LegalText")
            .WithColumn("Kind").AsText().NotNullable()
            .WithColumn("Version").AsInt32().NotNullable()
            .WithColumn("Source").AsText().NotNullable()
            .WithColumn("Html").AsText().NotNullable()
            .WithColumn("Sha256").AsText().NotNullable()
            .WithColumn("IsGenerated").AsBoolean().NotNullable()
            .WithColumn("ValidFrom").AsInstant().NotNullable();
        UniqueOwned("Pages_LegalText", "Kind", "Version");

        CreateOwnedTable("Pages_WithdrawalDeclaration")
            .WithColumn("Token").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Contract").AsText().NotNullable()
            .WithColumn("Email").AsText().NotNullable()
            .WithColumn("Note").AsText().NotNullable()
            .WithColumn("SubmittedAt").AsInstant().NotNullable()
            .WithColumn("Locale").AsText().NotNullable();
        UniqueOwned("Pages_WithdrawalDeclaration", "Token");
    }
}
