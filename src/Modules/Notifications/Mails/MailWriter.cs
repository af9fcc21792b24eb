using System.Text.Json;
using Microsoft.Extensions.Configuration;
using MimeKit;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Notifications.Mails;

/// <summary>Makes the message: template, layout, and who sends it.</summary>
internal sealed class MailWriter(
    MailTemplates templates, MailLinks links, TextCatalog texts, ITenantProfiles profiles, CurrentScope here, ScopeDoor door, IConfiguration configuration)
{
    public async Task<MimeMessage> WriteAsync(MailLeft left, CancellationToken cancel)
    {
        var mail = left.Mail;
        var (sender, town) = await SignedByAsync(mail.FromAbove, cancel);
        var text = templates.Fill(mail.Template, mail.Locale, (JsonElement)mail.Values, url => links.In(mail.Locale, url));
        var layout = new MailLayout(texts.In(mail.Locale), sender, town);
        var from = configuration["Mail:From"] is { Length: > 0 } set ? set : "post@storefront.localhost";

        var message = new MimeMessage { Subject = text.Subject, MessageId = $"{left.Id:N}@{from.Split('@')[^1]}" };
        message.From.Add(new MailboxAddress(sender?.PortalName ?? texts.In(mail.Locale)["office.operator"], from));
        message.To.Add(new MailboxAddress(mail.ToName ?? "", mail.To));
        if (sender?.Contact.Email is { Length: > 0 } answer && MailboxAddress.TryParse(answer, out var replyTo))
        {
            replyTo.Name = sender.PortalName;
            message.ReplyTo.Add(replyTo);
        }

        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = Body(layout, text, mail);
        return message;
    }

    private async Task<(TenantProfile? Sender, TenantProfile? Town)> SignedByAsync(bool fromAbove, CancellationToken cancel) => here.Value.Kind switch
    {
        TenantKind.Shop when fromAbove => (await profiles.FindAsync(here.Value.Town, cancel), null),
        TenantKind.Shop => (await profiles.CurrentAsync(cancel), await profiles.FindAsync(here.Value.Town, cancel)),
        TenantKind.Town when !fromAbove => (await profiles.CurrentAsync(cancel), null),
        _ => (await door.InAsync<IOperatorProfile, TenantProfile?>(Scope.Operator, operators => operators.FindAsync(cancel)), null),
    };

    private static MimeEntity Body(MailLayout layout, MailText text, Contracts.Mail mail)
    {
        var body = new BodyBuilder { HtmlBody = layout.Html(text.Subject, text.Html), TextBody = layout.Plain(text.Plain) };
        foreach (var picture in mail.Pictures)
        {
            body.LinkedResources.Add(picture.Name + ".png", picture.Png, new ContentType("image", "png")).ContentId = picture.Name;
        }

        foreach (var file in mail.Attachments)
        {
            var part = new TextPart(ContentType.Parse(file.ContentType).MediaSubtype) { FileName = file.FileName };
            part.ContentType.MediaType = ContentType.Parse(file.ContentType).MediaType;
            part.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = file.FileName };
            part.SetText(System.Text.Encoding.UTF8, file.Text);
            body.Attachments.Add(part);
        }

        return body.ToMessageBody();
    }
}
