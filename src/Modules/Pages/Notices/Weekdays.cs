using NodaTime;
using Storefront.Platform.Texts;

namespace Storefront.Pages.Notices;

/// <summary>The days of the week on which a notice is shown: one bit for each, Monday first. None and all: every day.</summary>
internal readonly record struct Weekdays(int Bits)
{
    private const int Every = 0b111_1111;

    public static IReadOnlyList<IsoDayOfWeek> All { get; } = [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)];

    public static Weekdays Of(IEnumerable<IsoDayOfWeek> days) =>
        new(days.Where(All.Contains).Aggregate(0, (bits, day) => bits | Bit(day)) is var bits and not Every ? bits : 0);

    public bool Has(IsoDayOfWeek day) => (Bits & Bit(day)) != 0;

    public bool Covers(LocalDate day) => Bits == 0 || Has(day.DayOfWeek);

    /// <summary>„Mi., Sa.“; null for every day.</summary>
    public string? Say(TextIn texts)
    {
        var days = this;
        var dot = texts.Locale == TextCatalog.English ? "" : ".";
        return Bits == 0 ? null : string.Join(", ", All.Where(days.Has).Select(day => texts.Culture.DateTimeFormat.GetAbbreviatedDayName(Net(day)) + dot));
    }

    public static string Name(IsoDayOfWeek day, TextIn texts) => texts.Culture.DateTimeFormat.GetDayName(Net(day));

    /// <summary>„We,Sa“, as opening hours are written.</summary>
    public override string ToString()
    {
        var days = this;
        return string.Join(',', All.Where(days.Has).Select(day => day.ToString()[..2]));
    }

    private static int Bit(IsoDayOfWeek day) => 1 << ((int)day - 1);

    private static DayOfWeek Net(IsoDayOfWeek day) => (DayOfWeek)((int)day % 7);
}
