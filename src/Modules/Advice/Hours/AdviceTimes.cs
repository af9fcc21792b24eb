using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Advice.Hours;

/// <summary>The hours in which somebody advises. Works in the shop's scope.</summary>
internal sealed class AdviceTimes(IOpeningHours hours, CurrentScope here, TimeProvider clock)
{
    private const int FarthestDay = 14;

    private string Zone => here.Tenant!.TimeZone;

    public async ValueTask<IReadOnlyList<(LocalDateTime From, LocalDateTime To)>> OfDayAsync(AdviceSettings settings, LocalDate day, CancellationToken cancel) =>
        settings.WhileOpen
            ? await hours.RangesAsync(here.Value.ShopId, day, cancel)
            : [.. settings.Week.Where(one => one.Day == (int)day.DayOfWeek).Select(one => one.Range).OfType<(LocalTime From, LocalTime To)>()
                .Select(range => (day + range.From, day + range.To))];

    /// <summary>Whether somebody should be at the phone now, and until when; null when not.</summary>
    public async ValueTask<LocalDateTime?> StaffedUntilAsync(AdviceSettings settings, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (settings.AwayUntil > now)
        {
            return null;
        }

        var local = now.In(Zone).LocalDateTime;
        foreach (var (from, to) in await OfDayAsync(settings, local.Date, cancel))
        {
            if (from <= local && local < to)
            {
                return to;
            }
        }

        return settings.HereUntil is { } until && until > now ? until.In(Zone).LocalDateTime : null;
    }

    /// <summary>When somebody will be at the phone again; null when nobody says.</summary>
    public async ValueTask<LocalDateTime?> NextAsync(AdviceSettings settings, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var after = (settings.AwayUntil > now ? settings.AwayUntil.Value : now).In(Zone).LocalDateTime;
        for (var day = after.Date; day <= after.Date.PlusDays(FarthestDay); day = day.PlusDays(1))
        {
            foreach (var (from, to) in await OfDayAsync(settings, day, cancel))
            {
                if (from > after)
                {
                    return from;
                }

                if (to > after && settings.AwayUntil > now)
                {
                    return after;
                }
            }
        }

        return null;
    }

    /// <summary>The end of this day: so long „Heute nicht mehr“ holds.</summary>
    public DateTimeOffset EndOfToday() => clock.GetUtcNow().In(Zone).Date.PlusDays(1).AtMidnight().ToInstant(Zone);
}
