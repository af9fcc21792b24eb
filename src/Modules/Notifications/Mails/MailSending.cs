using Microsoft.EntityFrameworkCore;
using Storefront.Notifications.Log;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;

namespace Storefront.Notifications.Mails;

/// <summary>Renders a waiting mail, sends it and notes that it went out. A mail already noted is not sent again.</summary>
internal sealed class MailSending(StorefrontDb db, MailWriter writer, IMailSender sender, TimeProvider clock)
    : IEventHandler<MailLeft>
{
    public async Task HandleAsync(MailLeft happened, CancellationToken cancel)
    {
        // Operators have no tenant and so no log; their mails are told apart by message id alone.
        var logged = db.Scope.Kind != TenantKind.Operator;
        if (logged && await db.Set<MailLogEntry>().AnyAsync(row => row.Id == happened.Id, cancel))
        {
            return;
        }

        var message = await writer.WriteAsync(happened, cancel);
        await sender.SendAsync(happened.Id, message, cancel);
        if (logged)
        {
            db.Add(new MailLogEntry
            {
                Id = happened.Id,
                To = happened.Mail.To,
                Template = happened.Mail.Template,
                Subject = message.Subject ?? "",
                SentAt = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(cancel);
        }
    }
}
