using System.Text.RegularExpressions;

namespace Storefront.Platform.Texts;

/// <summary>
/// What belongs together stays on one line: „70 %“, „100 g“, „§ 19“, „z. B.“ (DIN 5008). Those who write texts type a usual space.
/// </summary>
internal static partial class KeptTogether
{
    private const string NoBreak = "\u00a0";

    /// <param name="text">A text of a catalogue, perhaps with <c>{{ places }}</c> that are filled later.</param>
    public static string In(string text) => text.Contains(' ', StringComparison.Ordinal) ? Space().Replace(text, NoBreak) : text;

    // A number or a place before a unit; the sign of a paragraph or its parts before a number; the letters of an abbreviation.
    [GeneratedRegex(
        """
        (?<=[0-9]|\}\})[ ](?=(?:%|‰|€|[kmcd]?m[²³]?|[km]?g|[mcd]?l|[kKMG]B|px|Uhr|Min\.)(?![\p{L}\p{N}]))
        | (?<=§)[ ](?=[0-9{])
        | (?<=\b(?:Abs|Nr|Art|Ziff)\.)[ ](?=[0-9{])
        | (?<=\b(?:z|d|u|e|i|o)\.)[ ](?=(?:B|h|a|K|V|d|Ä)\.)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
