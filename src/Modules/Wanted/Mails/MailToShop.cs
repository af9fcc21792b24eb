using Storefront.Notifications.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Wanted.Mails;

/// <summary>To the shop's own address, or where it has none to those who lead it. Works in the shop's scope.</summary>
internal sealed class MailToShop(StorefrontDb db, IMailbox mailbox, IOwnerMail owners, ITenantProfiles profiles)
{
    public async Task LeaveAsync(string template, object values, CancellationToken cancel)
    {
        var shop = await profiles.CurrentAsync(cancel);
        await db.WriteAsync(
            () => shop.Contact.Email.Length == 0
                ? owners.LeaveAsync(template, _ => values, cancel)
                : mailbox.LeaveAsync(
                    new Mail { To = shop.Contact.Email, ToName = shop.Name, Template = template, Locale = TextCatalog.German, Values = values, FromAbove = true }, cancel),
            cancel);
    }
}
