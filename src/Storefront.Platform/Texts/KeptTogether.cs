using System.Buffers;
using System.Text.RegularExpressions;

namespace Storefront.Platform.Texts;

/// <summary>
/// What belongs together stays on one line: „70 %“, „100 g“, „§ 19“, „z. B.“ (DIN 5008). Those who write texts type a usual space.
/// </summary>
public static partial class KeptTogether
{
    private const string NoBreak = "\u00a0";

    // Without any of these signs there is nothing to keep together.
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789}§.");

    /// <summary>The text with spaces that do not break where a line must not end.</summary>
    /// <param name="text">A text of a catalogue, perhaps with <c>{{ places }}</c> that are filled later, or a title somebody gave.</param>
    public static string In(string text) => text.AsSpan().ContainsAny(Signs) ? Space().Replace(text, NoBreak) : text;

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
