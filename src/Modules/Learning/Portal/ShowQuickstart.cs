using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Storefront.Learning.Course;
using Storefront.Learning.Lessons;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Learning.Portal;

/// <summary>The course of the product on the portal, free of charge and to be read only.</summary>
internal static class ShowQuickstart
{
    public const string Path = "/quickstart";

    public static IResult Index(LessonCatalog catalog, RequestLanguage language, ITenantAddresses addresses, CurrentScope scope)
    {
        var t = language.Texts;
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<p>{Text(t["learning.portal.intro", ("count", catalog.All.Count)])}</p>")
            .Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Link("/register")}\">{Text(t["learning.portal.register"])}</a> · ")
            .Append(CultureInfo.InvariantCulture, $"<a href=\"{Link(Path + "/book")}\" download>{Text(t["learning.book.save"])}</a></p>");
        foreach (var topic in Lessons.Lesson.Topics)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(t["learning.topic." + topic])}</h2><ul>");
            foreach (var lesson in catalog.All.Where(lesson => lesson.Topic == topic))
            {
                var words = lesson.In(t.Locale);
                html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Link($"{Path}/{lesson.Key}")}\">{Text(words.Title)}</a> ")
                    .Append(CultureInfo.InvariantCulture, $"({Text(t["learning.minutes", ("count", words.Minutes)])})<br>{Text(words.Goal)}</li>");
            }

            html.Append("</ul>");
        }

        return new ThemePage("page")
        {
            Title = t["learning.title"],
            Description = t["learning.portal.intro", ("count", catalog.All.Count)],
            CanonicalPath = Path,
        }.With("page", new PlainPage(t["learning.title"], new LiquidHtml(html.ToString())));

        string Link(string path) => addresses.Link(scope.Value, path);
    }

    public static IResult Lesson(string key, LessonCatalog catalog, RequestLanguage language, ITenantAddresses addresses, CurrentScope scope)
    {
        if (catalog.Find(key) is not { } lesson)
        {
            return Results.NotFound();
        }

        var t = language.Texts;
        var sheet = new LessonSheet(lesson, t, default, null);
        var words = sheet.Words;
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{addresses.Link(scope.Value, Path)}\">{Text(t["learning.all"])}</a></p>")
            .Append(CultureInfo.InvariantCulture, $"<p><strong>{Text(words.Goal)}</strong></p>{sheet.Html}")
            .Append(CultureInfo.InvariantCulture, $"<h2>{Text(words.ChecklistTitle)}</h2><ul>");
        foreach (var item in words.Checklist)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li>{Text(item)}</li>");
        }

        html.Append(CultureInfo.InvariantCulture, $"</ul><p>{Text(t["learning.portal.do"])} <a href=\"{addresses.Link(scope.Value, "/register")}\">{Text(t["learning.portal.register"])}</a></p>");
        return new ThemePage("page")
        {
            Title = words.Title,
            Description = words.Goal,
            CanonicalPath = $"{Path}/{lesson.Key}",
        }.With("page", new PlainPage(words.Title, new LiquidHtml(html.ToString()), null, $"{sheet.Colophon} {sheet.Law}".Trim()));
    }

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
