using NodaTime;
using Storefront.Learning.Lessons;
using Storefront.Platform.Texts;

namespace Storefront.Learning.Course;

/// <summary>A lesson as it is read, in the office of a shop and of a town.</summary>
/// <param name="Lesson">Which.</param>
/// <param name="T">In which language.</param>
/// <param name="Today">The town's date.</param>
/// <param name="DoUrl">The screen where it is done; null when there is none, or not for this person.</param>
internal sealed record LessonSheet(Lesson Lesson, TextIn T, LocalDate Today, string? DoUrl)
{
    public LessonWords Words => Lesson.In(T.Locale);

    /// <summary>Trusted.</summary>
    public string Html => CleanHtml.FromMarkdown(Words.Body);

    /// <summary>Who keeps it, and how old it may be.</summary>
    public string Colophon => T["learning.colophon", ("owner", Lesson.Owner), ("review", TownTime.LongDate(Lesson.Review, T))];

    public string? Law => Lesson.Law is { } law ? T["learning.law", ("date", TownTime.LongDate(law, T))] : null;

    public bool IsOverdue => Lesson.IsOverdue(Today);
}
