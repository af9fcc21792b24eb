using Microsoft.AspNetCore.Http;
using Storefront.Learning.Course;
using Storefront.Learning.Lessons;
using Storefront.Learning.Progress;
using Storefront.Platform.BackOffice;

namespace Storefront.Learning.Tips;

/// <summary>„Tipp nicht mehr zeigen“: for this person in this shop. The lesson itself stays where it is.</summary>
internal static class HideTip
{
    public const string Path = QuickstartPage.Path + "/tips";
    public const string Lesson = "lesson";
    public const string Back = "back";

    public static async Task<IResult> HandleAsync(HttpContext http, LessonCatalog catalog, TipsOfOthers others, LessonMarks marks, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var key = form[Lesson].ToString();
        if (catalog.Find(key) is null && !others.Know(key))
        {
            return Results.NotFound();
        }

        await marks.SetAsync(http.Features.Get<StaffMember>()!.UserId, key, MarkKind.TipHidden, cancel);
        return Results.Redirect(http.Request.PathBase + Within(form[Back].ToString()));
    }

    // Back to the page they were on, and nowhere else.
    private static string Within(string path) => path.StartsWith("/admin/", StringComparison.Ordinal) ? path : QuickstartPage.Path;
}
