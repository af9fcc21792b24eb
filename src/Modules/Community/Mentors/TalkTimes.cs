using NodaTime;
using Storefront.Platform.Texts;

namespace Storefront.Community.Mentors;

/// <summary>The half hours of the next weeks in which a mentor has time. Pure.</summary>
internal static class TalkTimes
{
    private const int Days = 21;
    private static readonly Period Length = Period.FromMinutes(30);

    // Nobody reads a request and is there in an hour.
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(12);

    public static IEnumerable<DateTimeOffset> Of(MentorOffer offer, DateTimeOffset now, IReadOnlySet<DateTimeOffset> taken)
    {
        var today = now.In(offer.TimeZone).Date;
        return Enumerable.Range(0, Days)
            .SelectMany(day => offer.FreeTimes.Where(time => time.Day == today.PlusDays(day).DayOfWeek).SelectMany(time => Of(today.PlusDays(day), time)))
            .Select(start => start.ToInstant(offer.TimeZone))
            .Where(start => start >= now + Ahead && !taken.Contains(start))
            .Order();
    }

    private static IEnumerable<LocalDateTime> Of(LocalDate day, FreeTime time)
    {
        for (var start = day.At(time.From); start.Plus(Length) <= day.At(time.Until); start = start.Plus(Length))
        {
            yield return start;
        }
    }
}
