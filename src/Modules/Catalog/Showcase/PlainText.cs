using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Storefront.Catalog.Showcase;

/// <summary>The words of clean HTML.</summary>
internal static partial class PlainText
{
    internal static string Of(string html) =>
        Gaps().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    /// <summary>The first words, whole, with „…“ where something was left out.</summary>
    internal static string Excerpt(string html, int longest = 160)
    {
        var words = Beginning(html, longest);
        if (words.Length <= longest)
        {
            return words;
        }

        var end = words.LastIndexOf(' ', longest);
        return words[..(end > longest / 2 ? end : longest)].TrimEnd(',', '.', ';', ' ') + " …";
    }

    // Every card asks, so the text is read no further than is shown, and once.
    private static string Beginning(string html, int longest)
    {
        var words = new StringBuilder(longest * 2);
        var inTag = false;
        foreach (var letter in html)
        {
            var gap = inTag || letter == '<' || char.IsWhiteSpace(letter);
            inTag = letter == '<' || (inTag && letter != '>');
            if (!gap)
            {
                words.Append(letter);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }

            // Room for what entities take up.
            if (words.Length > longest * 2)
            {
                break;
            }
        }

        return Gaps().Replace(WebUtility.HtmlDecode(words.ToString()), " ").Trim();
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gaps();
}
