using NodaTime;
using Storefront.Platform.Texts;

namespace Storefront.Ordering;

/// <summary>When the shopper gets it, in words: „Abholung heute 17:00–17:30“.</summary>
internal static class Promise
{
    public static string Text(string name, DateTimeOffset? from, DateTimeOffset? until, string zone, DateTimeOffset now, TextIn texts)
    {
        if (from is not { } start)
        {
            return name;
        }

        return $"{name} {When(start, until, zone, now, texts)}";
    }

    /// <summary>„heute 17:00–17:30“.</summary>
    public static string When(DateTimeOffset from, DateTimeOffset? until, string zone, DateTimeOffset now, TextIn texts)
    {
        var near = TownTime.Near(from.In(zone).LocalDateTime, now.In(zone).Date, texts);
        return until is { } end ? $"{near}–{TownTime.Time(end.In(zone).TimeOfDay)}" : near;
    }

    /// <summary>„Do., 12. Nov. 17:00–17:30“: for mails, which are read on another day.</summary>
    public static string Fixed(DateTimeOffset from, DateTimeOffset? until, string zone, TextIn texts)
    {
        var start = from.In(zone);
        var text = $"{TownTime.ShortDate(start.Date, texts)} {TownTime.Time(start.TimeOfDay)}";
        return until is { } end ? $"{text}–{TownTime.Time(end.In(zone).TimeOfDay)}" : text;
    }
}
