using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;

namespace Storefront.Tenants.Towns;

/// <summary>The operator's towns, a page at a time. Runs in operator scope.</summary>
internal sealed class TownList(StorefrontDb db)
{
    public const int PageSize = 50;

    public Task<Dictionary<ShopState, int>> CountsAsync(CancellationToken cancel) => db.Set<Town>().AsNoTracking()
        .GroupBy(town => town.State)
        .Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);

    public async Task<(IReadOnlyList<TownLine> Lines, int Total)> ReadAsync(
        ShopState? state, string? search, int page, CancellationToken cancel)
    {
        var towns = db.Set<Town>().AsNoTracking();
        if (state is { } wanted)
        {
            towns = towns.Where(town => town.State == wanted);
        }

        if (!string.IsNullOrWhiteSpace(search))
        {
            var plain = search.Trim().ToLowerInvariant();
            var slug = Addresses.Slug.Of(plain);
            towns = towns.Where(town => town.Name.ToLower().Contains(plain) || (slug != "" && town.Slug.Contains(slug)));
        }

        var total = await towns.CountAsync(cancel);
        var lines = await towns.OrderBy(town => town.Slug)
            .Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize)
            .Select(town => new TownLine(town.TownId, town.Slug, town.Name, town.State, town.PublicSince != null, 0))
            .ToListAsync(cancel);
        Guid[] ids = [.. lines.Select(line => line.Id)];
        var shops = await db.Set<Shop>().AsNoTracking()
            .Where(shop => ids.Contains(shop.TownId))
            .GroupBy(shop => shop.TownId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return ([.. lines.Select(line => line with { Shops = shops.GetValueOrDefault(line.Id) })], total);
    }
}

internal sealed record TownLine(Guid Id, string Slug, string Name, ShopState State, bool Public, int Shops)
{
    /// <summary>Let in by the operator, and not yet published by its head.</summary>
    public bool IsBeingSetUp => State == ShopState.Live && !Public;

    public string StateKey => IsBeingSetUp ? "tenants.state.set_up" : $"tenants.state.{State.ToString().ToLowerInvariant()}";

    public string Badge => State switch
    {
        ShopState.Live => Public ? "ok" : "wait",
        ShopState.Blocked => "stop",
        ShopState.Submitted => "wait",
        _ => "new",
    };
}
