using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Towns;

/// <summary>Towns whose names look like another one's: applied for twice, misspelt, or passed off as it. Runs in operator scope.</summary>
internal sealed class AlikeTowns(StorefrontDb db)
{
    private const int Most = 5;

    private static readonly string[] Silent = ["stadt", "gemeinde", "markt"];

    public async Task<IReadOnlyList<TownLine>> OfAsync(Town town, CancellationToken cancel)
    {
        var others = await db.Set<Town>().AsNoTracking().Where(row => row.TownId != town.TownId)
            .OrderBy(row => row.Slug)
            .Select(row => new TownLine(row.TownId, row.Slug, row.Name, row.State, row.PublicSince != null, 0)).ToListAsync(cancel);
        return [.. others.Where(other => LookAlike(town.Name, other.Name)).Take(Most)];
    }

    /// <summary>A town of this very name, whatever its signs and capitals; the one that people see before all others.</summary>
    public async Task<Town?> NamesakeAsync(string name, CancellationToken cancel, Guid? besides = null)
    {
        var folded = Fold(name);
        var names = await db.Set<Town>().AsNoTracking().Where(row => row.State != ShopState.Blocked && row.TownId != besides)
            .Select(row => new { row.TownId, row.Name, row.PortalName, IsPublic = row.State == ShopState.Live && row.PublicSince != null }).ToListAsync(cancel);
        var found = names.Where(row => Fold(row.Name) == folded || Fold(row.PortalName) == folded).OrderByDescending(row => row.IsPublic).FirstOrDefault();
        return found is null ? null : await db.Set<Town>().AsNoTracking().FirstOrDefaultAsync(row => row.TownId == found.TownId, cancel);
    }

    /// <inheritdoc cref="AlikeNames.Fold"/>
    public static string Fold(string name) => AlikeNames.Fold(name);

    /// <summary>„Neustadt“, „Stadt Neustadt (Aue)“.</summary>
    public static bool LookAlike(string one, string other) => AlikeNames.LookAlike(one, other, Silent);
}
