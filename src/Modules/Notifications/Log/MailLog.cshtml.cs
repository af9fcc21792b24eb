using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Web;

namespace Storefront.Notifications.Log;

/// <summary>The last mails that went out in this tenant's name.</summary>
[BackOffice(TenantKinds.Tenant, Permission = "notifications.log")]
internal sealed class MailLogModel(StorefrontDb db) : SentMailsPage<MailLogEntry>
{
    public override string IntroKey => "notifications.log_text";

    protected override IQueryable<MailLogEntry> Mails()
    {
        var shop = Here.Value.ShopId;
        return db.Set<MailLogEntry>().Where(row => row.ShopId == shop);
    }
}
