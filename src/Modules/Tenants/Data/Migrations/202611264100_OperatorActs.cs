using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Tenants.Data.Migrations;

/// <summary>The operator's log; what was done with towns before it is taken over from theirs.</summary>
[Migration(202611264100)]
public sealed class OperatorActs : ModuleMigration
{
    protected override void Change()
    {
        Create.Table("Tenants_OperatorAct")
            .WithColumn("Id").AsGuid().NotNullable().PrimaryKey()
            .WithColumn("At").AsInstant().NotNullable()
            .WithColumn("ActorId").AsGuid().Nullable()
            .WithColumn("ActorName").AsText().NotNullable()
            .WithColumn("InNameOf").AsText().NotNullable()
            .WithColumn("Action").AsText().NotNullable()
            .WithColumn("Subject").AsText().NotNullable()
            .WithColumn("Before").AsText().Nullable()
            .WithColumn("After").AsText().Nullable();
        Execute.Sql("""CREATE INDEX "IX_Tenants_OperatorAct_At" ON "Tenants_OperatorAct" ("At")""");
        Execute.Sql("""
            INSERT INTO "Tenants_OperatorAct" ("Id", "At", "ActorId", "ActorName", "InNameOf", "Action", "Subject", "Before", "After")
            SELECT "Id", "At", "ActorId", "ActorName", "InNameOf", "Action", "Subject", "Before", "After"
            FROM "Tenants_Audit" WHERE "Action" LIKE 'town\_%' ESCAPE '\'
            """);
    }
}
