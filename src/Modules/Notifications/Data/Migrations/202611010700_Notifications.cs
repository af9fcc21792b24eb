using FluentMigrator;
using Storefront.Platform.Data;

namespace Storefront.Notifications.Data.Migrations;

[Migration(202611010700)]
public sealed class NotificationTables : ModuleMigration
{
    protected override void Change()
    {
        CreateOwnedTable("Notifications_MailLog")
            .WithColumn("To").AsText().NotNullable()
            .WithColumn("Template").AsText().NotNullable()
            .WithColumn("Subject").AsText().NotNullable()
            .WithColumn("SentAt").AsInstant().NotNullable();
        IndexOwned("Notifications_MailLog", "SentAt");
    }
}
