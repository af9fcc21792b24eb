using Microsoft.AspNetCore.Http;
using Storefront.Learning.Course;
using Storefront.Learning.Lessons;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;

namespace Storefront.Learning.Portal;

/// <summary>The course on the portal, free of charge and to be read only: the product's lessons, and those that the town wants there.</summary>
internal static class ShowQuickstart
{
    public const string Path = "/quickstart";

    public static async Task<IResult> IndexAsync(PortalCourse portal, LessonShelf shelf, CancellationToken cancel)
    {
        var lessons = await shelf.OnPortalAsync(cancel);
        return new ThemePage("quickstart")
        {
            Title = portal.T["learning.title"],
            Description = portal.T["learning.portal.intro", ("count", lessons.Count)],
            CanonicalPath = Path,
        }.With("course", portal.Course(lessons));
    }

    public static async Task<IResult> LessonAsync(string key, PortalCourse portal, LessonShelf shelf, CancellationToken cancel)
    {
        var all = await shelf.OnPortalAsync(cancel);
        if (all.FirstOrDefault(one => one.Key == key) is not { } lesson)
        {
            return Results.NotFound();
        }

        var words = lesson.In(portal.T.Locale);
        return new ThemePage("lesson")
        {
            Title = words.Title,
            Description = words.Goal,
            CanonicalPath = $"{Path}/{lesson.Key}",
        }.With("lesson", Drop(lesson, portal, all));
    }

    private static LessonDrop Drop(Lesson lesson, PortalCourse portal, IReadOnlyList<Lesson> all)
    {
        var sheet = new LessonSheet(lesson, portal.T, default, null);
        var words = sheet.Words;
        var at = all.TakeWhile(one => one != lesson).Count();
        return new LessonDrop
        {
            Title = words.Title,
            Goal = words.Goal,
            PlaceText = portal.T["learning.portal.place", ("number", at + 1), ("all", all.Count)],
            MinutesText = portal.MinutesText(sheet.Words),
            Language = words.Language ?? "",
            StageTitle = portal.StageTitle(lesson),
            StageUrl = portal.StageUrl(lesson),
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
