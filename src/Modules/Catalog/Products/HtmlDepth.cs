using System.Text.RegularExpressions;

namespace Storefront.Catalog.Products;

/// <summary>
/// Says before parsing whether a text would become a tree of thousands of levels. Walking such a tree recursively ends
/// the process, and no library in between keeps a bound.
/// </summary>
internal static partial class HtmlDepth
{
    private const int DeepestTree = 100;
    private const int MostOpenMarks = 30;

    // The HTML parser opens these again in every following block until they are closed, so they count on their own.
    private static readonly HashSet<string> Marks = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    // Void tags, and tags that a sibling closes, do not nest.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "hr", "img", "wbr", "input", "meta", "link", "area", "col", "source", "p", "li", "td", "th", "tr", "dt", "dd", "option",
    };

    internal static bool TooDeep(string html)
    {
        var open = new List<string>();
        var marks = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var tag = Tag().Match(html); tag.Success; tag = tag.NextMatch())
        {
            var name = tag.Groups[2].Value;
            var closes = tag.Groups[1].Length > 0;
            if (Flat.Contains(name))
                continue;
            if (Marks.Contains(name))
                marks[name] = Math.Max(0, marks.GetValueOrDefault(name) + (closes ? -1 : 1));
            else if (closes)
                Close(open, name);
            else
                open.Add(name);
            if (open.Count > DeepestTree || marks.Values.Sum() > MostOpenMarks)
                return true;
        }
        return false;
    }

    // A closing tag without its opening one is ignored by the parser, so it must not count here either.
    private static void Close(List<string> open, string name)
    {
        var at = open.FindLastIndex(other => other.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (at >= 0)
            open.RemoveRange(at, open.Count - at);
    }

    [GeneratedRegex("<(/?)([a-z][a-z0-9]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
