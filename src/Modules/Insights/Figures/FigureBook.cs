using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Insights.Counting;
using Storefront.Insights.Sharing;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Insights.Figures;

/// <summary>Reads counts: a shop its own, a town its portal's and those of the shops that let it.</summary>
internal sealed class FigureBook(StorefrontDb db, ITenantSettings settings, TenantDirectory directory, CurrentScope here)
{
    /// <summary>The shops of this town that count and let the town see it, by name.</summary>
    public async Task<IReadOnlyList<Tenant>> SharingAsync(CancellationToken cancel)
    {
        var said = await settings.OfShopsAsync<TownMaySee>(TownMaySee.Key, cancel);
        return [.. Counting().Where(shop => said.GetValueOrDefault(shop.Scope.ShopId)?.Figures == true).OrderBy(shop => shop.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>The public shops of this town that count.</summary>
    public IEnumerable<Tenant> Counting() =>
        directory.ShopsOf(here.Value.TownId).Where(shop => shop.Live && shop.Has(InsightsModule.Feature));

    /// <param name="owners">Whose; an empty id is the portal.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<IReadOnlyList<CountOfDay>> ByDayAsync(IReadOnlyCollection<Guid> owners, LocalDate from, LocalDate to, CancellationToken cancel)
    {
        var rows = await Of(owners, from, to).GroupBy(row => new { row.Day, row.Kind })
            .Select(group => new { group.Key.Day, group.Key.Kind, Number = group.Sum(row => row.Number) })
            .ToListAsync(cancel);
        return [.. rows.Select(row => new CountOfDay(Days.Read(row.Day), row.Kind, row.Number))];
    }

    public async Task<IReadOnlyList<CountOfShop>> ByShopAsync(IReadOnlyCollection<Guid> owners, LocalDate from, LocalDate to, CancellationToken cancel)
    {
        var rows = await Of(owners, from, to).GroupBy(row => new { row.ShopId, row.Kind })
            .Select(group => new { group.Key.ShopId, group.Key.Kind, Number = group.Sum(row => row.Number) })
            .ToListAsync(cancel);
        return [.. rows.Select(row => new CountOfShop(row.ShopId, row.Kind, row.Number))];
    }

    /// <summary>Each row as it is stored, for the file.</summary>
    public Task<List<DayCount>> RowsAsync(IReadOnlyCollection<Guid> owners, LocalDate from, LocalDate to, CancellationToken cancel) =>
        Of(owners, from, to).OrderBy(row => row.Day).ThenBy(row => row.ShopId).ThenBy(row => row.Kind).ToListAsync(cancel);

    public Task<bool> HasSamplesAsync(IReadOnlyCollection<Guid> owners, LocalDate from, LocalDate to, CancellationToken cancel) =>
        Of(owners, from, to).AnyAsync(row => row.Sample, cancel);

    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares: days are digits, which sort alike everywhere.")]
    private IQueryable<DayCount> Of(IReadOnlyCollection<Guid> owners, LocalDate from, LocalDate to)
    {
        var (first, last) = (Days.Text(from), Days.Text(to));
        return db.Set<DayCount>().AsNoTracking().Where(row => owners.Contains(row.ShopId)
            && row.Number > 0 && string.Compare(row.Day, first) >= 0 && string.Compare(row.Day, last) <= 0);
    }
}

internal sealed record CountOfDay(LocalDate Day, string Kind, int Number);

internal sealed record CountOfShop(Guid ShopId, string Kind, int Number);
