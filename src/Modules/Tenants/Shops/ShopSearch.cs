using System.Globalization;
using System.Text;

namespace Storefront.Tenants.Shops;

/// <summary>Folds words so that „Bäckerei“, „baeckerei“ and „Backerei“ find each other in lists.</summary>
internal static class ShopSearch
{
    public static string Fold(string text)
    {
        var plain = text.ToLowerInvariant()
            .Replace("ä", "a", StringComparison.Ordinal).Replace("ae", "a", StringComparison.Ordinal)
            .Replace("ö", "o", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal)
            .Replace("ü", "u", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal)
            .Replace("ß", "ss", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(plain.Length);
        foreach (var letter in plain)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter);
            }
        }

        return folded.ToString().Trim();
    }
}
