using NodaTime;
using Storefront.Pages.Lists;
using Storefront.Pages.Timing;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;

namespace Storefront.Pages.Events;

/// <summary>A fair, a reading, a long evening of shopping: what the town tells people to come to.</summary>
internal sealed class TownEvent : OwnedEntity, IListed
{
    public required string TitleDe { get; set; }

    public string TitleEn { get; set; } = "";

    public string TextDe { get; set; } = "";

    public string TextEn { get; set; } = "";

    public string Place { get; set; } = "";

    public string PlaceEn { get; set; } = "";

    public string? Url { get; set; }

    public LocalDate Day { get; set; }

    /// <summary>Null for the whole day.</summary>
    public LocalTime? Time { get; set; }

    /// <summary>The same as <see cref="Day"/> for most.</summary>
    public LocalDate LastDay { get; set; }

    public LocalTime? EndTime { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Deleted events stay for a while, so that deleting can be undone.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    public TwoTongues Titles => new(TitleDe, TitleEn);

    public TwoTongues Texts => new(TextDe, TextEn);

    public TwoTongues Places => new(Place, PlaceEn);

    public string Title(string locale) => Titles.In(locale);

    /// <summary>Begins in the evening and goes on after midnight: one event of one night, and not of two days.</summary>
    public bool IsOneNight => LastDay == Day.PlusDays(1) && Time is { } from && EndTime is { } to && GoesOn(from, to);

    /// <summary>
    /// Whether an end that is not after its beginning means the next day: „20:00 bis 02:00“. From 20:00 to 19:00 is a slip; nobody
    /// announces an event of twenty-three hours like that.
    /// </summary>
    public static bool GoesOn(LocalTime from, LocalTime to) => to < from && (to <= EarlyMorning || Duration.FromTicks(to.TickOfDay - from.TickOfDay) < -HalfDay);

    private static readonly LocalTime EarlyMorning = new(6, 0);
    private static readonly Duration HalfDay = Duration.FromHours(12);

    public bool IsOver(LocalDateTime now) => EndTime is { } end ? LastDay + end <= now : LastDay < now.Date;

    /// <summary>The same for somebody who reads it on the day: „18:00–22:00 Uhr“, „bis So., 6. Dez.“; empty for a whole day.</summary>
    public string WhenToday(TextIn texts) => (Time, LastDay == Day || IsOneNight) switch
    {
        (_, false) => texts["pages.events.today_until", ("day", TownTime.ShortDate(LastDay, texts))],
        ({ } from, _) when EndTime is { } to => texts["pages.events.today_between", ("from", TownTime.Time(from)), ("to", TownTime.Time(to))],
        ({ } from, _) => texts["pages.events.today_from", ("from", TownTime.Time(from))],
        _ => "",
    };

    /// <summary>„Do., 12. Nov., 18:00–22:00 Uhr“, „Do., 12. Nov., 20:00–02:00 Uhr“ into the night, „Fr., 4. Dez. – So., 6. Dez.“; in another year than <paramref name="today"/>'s with that year.</summary>
    public string When(LocalDate today, TextIn texts)
    {
        var day = TownTime.ShortDate(Day, today, texts);
        return (Time, LastDay == Day || IsOneNight) switch
        {
            ({ } from, true) when EndTime is { } to =>
                texts["pages.events.when_between", ("day", day), ("from", TownTime.Time(from)), ("to", TownTime.Time(to))],
            ({ } from, true) => texts["pages.events.when_from", ("day", day), ("from", TownTime.Time(from))],
            (null, true) => day,
            _ => $"{day} – {TownTime.ShortDate(LastDay, today, texts)}",
        };
    }
}
