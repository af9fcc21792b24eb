using System.Collections.Concurrent;
using System.Collections.Frozen;
using NodaTime;
using Storefront.Hours.Closures.Layer;
using Storefront.Hours.Contracts;
using Storefront.Hours.Timetables;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Hours.Schedules;

/// <summary>
/// The hours of whole towns in memory, one for the process. A change on this node is seen at once, a change on another node
/// when the stamp is looked at again; of plans that close shops every node hears at once. What somebody rehearses is kept apart.
/// </summary>
internal sealed class HoursBook(TimeProvider clock, TenantDirectory directory) : IKeptForPages
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<(Guid Town, Guid? Rehearsed), Kept> _towns = new();
    private readonly ConcurrentDictionary<string, PublicHolidays> _holidays = new();
    private readonly SemaphoreSlim _reading = new(1);
    private int _forgotten;

    public PublicHolidays HolidaysOf(string federalState) =>
        _holidays.GetOrAdd(federalState, static code => new PublicHolidays(Bundeslaender.Parse(code)));

    public void Forget(Guid town)
    {
        Interlocked.Increment(ref _forgotten);
        foreach (var key in _towns.Keys.Where(key => key.Town == town))
        {
            _towns.TryRemove(key, out _);
        }
    }

    void IKeptForPages.Forget(string tag)
    {
        if (HoursTag.TownOf(tag) is { } town)
        {
            Forget(town);
        }
    }

    void IKeptForPages.ForgetAll() => _towns.Clear();

    /// <param name="town">Whose.</param>
    /// <param name="rehearsed">The plan that is seen as if it held; null: things as they are.</param>
    /// <param name="stamp">Reads the stamp, cheaply.</param>
    /// <param name="read">Reads the hours themselves; only when the stamp has changed.</param>
    public async ValueTask<TownHours> OfAsync(Guid town, Guid? rehearsed, Func<Task<string>> stamp, Func<string, Task<TownHours>> read)
    {
        if (IsFresh((town, rehearsed), out var kept))
        {
            return kept!;
        }

        await _reading.WaitAsync();
        try
        {
            if (IsFresh((town, rehearsed), out kept))
            {
                return kept!;
            }

            var (version, forgotten) = (directory.Version, Volatile.Read(ref _forgotten));
            var now = await stamp();
            var hours = kept is not null && kept.Stamp == now ? kept : await read(now);
            if (forgotten == Volatile.Read(ref _forgotten))
            {
                // Else something changed while this was read, and whoever asks next reads it again.
                _towns[(town, rehearsed)] = new Kept(hours, clock.GetTimestamp(), version);
            }

            return hours;
        }
        finally
        {
            _reading.Release();
        }
    }

    // While shops are closed by a plan, one that joins, or begins to hand over at its door, is seen at once.
    private bool IsFresh((Guid Town, Guid? Rehearsed) key, out TownHours? hours)
    {
        var known = _towns.GetValueOrDefault(key);
        hours = known?.Hours;
        return known is not null && clock.GetElapsedTime(known.LookedAt) < LookAgainAfter
            && (!known.Hours.Closures.AreThere || known.Version == directory.Version);
    }

    private sealed record Kept(TownHours Hours, long LookedAt, long Version);
}

/// <summary>The timetables of a town, and the states of all shops for the running minute.</summary>
internal sealed class TownHours(string stamp, DateTimeZone zone, FrozenDictionary<Guid, Timetable> tables, TownClosures closures)
{
    private readonly ConcurrentDictionary<(Guid Shop, string Locale), (LocalDate Day, OpeningWeek? Week)> _weeks = new();
    private readonly ConcurrentDictionary<Guid, (Instant Minute, OpeningState State)> _states = new();
    private Minute _minute = new(Instant.MinValue, FrozenDictionary<Guid, OpeningState>.Empty);

    public string Stamp => stamp;

    public DateTimeZone Zone => zone;

    public TownClosures Closures => closures;

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
