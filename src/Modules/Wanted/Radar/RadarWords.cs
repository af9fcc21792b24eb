using System.Text.RegularExpressions;

namespace Storefront.Wanted.Radar;

/// <summary>What may be kept of what somebody typed: words of trade. Addresses, numbers and abuse never.</summary>
internal static partial class RadarWords
{
    private const int MostWords = 8;
    private const int LongestWord = 30;
    private const int MostDigits = 4;

    // Beginnings of words, so that their endings are met as well. Who types these looks for nothing that a shop could order.
    private static readonly string[] Abuse =
    [
        "arschl", "ficken", "fotze", "hure", "hurens", "wichs", "nutte", "schlampe", "schwuchtel", "kanake", "nigger", "neger", "spast", "missgeburt", "nazi",
        "hitler", "fuck", "cunt", "whore", "bitch", "faggot", "asshole", "porno",
    ];

    /// <summary>Small letters, at most eight words; null when nothing is left, or it is abuse.</summary>
    public static string? Clean(string typed)
    {
        if (typed.Contains('@', StringComparison.Ordinal) || Address().IsMatch(typed))
        {
            return null;
        }

        var words = Word().Matches(typed.ToLowerInvariant()).Select(match => match.Value).ToList();
        if (words.Exists(word => Abuse.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal))) || words.Sum(word => word.Count(char.IsDigit)) > MostDigits)
        {
            return null;
        }

        var kept = words.Where(word => word.Length <= LongestWord).Take(MostWords).ToList();
        return kept.Exists(word => word.Length > 2 && word.Any(char.IsLetter)) ? string.Join(' ', kept) : null;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"https?:|www\.|\.(de|com|net|org|eu)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
