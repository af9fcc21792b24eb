using NodaTime;
using Storefront.Learning.Lessons;
using Storefront.Platform.Texts;

namespace Storefront.Learning.Review;

/// <summary>Lessons with what keeps them true.</summary>
/// <param name="Lessons">Which.</param>
/// <param name="Today">From which day on they are overdue.</param>
/// <param name="T">In which language.</param>
/// <param name="Root">Where lessons are read; null when they are not.</param>
internal sealed record ReviewTable(IEnumerable<Lesson> Lessons, LocalDate Today, TextIn T, string? Root)
{
    public string Day(LocalDate day) => TownTime.LongDate(day, T);
}
