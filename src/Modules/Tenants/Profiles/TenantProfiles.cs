using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Towns;

namespace Storefront.Tenants.Profiles;

/// <summary>Profiles already read, by tenant and version. One for the process.</summary>
internal sealed class ProfileCache
{
    private readonly ConcurrentDictionary<Scope, (long Version, TenantProfile Profile)> _known = new();

    public TenantProfile? Find(Scope scope, long version) =>
        _known.TryGetValue(scope, out var known) && known.Version == version ? known.Profile : null;

    public void Keep(TenantProfile profile, long version) => _known[profile.Scope] = (version, profile);
}

internal sealed class TenantProfiles(CurrentScope here, TenantDirectory directory, ScopeDoor door, ProfileCache cache)
    : ITenantProfiles
{
    public async ValueTask<TenantProfile> CurrentAsync(CancellationToken cancel) =>
        await FindAsync(here.Value, cancel)
            ?? throw new InvalidOperationException($"There is no profile of {here.Value}.");

    public async ValueTask<TenantProfile?> FindAsync(Scope scope, CancellationToken cancel)
    {
        if (here.Value.Kind != TenantKind.Operator && scope.TownId != here.Value.TownId)
        {
            return null;
        }

        // A tenant of this moment is not in the directory yet; it is read afresh each time.
        var version = directory.Find(scope)?.Version;
        if (version is { } known && cache.Find(scope, known) is { } kept)
        {
            return kept;
        }

        var profile = await ReadAsync(scope, cancel);
        if (profile is not null && version is { } current)
        {
            cache.Keep(profile, current);
        }

        return profile;
    }

    public async Task<IReadOnlyList<TenantProfile>> ShopsAsync(CancellationToken cancel) =>
        await door.InAsync<StorefrontDb, List<TenantProfile>>(here.Value.Town, async db =>
        {
            var town = await db.Set<Town>().AsNoTracking().SingleAsync(cancel);
            var shops = await db.Set<Shop>().AsNoTracking()
                .Where(shop => shop.State == ShopState.Live)
                .ToListAsync(cancel);
            // By name alone, without the place; of namesakes the one that people have known for longer.
            return [.. shops.OrderBy(shop => ShopSearch.Fold(shop.Name), StringComparer.Ordinal).ThenBy(shop => shop.PublicSince).ThenBy(shop => shop.Id).Select(shop => shop.ToProfile(town.TimeZone, town.FederalState))];
        });

    private Task<TenantProfile?> ReadAsync(Scope scope, CancellationToken cancel) =>
        door.InAsync<StorefrontDb, TenantProfile?>(scope.Town, async db =>
        {
            if (await db.Set<Town>().AsNoTracking().SingleOrDefaultAsync(cancel) is not { } town)
            {
                return null;
            }

            if (scope.Kind == TenantKind.Town)
            {
                return town.ToProfile();
            }

            var shop = await db.Set<Shop>().AsNoTracking().SingleOrDefaultAsync(row => row.ShopId == scope.ShopId, cancel);
            return shop?.ToProfile(town.TimeZone, town.FederalState);
        });
}
