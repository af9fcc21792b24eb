using System.Globalization;
using System.Text;

namespace Storefront.Marketplace.Index;

/// <summary>
/// Words as both databases compare them. Neither matches „Straße“ with „strasse“ and „Köln“ with „koeln“ by itself, so index
/// and question go through the same fold: small letters, ä as ae, ß as ss, accents gone.
/// </summary>
internal static class Fold
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        foreach (var sign in text.ToLowerInvariant())
        {
            _ = sign switch
            {
                'ä' => folded.Append("ae"),
                'ö' => folded.Append("oe"),
                'ü' => folded.Append("ue"),
                'ß' => folded.Append("ss"),
                'æ' => folded.Append("ae"),
                'ø' => folded.Append("oe"),
                < (char)128 => folded.Append(sign),
                _ => folded.Append(WithoutAccent(sign)),
            };
        }

        return folded.ToString();
    }

    /// <summary>The words of a text as written, in small letters.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        // "Ü" may come as "U" with a mark; composed it is one letter like everybody's.
        var lower = text.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var start = -1;
        for (var at = 0; at <= lower.Length; at++)
        {
            var inWord = at < lower.Length && char.IsLetterOrDigit(lower[at]);
            if (inWord && start < 0)
            {
                start = at;
            }
            else if (!inWord && start >= 0)
            {
                words.Add(lower[start..at]);
                start = -1;
            }
        }

        return words;
    }

    private static string WithoutAccent(char sign) => string.Concat(sign.ToString().Normalize(NormalizationForm.FormD)
        .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));
}
