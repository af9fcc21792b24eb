using System.Globalization;
using System.Text;

namespace Storefront.Catalog.Products;

/// <summary>Words as a search compares them: small letters, ä as ae, ß as ss, accents gone.</summary>
internal static class Folded
{
    internal static string Of(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        var gap = false;
        foreach (var sign in text.ToLowerInvariant().Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("ß", "ss")
            .Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(sign))
            {
                if (gap && folded.Length > 0)
                {
                    folded.Append(' ');
                }

                gap = false;
                folded.Append(sign);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                gap = true;
            }
        }

        return folded.ToString();
    }

    /// <summary>A folded text as it is on a keyboard without umlauts: „kaese“ is „kase“.</summary>
    internal static string WithoutDots(string folded) => folded.Replace("ae", "a", StringComparison.Ordinal)
        .Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);
}
