using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Storefront.Notifications.Mails;

/// <summary>Section <c>Mail</c> of the configuration. Without a host, mails go to a folder.</summary>
internal sealed class MailOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary><c>StartTls</c>, <c>SslOnConnect</c>, <c>None</c> or <c>Auto</c>.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.Auto;
}

/// <summary>Hands mails to a server by SMTP. Trouble is thrown: the outbox tries again later.</summary>
internal sealed class MailServer(MailOptions options) : IMailSender
{
    public async Task SendAsync(Guid id, MimeMessage message, CancellationToken cancel)
    {
        using var client = new SmtpClient { Timeout = 30_000 };
        await client.ConnectAsync(options.Host, options.Port, options.Security, cancel);
        if (options.User.Length > 0)
        {
            await client.AuthenticateAsync(options.User, options.Password, cancel);
        }

        await client.SendAsync(message, cancel);
        await client.DisconnectAsync(quit: true, cancel);
    }
}
