using System.Net;
using System.Text.RegularExpressions;

namespace Storefront.Pages.Pages;

/// <summary>The first words of a text, for search engines.</summary>
internal static partial class Excerpt
{
    private const int Longest = 155;

    public static string Of(string html)
    {
        var text = Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', Longest);
        return text[..(end > 0 ? end : Longest)] + " …";
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
