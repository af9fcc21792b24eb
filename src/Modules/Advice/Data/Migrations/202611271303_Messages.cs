using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Advice.Data.Migrations;

[Migration(202611271303)]
public sealed class Messages : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Advice_Question")
            .WithColumn("Token").AsText().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Email").AsText().NotNullable()
            .WithColumn("Locale").AsText().NotNullable()
            .WithColumn("ProductTitle").AsText().NotNullable()
            .WithColumn("CreatedAt").AsInstant().NotNullable()
            .WithColumn("StateAt").AsInstant().NotNullable();
        UniqueOwned("Advice_Question", "Token");
        IndexOwned("Advice_Question", "State", "StateAt");
        Execute.Sql("""CREATE INDEX "IX_Advice_Question_Old" ON "Advice_Question" ("StateAt")""");

        CreateOwnedTable("Advice_QuestionLine")
            .WithColumn("QuestionId").AsGuid().NotNullable()
            .WithColumn("FromShop").AsBoolean().NotNullable()
            .WithColumn("By").AsText().NotNullable()
            .WithColumn("Text").AsText().NotNullable()
            .WithColumn("Pictures").AsText().NotNullable()
            .WithColumn("Products").AsText().NotNullable()
            .WithColumn("At").AsInstant().NotNullable();
        IndexOwned("Advice_QuestionLine", "QuestionId", "At");
    }
}
