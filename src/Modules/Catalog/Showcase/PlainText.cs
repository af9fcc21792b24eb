using System.Net;
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

    // Every page asks, so the text is read no further than is shown, and once.
    private static string Beginning(string html, int longest)
    {
        // Room for what entities take up.
        Span<char> words = stackalloc char[(longest * 2) + 1];
        var length = 0;
        var inTag = false;
        foreach (var letter in html)
        {
            var gap = inTag || letter == '<' || char.IsWhiteSpace(letter);
            inTag = letter == '<' || (inTag && letter != '>');
            if (gap && (length == 0 || words[length - 1] == ' '))
            {
                continue;
            }

            words[length++] = gap ? ' ' : letter;
            if (length == words.Length)
            {
                break;
            }
        }

        var read = words[..length];
        return read.Contains('&')
            ? Gaps().Replace(WebUtility.HtmlDecode(read.ToString()), " ").Trim()
            : read.Trim().ToString();
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gaps();
}
