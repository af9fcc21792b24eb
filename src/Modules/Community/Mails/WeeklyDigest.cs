using System.Globalization;
using NodaTime;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Community.Mails;

/// <summary>On Monday morning, in each town's own time: what was new in the week before. Until Tuesday night, for hosts that were off.</summary>
internal sealed class WeeklyDigest(TenantDirectory directory, ScopeDoor door, TimeProvider clock) : IRecurringWork
{
    private const int Hour = 7;

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var town in directory.Towns.Where(town => town.Has(CommunityModule.Feature)).ToList())
        {
            if (WeekOf(clock.GetUtcNow().In(town.TimeZone).LocalDateTime) is { } week)
            {
                await door.InAsync<DigestOfTown>(town.Scope, digest => digest.SendAsync(week, cancel));
            }
        }
    }

    /// <summary>The Monday of this moment's week while its mail is due; else null.</summary>
    internal static string? WeekOf(LocalDateTime now)
    {
        var monday = now.Date.PlusDays(1 - (int)now.DayOfWeek);
        return now >= monday.At(new LocalTime(Hour, 0)) && now.Date <= monday.PlusDays(1)
            ? monday.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }
}
