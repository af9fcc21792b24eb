using System.Collections.Concurrent;
using System.Collections.Frozen;
using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Hours.Timetables;
using Storefront.Platform.Texts;

namespace Storefront.Hours.Schedules;

/// <summary>
/// The hours of whole towns in memory, one for the process. A change on this node is seen at once, a change on another node
/// when the stamp is looked at again.
/// </summary>
internal sealed class HoursBook(TimeProvider clock)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<Guid, (TownHours Hours, long LookedAt)> _towns = new();
    private readonly ConcurrentDictionary<string, PublicHolidays> _holidays = new();
    private readonly SemaphoreSlim _reading = new(1);

    public PublicHolidays HolidaysOf(string federalState) =>
        _holidays.GetOrAdd(federalState, static code => new PublicHolidays(Bundeslaender.Parse(code)));

    public void Forget(Guid town) => _towns.TryRemove(town, out _);

    /// <param name="town">Whose.</param>
    /// <param name="stamp">Reads the stamp, cheaply.</param>
    /// <param name="read">Reads the hours themselves; only when the stamp has changed.</param>
    public async ValueTask<TownHours> OfAsync(Guid town, Func<Task<string>> stamp, Func<string, Task<TownHours>> read)
    {
        if (IsFresh(town, out var kept))
        {
            return kept!;
        }

        await _reading.WaitAsync();
        try
        {
            if (IsFresh(town, out kept))
            {
                return kept!;
            }

            var now = await stamp();
            var hours = kept is not null && kept.Stamp == now ? kept : await read(now);
            _towns[town] = (hours, clock.GetTimestamp());
            return hours;
        }
        finally
        {
            _reading.Release();
        }
    }

    private bool IsFresh(Guid town, out TownHours? hours)
    {
        var known = _towns.TryGetValue(town, out var entry);
        hours = entry.Hours;
        return known && clock.GetElapsedTime(entry.LookedAt) < LookAgainAfter;
    }
}

/// <summary>The timetables of a town, and the states of all shops for the running minute.</summary>
internal sealed class TownHours(string stamp, DateTimeZone zone, FrozenDictionary<Guid, Timetable> tables)
{
    private readonly ConcurrentDictionary<(Guid Shop, string Locale), (LocalDate Day, OpeningWeek? Week)> _weeks = new();
    private readonly ConcurrentDictionary<Guid, (Instant Minute, OpeningState State)> _states = new();
    private Minute _minute = new(Instant.MinValue, FrozenDictionary<Guid, OpeningState>.Empty);

    public string Stamp => stamp;

    public DateTimeZone Zone => zone;

    public Timetable? Find(Guid shop) => tables.GetValueOrDefault(shop);

    public OpeningState State(Guid shop, Instant now)
    {
        if (_minute is { } town && town.Is(now))
        {
            return town.States.GetValueOrDefault(shop, OpeningState.Unknown);
        }

        var minute = Floor(now);
        if (_states.TryGetValue(shop, out var known) && known.Minute == minute)
        {
            return known.State;
        }

        var state = Find(shop) is { } table ? OpeningStates.At(table, now) : OpeningState.Unknown;
        _states[shop] = (minute, state);
        return state;
    }

    /// <summary>The week of a shop in words, worked out once a day and language; null when it has said nothing.</summary>
    public OpeningWeek? Week(Guid shop, LocalDate today, TextIn texts)
    {
        if (_weeks.TryGetValue((shop, texts.Locale), out var known) && known.Day == today)
        {
            return known.Week;
        }

        var week = Find(shop) is { } table ? new WeekInWords(table, today, texts).Write() : null;
        _weeks[(shop, texts.Locale)] = (today, week);
        return week;
    }

    public FrozenDictionary<Guid, OpeningState> States(Instant now)
    {
        if (!_minute.Is(now))
        {
            _minute = new(Floor(now), tables.ToFrozenDictionary(pair => pair.Key, pair => OpeningStates.At(pair.Value, now)));
        }

        return _minute.States;
    }

    private static Instant Floor(Instant now) => Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds() / 60 * 60);

    private sealed record Minute(Instant Start, FrozenDictionary<Guid, OpeningState> States)
    {
        public bool Is(Instant now) => Start == Floor(now);
    }
}
