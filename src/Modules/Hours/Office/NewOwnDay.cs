using Storefront.Hours.Grammar;
using Storefront.Hours.Schedules;
using Storefront.Platform.Values;

namespace Storefront.Hours.Office;

/// <summary>A day with times of its own, before it is entered.</summary>
internal sealed class NewOwnDay(ScheduleDesk desk, TimeProvider clock)
{
    /// <summary>The day; or null, with the field and the sentence of what is wrong.</summary>
    /// <param name="date">Null where it is no date.</param>
    /// <param name="times">As in the grammar; empty for closed.</param>
    /// <param name="note">What customers read beside it.</param>
    public (OwnDay? Day, (string Field, string Key) Problem) Check(DateOnly? date, string times, string note)
    {
        if (date is not { } known)
        {
            return (null, ("special-date", "hours.error.date"));
        }

        if (times.Length == 0)
        {
            return (new OwnDay(Ids.New(clock), known, "", note), default);
        }

        return HoursParser.Read(times).Rules is { Rules: [{ Times.Count: > 0, Days.Count: 0, Dates.Count: 0, State: RuleState.Open }] } rules
            ? (new OwnDay(Ids.New(clock), known, rules.ToString(), note), default)
            : (null, ("special-times", "hours.error.special_times"));
    }

    /// <summary>Instead of what stood there for this date. What was taken away is really gone with the next addition.</summary>
    public static void Put(Schedule row, OwnDay day) =>
        row.SpecialDays = [.. row.SpecialDays.Where(known => !known.Removed && known.Date != day.Date).Append(day).OrderBy(known => known.Date)];

    public Task EnterAsync(OwnDay day, CancellationToken cancel) =>
        desk.ChangeAsync(row => Put(row, day), log => log.Record("special_day_added", "", null, day.Facts), cancel);
}
