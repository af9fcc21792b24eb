using System.Globalization;
using System.Text;

namespace Storefront.Catalog.Import;

/// <summary>Makes addresses of titles, each only once per file.</summary>
internal sealed class Handles
{
    private const int Longest = 80;
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    internal string From(string text)
    {
        var slug = Slug(text);
        var number = _taken.GetValueOrDefault(slug) + 1;
        _taken[slug] = number;
        if (number == 1)
            return slug;
        var numbered = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return _taken.TryAdd(numbered, 1) ? numbered : From(text);
    }

    internal static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.ToLower(CultureInfo.InvariantCulture)
            .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length == Longest)
                break;
        }
        var done = slug.ToString().Trim('-');
        return done.Length == 0 ? "artikel" : done;
    }
}
