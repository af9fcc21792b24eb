using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Features;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Towns;

namespace Storefront.Tenants.Changes;

/// <summary>Feeds the directory. Runs in operator scope and therefore sees every tenant.</summary>
internal sealed class TenantSource(StorefrontDb db, ModuleCatalog catalog) : ITenantSource
{
    public async Task<(IReadOnlyList<Tenant> Tenants, long Version)> LoadAllAsync(CancellationToken cancel)
    {
        // Numbers first: what commits in between is loaded twice rather than never.
        var numbers = await db.Set<TenantChange>().AsNoTracking().ToListAsync(cancel);
        var tenants = await LoadAsync(db.Set<Town>(), db.Set<Shop>(), db.Set<Domain>(), numbers, cancel);
        return (tenants, numbers.Select(change => change.Number).DefaultIfEmpty().Max());
    }

    public async Task<(IReadOnlyList<(Scope Scope, Tenant? Tenant)> Changes, long Version)> LoadChangesAsync(
        long version, CancellationToken cancel)
    {
        var changes = await db.Set<TenantChange>().AsNoTracking().Where(change => change.Number > version).ToListAsync(cancel);
        if (changes.Count == 0)
        {
            return ([], version);
        }

        // A town's change reaches its shops: they inherit its time zone and its limits.
        Guid[] wholeTowns = [.. changes.Where(change => change.ShopId == Guid.Empty).Select(change => change.TownId)];
        Guid[] towns = [.. changes.Select(change => change.TownId).Distinct()];
        Guid[] shops = [.. changes.Where(change => change.ShopId != Guid.Empty).Select(change => change.ShopId)];
        var numbers = await db.Set<TenantChange>().AsNoTracking()
            .Where(change => wholeTowns.Contains(change.TownId) || shops.Contains(change.ShopId))
            .ToListAsync(cancel);
        var tenants = await LoadAsync(
            db.Set<Town>().Where(town => towns.Contains(town.TownId)),
            db.Set<Shop>().Where(shop => wholeTowns.Contains(shop.TownId) || shops.Contains(shop.ShopId)),
            db.Set<Domain>().Where(domain => towns.Contains(domain.TownId)),
            numbers,
            cancel);
        var found = tenants.ToDictionary(tenant => tenant.Scope);
        var scopes = numbers.Select(change => new Scope(change.TownId, change.ShopId)).Distinct();
        return ([.. scopes.Select(scope => (scope, found.GetValueOrDefault(scope)))], changes.Max(change => change.Number));
    }

    private async Task<List<Tenant>> LoadAsync(
        IQueryable<Town> towns, IQueryable<Shop> shops, IQueryable<Domain> domains, List<TenantChange> numbers,
        CancellationToken cancel)
    {
        var townRows = (await towns.AsNoTracking().ToListAsync(cancel)).ToDictionary(town => town.TownId);
        var shopRows = await shops.AsNoTracking()
            .Select(shop => new ShopLine(
                shop.TownId, shop.ShopId, shop.Slug, shop.Name, shop.State, shop.Theme, shop.Canonical, shop.Switches, shop.AskedLevel))
            .ToListAsync(cancel);
        var hosts = (await domains.AsNoTracking().OrderByDescending(domain => domain.Main).ThenBy(domain => domain.Host).ToListAsync(cancel))
            .ToLookup(domain => new Scope(domain.TownId, domain.ShopId), domain => domain.Host);
        var versions = numbers.ToDictionary(change => new Scope(change.TownId, change.ShopId), change => change.Number);
        var all = new List<Tenant>(townRows.Count + shopRows.Count);
        all.AddRange(townRows.Values.Select(town => TownTenant(town, hosts, versions)));
        all.AddRange(shopRows.Select(shop => ShopTenant(shop, townRows[shop.TownId], hosts, versions)));
        return all;
    }

    private Tenant TownTenant(Town town, ILookup<Scope, string> hosts, Dictionary<Scope, long> versions) => new()
    {
        Scope = town.Scope,
        Slug = town.Slug,
        Name = town.PortalName,
        Hosts = [.. hosts[town.Scope]],
        Live = town.IsPublic,
        LetIn = town.State == ShopState.Live || town is { State: ShopState.Blocked, BlockReason: not null },
        Blocked = town.State == ShopState.Blocked,
        Features = FeatureSet.Of(catalog, TenantKinds.Town, town.Switches, []),
        Theme = town.Theme,
        TimeZone = town.TimeZone,
        Version = versions.GetValueOrDefault(town.Scope),
    };

    private Tenant ShopTenant(ShopLine shop, Town town, ILookup<Scope, string> hosts, Dictionary<Scope, long> versions)
    {
        var scope = Scope.ForShop(shop.TownId, shop.ShopId);
        return new()
        {
            Scope = scope,
            Slug = shop.Slug,
            Name = shop.Name,
            Hosts = [.. hosts[scope]],
            Canonical = shop.Canonical,
            Live = shop.State.IsPublic() && town.IsPublic,
            WaitsForTown = shop.State.IsPublic() && !town.IsPublic,
            CheckedWith = shop.State == ShopState.Submitted ? TenantsModule.CheckShops : null,
            AsksForMore = shop.State.IsPublic() && shop.Asked is not null,
            AsksToSell = shop.Asked == ShopLevel.Sell && (shop.State == ShopState.Submitted || shop.State.IsPublic()),
            TownBlocked = town.State == ShopState.Blocked,
            Blocked = shop.State == ShopState.Blocked,
            Features = FeatureSet.Of(catalog, TenantKinds.Shop, shop.Switches, town.ShopLimits),
            Theme = shop.Theme,
            TimeZone = town.TimeZone,
            Version = Math.Max(versions.GetValueOrDefault(scope), versions.GetValueOrDefault(town.Scope)),
        };
    }

    private sealed record ShopLine(
        Guid TownId, Guid ShopId, string Slug, string Name, ShopState State, string Theme, AddressKind Canonical,
        Dictionary<string, bool> Switches, ShopLevel? Asked);
}
