using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Towns;

/// <summary>Towns whose names look like another one's: applied for twice, misspelt, or passed off as it. Runs in operator scope.</summary>
internal sealed class AlikeTowns(StorefrontDb db)
{
    private const int Most = 5;

    public async Task<IReadOnlyList<TownLine>> OfAsync(Town town, CancellationToken cancel)
    {
        var others = await db.Set<Town>().AsNoTracking().Where(row => row.TownId != town.TownId)
            .OrderBy(row => row.Slug)
            .Select(row => new TownLine(row.TownId, row.Slug, row.Name, row.State, row.PublicSince != null, 0)).ToListAsync(cancel);
        return [.. others.Where(other => LookAlike(town.Name, other.Name)).Take(Most)];
    }

    /// <summary>A town of this very name, whatever its signs and capitals; the one that people see before all others.</summary>
    public async Task<Town?> NamesakeAsync(string name, CancellationToken cancel)
    {
        var folded = Fold(name);
        var names = await db.Set<Town>().AsNoTracking().Where(row => row.State != ShopState.Blocked)
            .Select(row => new { row.TownId, row.Name, row.PortalName, IsPublic = row.State == ShopState.Live && row.PublicSince != null }).ToListAsync(cancel);
        var found = names.Where(row => Fold(row.Name) == folded || Fold(row.PortalName) == folded).OrderByDescending(row => row.IsPublic).FirstOrDefault();
        return found is null ? null : await db.Set<Town>().AsNoTracking().FirstOrDefaultAsync(row => row.TownId == found.TownId, cancel);
    }

    /// <summary>A name as addresses write it; one in other letters as it stands.</summary>
    public static string Fold(string name) => Slug.Of(name) is { Length: > 0 } slug ? slug : name.Trim().ToUpperInvariant();

    /// <summary>The same letters but for a slip or two, or one name within the other: „Neustadt“, „Stadt Neustadt (Aue)“.</summary>
    public static bool LookAlike(string one, string other)
    {
        var (left, right) = (Words(one), Words(other));
        if (left.Length == 0 || right.Length == 0)
        {
            return false;
        }

        return left.All(right.Contains) || right.All(left.Contains) || Near(string.Concat(left), string.Concat(right));
    }

    private static bool Near(string left, string right)
    {
        var most = Math.Min(left.Length, right.Length) switch { < 5 => 0, < 8 => 1, _ => 2 };
        return EditDistance.Between(left, right, most) <= most;
    }

    private static string[] Words(string name) => [.. Slug.Of(name).Split('-', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word is not ("stadt" or "gemeinde" or "markt"))];
}
