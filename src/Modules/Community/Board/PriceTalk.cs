using System.Text.RegularExpressions;

namespace Storefront.Community.Board;

/// <summary>
/// Notices when competitors begin to talk about what they must not agree on: prices, discounts, terms, who supplies whom (§ 1 GWB,
/// Art. 101 TFEU). It only asks the writer to look again; what a camera costs may well be told.
/// </summary>
internal static partial class PriceTalk
{
    /// <summary>The first words that look like it; null when there are none.</summary>
    public static string? In(params string?[] texts) => texts
        .Select(text => Words().Match(text ?? ""))
        .FirstOrDefault(match => match.Success)?.Value.Trim();

    [GeneratedRegex(
        """
        \b\d[\d.,]*\s?(€|euro\b|eur\b)|(€|\beur\b)\s?\d[\d.,]*
        |\b(verkaufs|einkaufs|mindest|höchst|laden|markt)?preis(e|en|es)?\b|\bpreis(absprache|niveau|erhöhung|senkung|untergrenze|vergleich)\w*
        |\brabatt(e|en|s|satz|aktion)?\b|\b(handels)?spannen?\b|\bmargen?\b|\bkalkulation(en)?\b|\baufschl(a|ä)ge?\b|\bkonditionen\b|\bboykott\w*|\bgebietsaufteilung\w*
        |\b(prices?|pricing|discounts?|mark-?ups?|margins?|rebates?|boycott\w*|price[- ]fixing)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Words();
}
