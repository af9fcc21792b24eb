using System.Globalization;
using System.Text;
using MimeKit;

namespace Storefront.Notifications.Mails;

/// <summary>Without a mail server, mails lie in a folder as <c>.eml</c> files that every mail program opens.</summary>
internal sealed class MailFolder(string folder, TimeProvider clock) : IMailSender
{
    public async Task SendAsync(Guid id, MimeMessage message, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var mark = id.ToString("N")[^12..];
        if (Directory.EnumerateFiles(folder, $"*_{mark}.eml").Any())
        {
            return;
        }

        var time = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var name = $"{time}_{Safe(message.To.Mailboxes.First().Address)}_{Safe(message.Subject ?? "")}_{mark}.eml";
        var unfinished = Path.Combine(folder, $".{mark}.part");
        await message.WriteToAsync(unfinished, cancel);
        File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
    }

    private static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            safe.Append(char.IsLetterOrDigit(letter) || letter is '@' or '.' or '-' ? letter : '-');
        }

        var name = string.Join('-', safe.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries)).Trim('.');
        return name.Length > 60 ? name[..60] : name;
    }
}
