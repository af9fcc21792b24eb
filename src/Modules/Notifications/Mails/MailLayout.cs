using System.Net;
using System.Text.RegularExpressions;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Notifications.Mails;

/// <summary>
/// What stands around every mail: who writes, and below the particulars of a business letter (legal.md IMP-08). Styles
/// stand in the elements because mail programs read no others.
/// </summary>
internal sealed partial class MailLayout(TextIn texts, TenantProfile? sender, TenantProfile? town)
{
    // A link that is a paragraph of its own is what the mail asks for: big enough for a thumb.
    private const string Button =
        "display:inline-block;padding:12px 18px;border-radius:6px;background:#18202a;color:#ffffff;font-weight:bold;text-decoration:none";

    public string Html(string title, string body) => $"""
        <!doctype html>
        <html lang="{texts.Locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encode(title)}</title></head>
        <body style="margin:0;padding:24px 12px;background:#f4f6f8;color:#18202a;font:16px/1.5 sans-serif">
        <div style="max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #d9dee4;border-radius:8px;padding:24px">
        {(sender is null ? "" : $"""<p style="margin:0 0 16px;font-weight:bold;font-size:18px">{Encode(sender.PortalName)}</p>""")}
        {LoneLink().Replace(body, $"<p><a style=\"{Button}\" href=\"$1\">$2</a></p>")}
        </div>
        <div style="max-width:600px;margin:16px auto 0;font-size:13px;color:#4f5a66">
        {string.Join("<br>\n", Particulars().Select(Encode))}
        </div></body></html>
        """;

    public string Plain(string body) => $"{body}\n-- \n{string.Join("\n", Particulars())}\n";

    private IEnumerable<string> Particulars()
    {
        if (sender is null)
        {
            return [texts["mail_layout.operator"]];
        }

        var legal = sender.Legal;
        return new[]
        {
            legal.LegalName.Length > 0 ? legal.LegalName : sender.Name,
            sender.Contact.Line,
            sender.Contact.Phone.Length > 0 ? texts["mail_layout.phone", ("phone", sender.Contact.Phone)] : "",
            sender.Contact.Email,
            legal.Representatives.Count > 0
                ? texts["mail_layout.represented", ("names", string.Join(", ", legal.Representatives))]
                : "",
            legal.Register,
            legal.VatId.Length > 0 ? texts["mail_layout.vat_id", ("id", legal.VatId)] : "",
            town is null ? "" : texts["mail_layout.part_of", ("portal", town.PortalName)],
        }.Where(line => line.Length > 0);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex("""<p><a href="([^"]+)">([^<]+)</a></p>""")]
    private static partial Regex LoneLink();
}
