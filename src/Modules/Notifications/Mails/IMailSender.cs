using MimeKit;

namespace Storefront.Notifications.Mails;

/// <summary>Takes a finished message out of the house.</summary>
internal interface IMailSender
{
    Task SendAsync(Guid id, MimeMessage message, CancellationToken cancel);
}
