using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Storefront.Tenants.Addresses;

/// <summary>Names in addresses: lower case, digits, hyphens; „Bäckerei Grün &amp; Söhne“ → <c>baeckerei-gruen-soehne</c>.</summary>
internal static partial class Slug
{
    private const int Longest = 50;

    // Words of our own addresses: /admin/shops/new, www.town.example.
    private static readonly string[] Reserved = ["new", "import", "www", "mail", "admin", "operator", "api"];

    public static string Of(string name)
    {
        var latin = name.ToLowerInvariant()
            .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD);
        var plain = new StringBuilder(latin.Length);
        foreach (var letter in latin)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(letter);
            }
        }

        var slug = NotAllowed().Replace(plain.ToString(), "-").Trim('-');
        return slug.Length > Longest ? slug[..Longest].TrimEnd('-') : slug;
    }

    public static bool IsValid(string? slug) => slug is not null && slug.Length <= Longest + 10 && Valid().IsMatch(slug);

    /// <summary>The wish, or the wish with the first number that is free.</summary>
    /// <param name="wish">Empty for a name in letters that addresses do not have.</param>
    /// <param name="otherwise">Then this.</param>
    /// <param name="taken">Whether somebody has it.</param>
    public static string FirstFree(string wish, string otherwise, Func<string, bool> taken)
    {
        wish = wish.Length == 0 ? otherwise : wish;
        var slug = wish;
        for (var number = 2; Reserved.Contains(slug) || taken(slug); number++)
        {
            slug = string.Create(CultureInfo.InvariantCulture, $"{wish}-{number}");
        }

        return slug;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotAllowed();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Valid();
}
