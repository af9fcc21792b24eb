using System.Text;
using Microsoft.AspNetCore.Http;
using Storefront.Learning.Lessons;
using Storefront.Platform.Texts;

namespace Storefront.Learning.Course;

/// <summary>
/// All lessons as one file that needs nothing else: to be kept on a phone, read without a connection, printed. A file instead of a service
/// worker, because it works without script, in every browser, and has no say over other pages.
/// </summary>
internal static class SaveLessons
{
    public static async Task<IResult> ForOfficeAsync(LessonShelf shelf, RequestLanguage language, CancellationToken cancel) =>
        AsFile(await shelf.AllAsync(cancel), language.Texts);

    public static async Task<IResult> ForPortalAsync(LessonShelf shelf, RequestLanguage language, CancellationToken cancel) =>
        AsFile(await shelf.OnPortalAsync(cancel), language.Texts);

    private static IResult AsFile(IReadOnlyList<Lesson> lessons, TextIn texts) => Results.File(
        Encoding.UTF8.GetBytes(LessonBook.Write(lessons, texts)), "text/html; charset=utf-8", $"quickstart-{texts.Locale}.html");
}
