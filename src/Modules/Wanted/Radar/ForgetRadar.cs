using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;

namespace Storefront.Wanted.Radar;

/// <summary>After a year all of it goes; words that were searched for so seldom that nobody sees them after four weeks.</summary>
internal sealed class ForgetRadar(StorefrontDb db, TimeProvider clock) : IRecurringWork
{
    private const int DaysKept = 371;
    private const int DaysUnseen = 28;

    public TimeSpan Every => TimeSpan.FromHours(12);

    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares: days are digits, which sort alike everywhere.")]
    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.GetUtcNow().UtcDateTime;
        var (old, unseen) = (Text(today.AddDays(-DaysKept)), Text(today.AddDays(-DaysUnseen)));
        var seldom = await db.Set<Sought>().AsNoTracking().GroupBy(row => new { row.TownId, row.Words })
            .Where(group => group.Sum(row => row.Number) < RadarBook.ShownFrom && string.Compare(group.Min(row => row.Day), unseen) < 0)
            .Select(group => new { group.Key.TownId, group.Key.Words }).OrderBy(one => one.TownId).ThenBy(one => one.Words).Take(1000).ToListAsync(cancel);
        await db.WriteAsync(
            async () =>
            {
                await db.Set<Unmet>().Where(row => string.Compare(row.Day, old) < 0).ExecuteDeleteAsync(cancel);
                await db.Set<Sought>().Where(row => string.Compare(row.Day, old) < 0).ExecuteDeleteAsync(cancel);
                foreach (var one in seldom)
                {
                    await db.Set<Sought>().Where(row => row.TownId == one.TownId && row.Words == one.Words && string.Compare(row.Day, unseen) < 0).ExecuteDeleteAsync(cancel);
                }
            },
            cancel);
    }

    private static string Text(DateTime day) => LocalDatePattern.Iso.Format(LocalDate.FromDateTime(day));
}
