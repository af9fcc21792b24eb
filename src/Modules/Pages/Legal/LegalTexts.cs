using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Pages.Legal;

/// <summary>Reads the texts in force. Shops' texts are read in the town's scope: they are as public as their pages.</summary>
internal sealed class LegalTexts(CurrentScope scope, StorefrontDb db, ScopedSql sql, ScopeDoor door, TimeProvider clock) : ILegalTexts
{
    public async Task<IReadOnlyList<LegalText>> CurrentAsync(Guid shop, CancellationToken cancel) =>
        (await CurrentAsync([shop], cancel))[shop];

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<LegalText>>> CurrentAsync(
        IReadOnlyCollection<Guid> shops, CancellationToken cancel)
    {
        var rows = await InTownAsync(town => InForceAsync(town, shops, cancel));
        return shops.Distinct().ToDictionary(
            shop => shop,
            shop => (IReadOnlyList<LegalText>)[.. rows.Where(row => row.ShopId == shop)]);
    }

    public async Task<ILookup<Guid, Guid>> CurrentIdsAsync(IReadOnlyCollection<Guid> shops, CancellationToken cancel)
    {
        var rows = await sql.ListAsync<Owned>(
            $"""
            SELECT t."ShopId", t."Id" FROM "Pages_LegalText" t
            WHERE t."TownId" = @town AND t."ShopId" {sql.In("shops")} AND t."ValidFrom" <= @now AND NOT EXISTS (
              SELECT 1 FROM "Pages_LegalText" later
              WHERE later."TownId" = t."TownId" AND later."ShopId" = t."ShopId" AND later."Kind" = t."Kind"
                AND later."ValidFrom" <= @now AND later."Version" > t."Version")
            """,
            new { shops = shops.ToArray(), now = clock.GetUtcNow() },
            cancel);
        return rows.ToLookup(row => row.ShopId, row => row.Id);
    }

    public Task<LegalText?> FindAsync(Guid id, CancellationToken cancel) => InTownAsync(async town =>
        (await town.Set<LegalVersion>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel))?.ToText());

    public Task<IReadOnlyList<LegalName>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) => InTownAsync<IReadOnlyList<LegalName>>(async town =>
        [.. (await town.Set<LegalVersion>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Kind)
            .Select(row => new { row.Id, row.Kind, row.Version }).ToListAsync(cancel))
            .Select(row => new LegalName(row.Id, row.Kind, row.Version, $"{ShowLegal.PathOf(row.Kind)}?{ShowLegal.VersionKey}={row.Version.ToString(CultureInfo.InvariantCulture)}"))]);

    private Task<T> InTownAsync<T>(Func<StorefrontDb, Task<T>> read) =>
        scope.Value.Kind == TenantKind.Town ? read(db) : door.InAsync(scope.Value.Town, read);

    private async Task<List<LegalText>> InForceAsync(StorefrontDb town, IReadOnlyCollection<Guid> shops, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await town.Set<LegalVersion>().AsNoTracking()
            .Where(row => shops.Contains(row.ShopId) && row.ValidFrom <= now)
            .Where(row => !town.Set<LegalVersion>().Any(later => later.ShopId == row.ShopId && later.Kind == row.Kind
                && later.ValidFrom <= now && later.Version > row.Version))
            .ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Kind).Select(row => row.ToText())];
    }

    private sealed class Owned
    {
        public Guid ShopId { get; init; }

        public Guid Id { get; init; }
    }
}
