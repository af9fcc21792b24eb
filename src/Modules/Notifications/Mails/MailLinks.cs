using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Notifications.Mails;

/// <summary>
/// Links in mails open in the language of the mail, whatever the browser wishes: by <c>?lang=</c>, as the switch on every page does it. One
/// place for all mails; whoever writes one only names the address.
/// </summary>
internal sealed class MailLinks(ITenantAddresses addresses)
{
    private static readonly string[] Offices = ["/admin", "/operator"];

    public string In(string locale, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && addresses.IsOurs(uri) && (locale != TextCatalog.German || !LeadsToOffice(uri))
            ? With(locale, url)
            : url;

    // German is also what is written to a shop of which nobody knows the language: that must not change the language somebody works in.
    private static bool LeadsToOffice(Uri uri) => Offices.Any(office =>
        (uri.AbsolutePath + "/").Contains(office + "/", StringComparison.OrdinalIgnoreCase));

    private static string With(string locale, string url)
    {
        var (address, anchor) = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? (url[..at], url[at..]) : (url, "");
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={locale}{anchor}";
    }
}
