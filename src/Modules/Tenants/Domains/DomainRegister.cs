using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Tenants.Domains;

/// <summary>All claims of all shops, a page at a time, those that wait first. Runs in operator scope.</summary>
internal sealed class DomainRegister(StorefrontDb db, TenantDirectory directory)
{
    public const int PageSize = 50;

    public async Task<(IReadOnlyList<DomainLine> Lines, int Total)> ReadAsync(string? search, int page, CancellationToken cancel)
    {
        var claims = db.Set<DomainClaim>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var host = Hostname.Read(search) ?? search.Trim().ToLowerInvariant();
            claims = claims.Where(claim => claim.Host.Contains(host));
        }

        var total = await claims.CountAsync(cancel);
        var rows = await claims.OrderBy(claim => claim.ProvenAt != null).ThenByDescending(claim => claim.ClaimedAt).ThenBy(claim => claim.Host)
            .Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancel);
        return ([.. rows.Select(Show)], total);
    }

    private DomainLine Show(DomainClaim claim)
    {
        var shop = directory.Find(new Scope(claim.TownId, claim.ShopId));
        var town = directory.Find(Scope.ForTown(claim.TownId));
        return new DomainLine(new DomainView(claim, town?.TimeZone ?? "Europe/Berlin", false), shop?.Name ?? "", town?.Name ?? "");
    }
}

internal sealed record DomainLine(DomainView View, string Shop, string Town);
