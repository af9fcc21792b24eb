using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Wanted.Enquiries;

namespace Storefront.Wanted.Radar;

/// <summary>What was asked and searched for in vain, in words and numbers. Works in the town's scope.</summary>
internal sealed class RadarBook(StorefrontDb db, ScopedSql sql, CurrentScope here, TimeProvider clock)
{
    /// <summary>Words of a search are shown when they were typed so often, and on so many days: what only one person types stays unseen.</summary>
    public const int ShownFrom = 3;

    public const int ShownFromDays = 2;

    private LocalDate Today => clock.GetUtcNow().In(here.Tenant!.TimeZone).Date;

    /// <summary>Within the caller's unit of work.</summary>
    public void Note(Enquiry enquiry)
    {
        if (RadarWords.Clean(enquiry.Title) is { } words)
        {
            db.Add(new Unmet { Id = Ids.New(clock), Day = LocalDatePattern.Iso.Format(Today), Branch = enquiry.Branch, Words = words, Sample = enquiry.Sample });
        }
    }

    public Task AddAsync(IEnumerable<KeyValuePair<SoughtKey, int>> counts, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            // In one order on all nodes, so that no two wait for each other.
            foreach (var (key, number) in counts.OrderBy(count => count.Key.Day, StringComparer.Ordinal).ThenBy(count => count.Key.Words, StringComparer.Ordinal))
            {
                await AddAsync(key.Day, key.Words, key.Branch, number, sample: false, cancel);
            }
        },
        cancel);

    public Task AddAsync(string day, string words, string branch, int number, bool sample, CancellationToken cancel) => sql.ExecuteAsync(
        """
        INSERT INTO "Wanted_Sought" ("TownId", "ShopId", "Day", "Words", "Branch", "Number", "Sample") VALUES (@town, @none, @day, @words, @branch, @number, @sample)
        ON CONFLICT ("TownId", "ShopId", "Day", "Words") DO UPDATE SET "Number" = "Wanted_Sought"."Number" + excluded."Number"
        """,
        new { none = Guid.Empty, day, words, branch, number, sample },
        cancel);

    /// <summary>The last weeks, the newest first; within a week what was wanted most.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares: days are digits, which sort alike everywhere.")]
    public async Task<IReadOnlyList<RadarRow>> ReadAsync(int weeks, CancellationToken cancel)
    {
        var from = LocalDatePattern.Iso.Format(MondayOf(Today).PlusWeeks(1 - weeks));
        var unmet = await db.Set<Unmet>().AsNoTracking().Where(row => string.Compare(row.Day, from) >= 0).ToListAsync(cancel);
        var sought = await db.Set<Sought>().AsNoTracking().Where(row => string.Compare(row.Day, from) >= 0).ToListAsync(cancel);
        var shown = sought.GroupBy(row => row.Words)
            .Where(group => group.Sum(row => row.Number) >= ShownFrom && group.Select(row => row.Day).Distinct().Count() >= ShownFromDays)
            .SelectMany(group => group);
        return
        [
            .. unmet.GroupBy(row => (Week: WeekOf(row.Day), row.Branch, row.Words))
                .Select(group => new RadarRow(group.Key.Week, group.Key.Branch, group.Key.Words, true, group.Count(), group.Any(row => row.Sample)))
                .Concat(shown.GroupBy(row => (Week: WeekOf(row.Day), row.Branch, row.Words))
                    .Select(group => new RadarRow(group.Key.Week, group.Key.Branch, group.Key.Words, false, group.Sum(row => row.Number), group.Any(row => row.Sample))))
                .OrderByDescending(row => row.Week).ThenByDescending(row => row.Number).ThenBy(row => row.Words, StringComparer.Ordinal),
        ];
    }

    private static LocalDate WeekOf(string day) => MondayOf(LocalDatePattern.Iso.Parse(day).Value);

    private static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);
}

/// <param name="Week">Its Monday.</param>
/// <param name="Branch">Empty: not known.</param>
/// <param name="Words">What was looked for.</param>
/// <param name="Asked">Shops were asked and had it not; else it was searched for.</param>
/// <param name="Number">How often.</param>
/// <param name="Sample">Made up.</param>
internal sealed record RadarRow(LocalDate Week, string Branch, string Words, bool Asked, int Number, bool Sample);
