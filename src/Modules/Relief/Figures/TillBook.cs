using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.Relief.Rules;
using Storefront.Tenants.Contracts;

namespace Storefront.Relief.Figures;

/// <summary>The till's figures of the current shop: read, changed, and changed back.</summary>
internal sealed class TillBook(StorefrontDb db, ScopedSql sql, IAuditLog audit, TimeProvider clock)
{
    /// <param name="from">First period, „2019-11“ or a day.</param>
    /// <param name="before">Periods before this one.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<IReadOnlyDictionary<string, Money>> ReadAsync(string from, string before, CancellationToken cancel)
    {
        var rows = await sql.ListAsync<Row>(
            """SELECT "Period", "Net" FROM "Relief_TillFigure" WHERE "TownId" = @town AND "ShopId" = @shop AND "Period" >= @from AND "Period" < @before""",
            new { from, before },
            cancel);
        return rows.ToDictionary(row => row.Period, row => row.Net);
    }

    /// <summary>Stores what is new or different; null takes a figure away. The same once more changes nothing, and says so with 0.</summary>
    /// <param name="figures">By period.</param>
    /// <param name="what"><c>typed</c> or <c>file</c>.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancel">Stops the work.</param>
    public Task<int> ChangeAsync(IReadOnlyDictionary<string, Money?> figures, string what, string by, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var before = await PutAsync(figures, cancel);
            if (before.Count > 0)
            {
                db.Add(new TillChange
                {
                    Id = Ids.New(clock), At = clock.GetUtcNow(), By = by, What = what, Before = RuleJson.Write(before), Count = before.Count,
                });
                audit.Record("relief_figures", what, null, new { count = before.Count });
            }

            return before.Count;
        },
        cancel);

    /// <summary>Periods whose figures are made up; mostly none.</summary>
    public Task<List<string>> SamplesAsync(CancellationToken cancel) => db.Set<TillFigure>().Where(row => row.IsSample).Select(row => row.Period).ToListAsync(cancel);

    /// <summary>The latest change that can be undone.</summary>
    public Task<TillChange?> LatestAsync(CancellationToken cancel) => db.Set<TillChange>().AsNoTracking()
        .Where(change => !change.Undone).OrderByDescending(change => change.At).ThenByDescending(change => change.Id).FirstOrDefaultAsync(cancel);

    /// <summary>False when something came after it, or it was undone already.</summary>
    public Task<bool> UndoAsync(Guid id, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (await LatestAsync(cancel) is not { } latest || latest.Id != id)
            {
                return false;
            }

            var before = RuleJson.Read<Dictionary<string, long?>>(latest.Before);
            await PutAsync(before.ToDictionary(pair => pair.Key, pair => pair.Value is { } cents ? Money.Eur(cents) : (Money?)null), cancel);
            audit.Record("relief_figures_undone", latest.What, null, new { count = latest.Count });
            await db.Set<TillChange>().Where(change => change.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Undone, true), cancel);
            return true;
        },
        cancel);

    private async Task<Dictionary<string, long?>> PutAsync(IReadOnlyDictionary<string, Money?> figures, CancellationToken cancel)
    {
        var before = new Dictionary<string, long?>();
        string[] periods = [.. figures.Keys];
        var known = await db.Set<TillFigure>().Where(row => periods.Contains(row.Period)).ToDictionaryAsync(row => row.Period, cancel);
        foreach (var (period, wanted) in figures)
        {
            var row = known.GetValueOrDefault(period);
            if (row?.Net == wanted)
            {
                continue;
            }

            before[period] = row?.Net.Cents;
            Put(period, row, wanted);
        }

        return before;
    }

    private void Put(string period, TillFigure? row, Money? wanted)
    {
        switch (row, wanted)
        {
            case ({ } gone, null):
                db.Remove(gone);
                break;
            case ({ } there, { } net):
                (there.Net, there.ChangedAt, there.IsSample) = (net, clock.GetUtcNow(), false);
                break;
            case (null, { } net):
                db.Add(new TillFigure { Id = Ids.New(clock), Period = period, Net = net, ChangedAt = clock.GetUtcNow() });
                break;
        }
    }

    private sealed class Row
    {
        public string Period { get; init; } = "";

        public Money Net { get; init; }
    }
}
