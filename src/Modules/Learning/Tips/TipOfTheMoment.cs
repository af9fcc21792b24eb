using Microsoft.AspNetCore.Http;
using Storefront.Learning.Checks;
using Storefront.Learning.Contracts;
using Storefront.Learning.Course;
using Storefront.Learning.Lessons;
using Storefront.Learning.Progress;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Learning.Tips;

/// <summary>
/// The lesson that belongs to the screen somebody works on, until they did what it teaches, ticked it off, or do not want to see it any more;
/// then what other modules know about the screen.
/// </summary>
internal sealed class TipOfTheMoment(
    LessonCatalog catalog, CurrentScope here, LessonChecks checks, LessonMarks marks, TipsOfOthers others, RequestLanguage language) : IOfficeAside
{
    public async ValueTask<OfficeAside?> ForAsync(StaffMember staff, HttpContext context)
    {
        if (here.Value.Kind != TenantKind.Shop)
        {
            return null;
        }

        return await StillHelpsAsync(staff, context) is { } lesson
            ? Of(lesson, context)
            : await others.FirstAsync(staff.UserId, context.Request.Path, context.RequestAborted) is { } tip ? Of(tip, context) : null;
    }

    private async ValueTask<Lesson?> StillHelpsAsync(StaffMember staff, HttpContext context)
    {
        if (catalog.All.FirstOrDefault(lesson => BelongsTo(lesson, context.Request.Path)) is not { } lesson)
        {
            return null;
        }

        return await marks.AnyAsync(staff.UserId, lesson.Key, context.RequestAborted)
            || await checks.AskAsync(lesson, staff.UserId, context.RequestAborted) == true
            ? null
            : lesson;
    }

    /// <summary>The very page, or any record of a list: <c>/admin/products/{id}</c>.</summary>
    internal static bool BelongsTo(Lesson lesson, PathString page)
    {
        if (lesson.Tip is not { } tip || page.Value is not { } path)
        {
            return false;
        }

        var place = tip.IndexOf("{id}", StringComparison.Ordinal);
        return place < 0
            ? string.Equals(path, tip, StringComparison.OrdinalIgnoreCase)
            : path.StartsWith(tip[..place], StringComparison.OrdinalIgnoreCase) && Guid.TryParse(path.AsSpan(place), out _);
    }

    private OfficeAside Of(Lesson lesson, HttpContext context)
    {
        var t = language.Texts;
        var words = lesson.In(t.Locale);
        return Of(
            new Tip(lesson.Key, t["learning.tip.label"], words.Title, $"{QuickstartPage.Path}/lessons/{lesson.Key}", t["learning.minutes", ("count", words.Minutes)]),
            context);
    }

    private OfficeAside Of(Tip tip, HttpContext context) => new(
        tip.Label,
        tip.Title,
        tip.Path,
        tip.Detail,
        language.Texts["learning.tip.hide"],
        HideTip.Path,
        (HideTip.Lesson, tip.Key),
        (HideTip.Back, context.Request.Path + context.Request.QueryString));
}
