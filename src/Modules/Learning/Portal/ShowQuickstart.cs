using Microsoft.AspNetCore.Http;
using Storefront.Learning.Course;
using Storefront.Learning.Lessons;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;

namespace Storefront.Learning.Portal;

/// <summary>The course of the product on the portal, free of charge and to be read only.</summary>
internal static class ShowQuickstart
{
    public const string Path = "/quickstart";

    public static IResult Index(PortalCourse portal, LessonCatalog catalog) => new ThemePage("quickstart")
    {
        Title = portal.T["learning.title"],
        Description = portal.T["learning.portal.intro", ("count", catalog.All.Count)],
        CanonicalPath = Path,
    }.With("course", portal.Course());

    public static IResult Lesson(string key, PortalCourse portal, LessonCatalog catalog)
    {
        if (catalog.Find(key) is not { } lesson)
        {
            return Results.NotFound();
        }

        var words = lesson.In(portal.T.Locale);
        return new ThemePage("lesson")
        {
            Title = words.Title,
            Description = words.Goal,
            CanonicalPath = $"{Path}/{lesson.Key}",
        }.With("lesson", Drop(lesson, portal, catalog.All));
    }

    private static LessonDrop Drop(Lesson lesson, PortalCourse portal, IReadOnlyList<Lesson> all)
    {
        var sheet = new LessonSheet(lesson, portal.T, default, null);
        var at = all.TakeWhile(one => one != lesson).Count();
        return new LessonDrop
        {
            Title = sheet.Words.Title,
            Goal = sheet.Words.Goal,
            PlaceText = portal.T["learning.portal.place", ("number", at + 1), ("all", all.Count)],
            MinutesText = portal.MinutesText(sheet.Words),
            StageTitle = portal.T["learning.topic." + lesson.Topic],
            StageUrl = portal.StageUrl(lesson.Topic),
            Content = new LiquidHtml(sheet.Html),
            ChecklistTitle = sheet.Words.ChecklistTitle,
            Checklist = sheet.Words.Checklist,
            UpdatedText = $"{sheet.Colophon} {sheet.Law}".Trim(),
            CourseTitle = portal.T["learning.title"],
            CourseUrl = portal.Link(Path),
            Before = at == 0 ? null : portal.Card(all[at - 1]),
            Next = at + 1 == all.Count ? null : portal.Card(all[at + 1]),
        };
    }
}
