using NodaTime;
using Storefront.Advice.Closures;
using Storefront.Hours.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Advice.Hours;

/// <summary>
/// The hours in which somebody advises, as far as plans of the town let it. Works in the shop's scope; where a shop is named, in the town's, too.
/// </summary>
internal sealed class AdviceTimes(IOpeningHours hours, IClosures closures, CurrentScope here, TimeProvider clock)
{
    private const int FarthestDay = 14;

    private string Zone => here.Tenant!.TimeZone;

    public ValueTask<IReadOnlyList<(LocalDateTime From, LocalDateTime To)>> OfDayAsync(AdviceSettings settings, LocalDate day, CancellationToken cancel) =>
        OfDayAsync(here.Value.ShopId, settings, day, cancel);

    public async ValueTask<IReadOnlyList<(LocalDateTime From, LocalDateTime To)>> OfDayAsync(
        Guid shop, AdviceSettings settings, LocalDate day, CancellationToken cancel)
    {
        var usual = settings.WhileOpen
            ? await hours.UsualRangesAsync(shop, day, cancel)
            : settings.Week.Where(one => one.Day == (int)day.DayOfWeek).Select(one => one.Range).OfType<(LocalTime From, LocalTime To)>()
                .Select(range => (day + range.From, day + range.To));
        return [.. AdvisesOn.Left(usual, await closures.OfShopAsync(shop, cancel))];
    }

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

        return settings.HereUntil is { } until && until > now && await MayNowAsync(cancel) ? until.In(Zone).LocalDateTime : null;
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

    /// <summary>No plan of the town forbids it just now.</summary>
    public async ValueTask<bool> MayNowAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().In(Zone).LocalDateTime;
        return (await closures.OfShopAsync(here.Value.ShopId, cancel)).All(plan => !plan.Covers(now) || plan.KeepsOn(AdvisesOn.PartId));
    }

    /// <summary>The end of this day: so long „Heute nicht mehr“ holds.</summary>
    public DateTimeOffset EndOfToday() => clock.GetUtcNow().In(Zone).Date.PlusDays(1).AtMidnight().ToInstant(Zone);
}
