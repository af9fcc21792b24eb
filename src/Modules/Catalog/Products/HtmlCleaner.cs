using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ganss.Xss;
using Markdig;
using Storefront.Catalog.Import;
using Storefront.Catalog.Showcase;
using Storefront.Platform.Texts;

namespace Storefront.Catalog.Products;

/// <summary>
/// Turns text of strangers into HTML a page may show: an allow-list of plain text marks, links to the web, mail and
/// telephone, nothing that loads, runs or looks like our own page. One instance serves all threads.
/// </summary>
internal sealed partial class HtmlCleaner
{
    private const int Longest = 200_000;

    private static readonly string[] Tags =
    [
        "p", "br", "hr", "h2", "h3", "h4", "strong", "b", "em", "i", "s", "u", "sub", "sup", "small", "abbr", "blockquote",
        "code", "pre", "ul", "ol", "li", "dl", "dt", "dd", "a", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
    ];

    // Their text is no text for readers, so it goes with them; of all other foreign tags the text stays.
    private static readonly HashSet<string> GoneWithText = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "iframe", "object", "embed", "noscript", "noembed", "noframes", "svg", "math",
        "head", "title", "textarea", "select", "button", "form", "xmp", "plaintext", "audio", "video", "canvas", "link", "meta", "base",
    };

    private readonly HtmlSanitizer _sanitizer = Sanitizer();

    private readonly MarkdownPipeline _markdown = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseAutoLinks()
        .DisableHtml()
        .Build();

    internal string Clean(UntrustedBody body) =>
        body.Format == BodyFormat.Markdown ? FromMarkdown(body.Raw) : FromHtml(body.Raw);

    internal string FromHtml(string html)
    {
        var bounded = html.AtMost(Longest);
        return HtmlDepth.TooDeep(bounded) ? PlainText(bounded) : _sanitizer.Sanitize(bounded);
    }

    internal string FromMarkdown(string markdown)
    {
        var bounded = markdown.AtMost(Longest);
        try
        {
            var made = Markdown.ToHtml(bounded, _markdown);

            // Nine descriptions of ten hold nothing but plain marks. Markdig escaped everything else, so there is nothing to
            // clean, and a file of ten thousand articles comes in twice as fast.
            return OtherThanPlainMark().IsMatch(made) || HtmlDepth.TooDeep(made) ? FromHtml(made) : made;
        }
        catch (ArgumentException) // Markdig's own bound on nesting
        {
            return PlainText(bounded);
        }
    }

    private static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "title", "lang", "colspan", "rowspan", "start", "scope" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
            AllowedCssProperties = new HashSet<string>(),
            AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
        })
        {
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, removing) =>
        {
            if (!GoneWithText.Contains(removing.Tag.LocalName) && removing.Tag.NamespaceUri == "http://www.w3.org/1999/xhtml")
                return;
            removing.Tag.Remove();
            removing.Cancel = true;
        };
        sanitizer.PostProcessNode += (_, processed) =>
        {
            if (processed.Node is not IElement { LocalName: "a" } link)
                return;
            // Bare "//host" and "/path" links of another shop's page lead nowhere here.
            if (link.GetAttribute("href") is { } address && !AbsoluteAddress().IsMatch(address))
                link.RemoveAttribute("href");
            if (link.HasAttribute("href"))
                link.SetAttribute("rel", "nofollow noopener ugc");
        };
        return sanitizer;
    }

    private static string PlainText(string text) =>
        $"<p>{WebUtility.HtmlEncode(AnyTag().Replace(text, " ").Trim())}</p>";

    [GeneratedRegex("<[^>]*>?", RegexOptions.CultureInvariant)]
    private static partial Regex AnyTag();

    [GeneratedRegex("^(https?://|mailto:|tel:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AbsoluteAddress();

    [GeneratedRegex("<(?!/?(?:p|strong|em|ul|ol|li|h2|h3|h4|blockquote)>)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherThanPlainMark();
}
