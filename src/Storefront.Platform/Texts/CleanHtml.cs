using System.Net;
using System.Text.RegularExpressions;
using Ganss.Xss;
using Markdig;

namespace Storefront.Platform.Texts;

/// <summary>
/// Turns what people type into HTML a page may show: plain text marks, tables, links to the web, mail and telephone; nothing
/// that loads, runs or imitates our own page.
/// </summary>
public static partial class CleanHtml
{
    private const int Longest = 200_000;
    private const int Deepest = 100;

    private static readonly MarkdownPipeline Marks = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras().UseAutoLinks().DisableHtml().Build();

    private static readonly HtmlSanitizer Sanitizer = Create();

    public static string FromMarkdown(string markdown)
    {
        var bounded = Bound(markdown);
        try
        {
            return FromHtml(Markdown.ToHtml(bounded, Marks));
        }
        catch (ArgumentException)
        {
            // Markdig's own bound on nesting.
            return PlainText(bounded);
        }
    }

    public static string FromHtml(string html)
    {
        var bounded = Bound(html);
        return IsTooDeep(bounded) ? PlainText(bounded) : Sanitizer.Sanitize(bounded);
    }

    private static string Bound(string text) => text.AtMost(Longest);

    private static string PlainText(string text) =>
        $"<p>{WebUtility.HtmlEncode(Tag().Replace(text, " ")).ReplaceLineEndings("<br>")}</p>";

    /// <summary>Thousands of elements inside each other would exhaust the stack of any tree walk.</summary>
    private static bool IsTooDeep(string html)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            depth += html[tag.Index + 1] == '/' ? -1 : VoidTag().IsMatch(html.AsSpan(tag.Index, tag.Length)) ? 0 : 1;
            if (depth > Deepest)
            {
                return true;
            }

            depth = Math.Max(depth, 0);
        }

        return false;
    }

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set(
                "p", "br", "hr", "h2", "h3", "h4", "strong", "b", "em", "i", "s", "del", "ins", "u", "sub", "sup", "small", "abbr",
                "blockquote", "code", "pre", "ul", "ol", "li", "dl", "dt", "dd", "a", "table", "caption", "thead", "tbody", "tfoot",
                "tr", "th", "td", "address"),
            AllowedAttributes = Set("href", "title", "lang", "colspan", "rowspan", "scope", "start"),
            AllowedSchemes = Set("https", "http", "mailto", "tel"),
            UriAttributes = Set("href"),
        })
        {
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, removing) =>
        {
            // Text inside these is no text for readers, so it goes with them.
            if (removing.Tag.LocalName is "script" or "style" or "template" or "iframe" or "object" or "noscript" or "svg" or "math"
                or "title" or "textarea" or "select" or "xmp" or "plaintext")
            {
                removing.Tag.InnerHtml = "";
            }
        };
        return sanitizer;
    }

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("</?[a-zA-Z][^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("^<(?:br|hr|img|input|meta|link|wbr|col|area|base|embed|source|track)\\b|/>$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VoidTag();
}
