using System.Text.RegularExpressions;
using MimeKit;

namespace Storefront.Browser.Tests;

/// <summary>The mails the town has sent: files in a folder, written in the background.</summary>
internal static class Mails
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Waits for the mail to somebody with these words in its subject.</summary>
    public static async Task<MimeMessage> MailAsync(this DemoTown town, string to, string subject)
    {
        using var patience = new CancellationTokenSource(Longest);
        while (true)
        {
            var sent = await MailsAsync(town, to);
            if (sent.FirstOrDefault(mail => mail.Subject?.Contains(subject, StringComparison.Ordinal) == true) is { } found)
            {
                return found;
            }

            Assert.False(
                patience.IsCancellationRequested,
                $"No mail \"{subject}\" to {to}. There are: {string.Join(" | ", sent.Select(mail => mail.Subject))}");
            await Task.Delay(200, CancellationToken.None);
        }
    }

    /// <summary>The link in a mail. Mails name the public address, which has no port here.</summary>
    public static string LinkIn(this DemoTown town, MimeMessage mail)
    {
        var link = new Uri(Regex.Match(mail.TextBody ?? "", @"https?://\S+?(?=[)\s>]|$)").Value);
        return town.At(link.Host) + link.PathAndQuery;
    }

    /// <summary>All mails somebody has got so far.</summary>
    public static async Task<IReadOnlyList<MimeMessage>> MailsAsync(this DemoTown town, string to)
    {
        var folder = Path.Combine(town.Host.Data, "mails");
        var mails = new List<MimeMessage>();
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml") : [])
        {
            var mail = await MimeMessage.LoadAsync(file);
            if (mail.To.Mailboxes.Any(mailbox => mailbox.Address == to))
            {
                mails.Add(mail);
            }
        }

        return mails;
    }
}
