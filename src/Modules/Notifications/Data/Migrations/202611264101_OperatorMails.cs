using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Notifications.Data.Migrations;

/// <summary>The mails that the operator sent.</summary>
[Migration(202611264101)]
public sealed class OperatorMails : ModuleMigration
{
    protected override void Change()
    {
        Create.Table("Notifications_OperatorMail")
            .WithColumn("Id").AsGuid().NotNullable().PrimaryKey()
            .WithColumn("To").AsText().NotNullable()
            .WithColumn("Template").AsText().NotNullable()
            .WithColumn("Subject").AsText().NotNullable()
            .WithColumn("SentAt").AsInstant().NotNullable();
        Execute.Sql("""CREATE INDEX "IX_Notifications_OperatorMail_SentAt" ON "Notifications_OperatorMail" ("SentAt")""");
    }
}
