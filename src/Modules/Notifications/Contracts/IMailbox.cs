namespace Storefront.Notifications.Contracts;

/// <summary>
/// Leaves a mail within the caller's unit of work; it is sent after the commit, at least once, and never for work undone.
/// </summary>
public interface IMailbox
{
    /// <param name="mail">Whom, and which template with which values.</param>
    /// <param name="cancel">Stops waiting, not the mail.</param>
    Task LeaveAsync(Mail mail, CancellationToken cancel);
}

/// <summary>A mail to one person.</summary>
public sealed record Mail
{
    public required string To { get; init; }

    public string? ToName { get; init; }

    /// <summary>
    /// Name of the template: texts <c>mails.{template}.subject</c>, and <c>.body</c> in Markdown with Liquid in it, both in the
    /// module's locales.
    /// </summary>
    public required string Template { get; init; }

    /// <summary>Language of the mail: <c>de</c> or <c>en</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>Values the template sees. Plain JSON: texts, numbers, lists, objects.</summary>
    public required object Values { get; init; }

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>Pictures the body shows as <c>![what it is](cid:name)</c>; a mail without HTML has none.</summary>
    public IReadOnlyList<MailPicture> Pictures { get; init; } = [];

    /// <summary>Signed by the town of a shop, by the operator of a town.</summary>
    public bool FromAbove { get; init; }
}

public sealed record MailAttachment(string FileName, string ContentType, string Text);

/// <summary>A small picture that travels in the mail, so that it can be seen without a network.</summary>
/// <param name="Name">In the body: <c>cid:name</c>.</param>
/// <param name="Png">A few kilobytes: it waits with the mail in the outbox.</param>
public sealed record MailPicture(string Name, byte[] Png);
