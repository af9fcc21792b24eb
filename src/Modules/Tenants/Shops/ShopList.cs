using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Shops;

/// <summary>The tabs of the town's list.</summary>
internal enum ShopTab
{
    Waiting,
    All,
    Live,
    Hidden,
    Blocked,
}

/// <summary>The town's shops by tab and search, a page at a time; counts of all tabs in one query.</summary>
internal sealed class ShopList(StorefrontDb db)
{
    public const int PageSize = 50;

    public async Task<IReadOnlyDictionary<ShopTab, int>> CountsAsync(CancellationToken cancel)
    {
        var groups = await db.Set<Shop>().AsNoTracking()
            .GroupBy(shop => new { shop.State, Waits = shop.AskedLevel != null })
            .Select(group => new { group.Key.State, group.Key.Waits, Count = group.Count() })
            .ToListAsync(cancel);
        return new Dictionary<ShopTab, int>
        {
            [ShopTab.Waiting] = groups.Where(group => group.Waits).Sum(group => group.Count),
            [ShopTab.All] = groups.Sum(group => group.Count),
            [ShopTab.Live] = groups.Where(group => group.State == ShopState.Live).Sum(group => group.Count),
            [ShopTab.Hidden] = groups.Where(group => group.State is ShopState.Draft or ShopState.Submitted).Sum(group => group.Count),
            [ShopTab.Blocked] = groups.Where(group => group.State == ShopState.Blocked).Sum(group => group.Count),
        };
    }

    public async Task<(IReadOnlyList<ShopLine> Lines, int Total)> ReadAsync(
        ShopTab tab, string? search, int page, CancellationToken cancel)
    {
        var shops = Within(db.Set<Shop>().AsNoTracking(), tab);
        if (!string.IsNullOrWhiteSpace(search))
        {
            var folded = ShopSearch.Fold(search);
            shops = shops.Where(shop => shop.SearchName.Contains(folded));
        }

        var total = await shops.CountAsync(cancel);
        var lines = await shops.OrderBy(shop => shop.SearchName).ThenBy(shop => shop.Id)
            .Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize)
            .Select(shop => new ShopLine(shop.Id, shop.Slug, shop.Name, shop.Branch, shop.State, shop.Level, shop.AskedLevel))
            .ToListAsync(cancel);
        return (lines, total);
    }

    private static IQueryable<Shop> Within(IQueryable<Shop> shops, ShopTab tab) => tab switch
    {
        ShopTab.Waiting => shops.Where(shop => shop.AskedLevel != null),
        ShopTab.Live => shops.Where(shop => shop.State == ShopState.Live),
        ShopTab.Hidden => shops.Where(shop => shop.State == ShopState.Draft || shop.State == ShopState.Submitted),
        ShopTab.Blocked => shops.Where(shop => shop.State == ShopState.Blocked),
        _ => shops,
    };
}

internal sealed record ShopLine(
    Guid Id, string Slug, string Name, string? Branch, ShopState State, ShopLevel Level, ShopLevel? Asked)
{
    public string StateKey => Asked is not null && State is ShopState.Live or ShopState.Submitted ? "tenants.state.waiting"
        : State == ShopState.Draft ? "tenants.state.hidden"
        : $"tenants.state.{State.ToString().ToLowerInvariant()}";

    public string Badge => Asked is not null ? "wait" : State switch
    {
        ShopState.Live => "ok",
        ShopState.Blocked => "stop",
        _ => "new",
    };
}
