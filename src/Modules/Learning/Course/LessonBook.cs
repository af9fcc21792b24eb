using System.Globalization;
using System.Net;
using System.Text;
using Storefront.Learning.Lessons;
using Storefront.Platform.Texts;

namespace Storefront.Learning.Course;

/// <summary>Writes lessons one after the other as a single page of HTML that loads nothing.</summary>
internal static class LessonBook
{
    private const string Style = """
        body{font:1.05rem/1.55 system-ui,sans-serif;color:#18202a;background:#fff;max-width:42rem;margin:0 auto;padding:1rem}
        h1,h2,h3{line-height:1.2}a{color:#1b589e}article{border-top:2px solid #d9dee4;margin-top:2.5rem;padding-top:1rem}
        .goal{background:#eaf5ff;border-left:5px solid #085f96;padding:.75rem 1rem}.boxes{list-style:none;padding:0}
        .boxes li{padding-left:2rem;text-indent:-2rem;margin:.5rem 0}.boxes li::before{content:"☐";display:inline-block;width:2rem;text-indent:0}
        .small{font-size:.875rem;color:#4f5a66}
        @media print{body{max-width:none;font-size:11pt}nav{display:none}article{border:0;break-before:page}h2,h3{break-after:avoid}li{break-inside:avoid}}
        """;

    public static string Write(IReadOnlyList<Lesson> lessons, TextIn texts)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{texts.Locale}\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append(CultureInfo.InvariantCulture, $"<title>{Text(texts["learning.title"])}</title><style>{Style}</style></head><body><main>")
            .Append(CultureInfo.InvariantCulture, $"<h1>{Text(texts["learning.title"])}</h1><p>{Text(texts["learning.book.intro"])}</p>");
        AppendContents(page, lessons, texts);
        foreach (var lesson in lessons)
        {
            Append(page, lesson, texts);
        }

        return page.Append("</main></body></html>\n").ToString();
    }

    private static void AppendContents(StringBuilder page, IReadOnlyList<Lesson> lessons, TextIn texts)
    {
        page.Append(CultureInfo.InvariantCulture, $"<nav aria-label=\"{Text(texts["learning.book.contents"])}\"><ol>");
        foreach (var lesson in lessons)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{lesson.Key}\">{Text(lesson.In(texts.Locale).Title)}</a></li>");
        }

        page.Append("</ol></nav>");
    }

    private static void Append(StringBuilder page, Lesson lesson, TextIn texts)
    {
        var words = lesson.In(texts.Locale);
        var language = words.Language is { } other ? $" lang=\"{other}\"" : "";
        page.Append(CultureInfo.InvariantCulture, $"<article id=\"{lesson.Key}\"{language}><h2>{Text(words.Title)}</h2><p class=\"goal\">{Text(words.Goal)}</p>")
            // One level deeper: the page's own heading stands above all of them.
            .Append(CleanHtml.FromMarkdown(words.Body).Replace("<h2>", "<h3>", StringComparison.Ordinal).Replace("</h2>", "</h3>", StringComparison.Ordinal));
        if (words.Checklist.Count > 0)
        {
            var title = words.ChecklistTitle.Length > 0 ? words.ChecklistTitle : texts["learning.checklist"];
            page.Append(CultureInfo.InvariantCulture, $"<h3>{Text(title)}</h3><ul class=\"boxes\">");
            foreach (var item in words.Checklist)
            {
                page.Append(CultureInfo.InvariantCulture, $"<li>{Text(item)}</li>");
            }

            page.Append("</ul>");
        }

        page.Append(CultureInfo.InvariantCulture, $"<p class=\"small\">{Text(Colophon(lesson, texts))}</p></article>");
    }

    private static string Colophon(Lesson lesson, TextIn texts)
    {
        var sheet = new LessonSheet(lesson, texts, default, null);
        return $"{sheet.Colophon} {sheet.Law}".Trim();
    }

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
