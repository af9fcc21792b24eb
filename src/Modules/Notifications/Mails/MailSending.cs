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
        if (await IsNotedAsync(happened.Id, cancel))
        {
            return;
        }

        var message = await writer.WriteAsync(happened, cancel);
        await sender.SendAsync(happened.Id, message, cancel);
        Note(happened, message.Subject ?? "");
        await db.SaveChangesAsync(cancel);
    }

    private Task<bool> IsNotedAsync(Guid id, CancellationToken cancel) => db.Scope.Kind == TenantKind.Operator
        ? db.Set<OperatorMail>().AnyAsync(row => row.Id == id, cancel)
        : db.Set<MailLogEntry>().AnyAsync(row => row.Id == id, cancel);

    // What the operator writes to a town stands in both lists: of whom it came from, and of whom it is about.
    private void Note(MailLeft happened, string subject)
    {
        var (mail, now) = (happened.Mail, clock.GetUtcNow());
        if (db.Scope.Kind != TenantKind.Operator)
        {
            db.Add(new MailLogEntry { Id = happened.Id, To = mail.To, Template = mail.Template, Subject = subject, SentAt = now });
        }

        if (db.Scope.Kind == TenantKind.Operator || (db.Scope.Kind == TenantKind.Town && mail.FromAbove))
        {
            db.Add(new OperatorMail { Id = happened.Id, To = mail.To, Template = mail.Template, Subject = subject, SentAt = now });
        }
    }
}
