using System.Globalization;
using System.Text.RegularExpressions;

namespace Storefront.Tenants.Domains;

/// <summary>The name of a domain, out of what people type: <c>https://Www.Bäckerei.de/</c> → <c>www.xn--bckerei-5wa.de</c>.</summary>
internal static partial class Hostname
{
    /// <summary>Null when it is no name of a domain on the internet.</summary>
    public static string? Read(string? typed)
    {
        var text = Scheme().Replace((typed ?? "").Trim(), "").TrimEnd('/', '.');
        try
        {
            var host = new IdnMapping().GetAscii(text).ToLowerInvariant();
            return Valid().IsMatch(host) ? host : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("^https?://", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$")]
    private static partial Regex Valid();
}
