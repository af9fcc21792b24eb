using NodaTime;
using Storefront.Hours.Grammar;
using Storefront.Hours.Timetables;
using Storefront.Platform.Data;

namespace Storefront.Hours.Schedules;

/// <summary>The hours of one shop. There is one row per owner, so its id is the owner's.</summary>
internal sealed class Schedule : OwnedEntity
{
    /// <summary>OpenStreetMap grammar, always understood as a whole; empty while nothing has been said.</summary>
    public string OpeningHours { get; set; } = "";

    /// <summary>Holidays are days like any other, for restaurants and the like.</summary>
    public bool OpenOnHolidays { get; set; }

    public bool DoorOnly { get; set; }

    public IReadOnlyList<Closure> Closures { get; set; } = [];

    public IReadOnlyList<OwnDay> SpecialDays { get; set; } = [];

    public IReadOnlyList<DoorDays> DoorDays { get; set; } = [];

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Null while nothing has been said.</summary>
    public Timetable? ToTimetable(PublicHolidays holidays, DateTimeZone zone) =>
        OpeningHours.Length == 0 || HoursParser.Read(OpeningHours).Rules is not { } rules
            ? null
            : new Timetable(rules, holidays, zone)
            {
                DoorOnly = DoorOnly,
                HolidayHabit = OpenOnHolidays ? HolidayHabit.AsWeekday : HolidayHabit.ClosedUnlessNamed,
                Closures = [.. Closures.Where(closure => !closure.Removed).Select(closure => closure.ToPeriod())],
                SpecialDays = [.. SpecialDays.Where(day => !day.Removed).Select(day => day.ToSpecialDay())],
                DoorPeriods = [.. DoorDays.Where(days => !days.Removed).Select(days => days.ToPeriod())],
            };
}

/// <summary>Closed from one day to another, both included: vacation, stock-taking, burst pipe.</summary>
/// <param name="Removed">Taken away a moment ago; kept so that it can be brought back.</param>
internal sealed record Closure(Guid Id, DateOnly From, DateOnly To, string Reason, bool Removed = false)
{
    /// <summary>For the log.</summary>
    public object Facts => new { From, To, Reason };

    public ClosedPeriod ToPeriod() =>
        new(LocalDate.FromDateOnly(From), LocalDate.FromDateOnly(To), Reason.Length > 0 ? Reason : null);
}

/// <summary>Nobody walks in from one day to another, both included; goods are handed over at the door.</summary>
internal sealed record DoorDays(Guid Id, DateOnly From, DateOnly To, string WordsDe, string WordsEn, bool Removed = false)
{
    /// <summary>For the log.</summary>
    public object Facts => new { From, To };

    public DoorPeriod ToPeriod() => new(LocalDate.FromDateOnly(From), LocalDate.FromDateOnly(To), WordsDe, WordsEn);
}

/// <summary>A day with times of its own: an open Sunday, Christmas Eve. <paramref name="Times"/> as in the grammar.</summary>
internal sealed record OwnDay(Guid Id, DateOnly Date, string Times, string Note, bool Removed = false)
{
    /// <summary>For the log.</summary>
    public object Facts => new { Date, Times, Note };

    public SpecialDay ToSpecialDay()
    {
        var rules = HoursParser.Read(Times).Rules?.Rules ?? [];
        return new(LocalDate.FromDateOnly(Date), [.. rules.SelectMany(rule => rule.Times)], Note.Length > 0 ? Note : null);
    }
}
