using System.Net;
using System.Text.RegularExpressions;

namespace Storefront.Catalog;

/// <summary>The words of clean HTML.</summary>
internal static partial class PlainText
{
    internal static string Of(string html) =>
        Gaps().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    /// <summary>The first words, whole, with „…“ where something was left out.</summary>
    internal static string Excerpt(string html, int longest = 160)
    {
        var words = Of(html);
        if (words.Length <= longest)
        {
            return words;
        }

        var end = words.LastIndexOf(' ', longest);
        return words[..(end > longest / 2 ? end : longest)].TrimEnd(',', '.', ';', ' ') + " …";
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gaps();
}
