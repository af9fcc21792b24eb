using Microsoft.EntityFrameworkCore;
using Storefront.Notifications.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.CallBacks;

/// <summary>A mail to the shop for each wish to be called: the page with the list may be closed.</summary>
internal sealed class TellOfCallBack(StorefrontDb db, IMailbox mailbox, ITenantProfiles profiles, ITenantAddresses addresses, CurrentScope here)
    : IEventHandler<CallBackLeft>
{
    public async Task HandleAsync(CallBackLeft happened, CancellationToken cancel)
    {
        var asked = await db.Set<CallBack>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == happened.CallBackId, cancel);
        var shop = await profiles.CurrentAsync(cancel);
        if (asked is null || shop.Contact.Email.Length == 0)
        {
            return;
        }

        await db.WriteAsync(
            () => mailbox.LeaveAsync(
                new Mail
                {
                    To = shop.Contact.Email,
                    ToName = shop.Name,
                    Template = "advice_call_back",
                    Locale = TextCatalog.German,
                    Values = new
                    {
                        asked.Name,
                        asked.Phone,
                        Wish = asked.Wish.Length > 0 ? asked.Wish : null,
                        Product = asked.ProductTitle.Length > 0 ? asked.ProductTitle : null,
                        Url = addresses.Url(here.Value, "/admin/advice"),
                    },
                },
                cancel),
            cancel);
    }
}
