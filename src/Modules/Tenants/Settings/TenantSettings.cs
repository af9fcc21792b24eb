using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Settings;

/// <summary>Documents already read, by tenant, key and version. One for the process.</summary>
internal sealed class SettingCache
{
    private readonly ConcurrentDictionary<(Scope, string, Type), (long Version, object Value)> _known = new();

    public T? Find<T>(Scope scope, string key, long version)
        where T : class =>
        _known.TryGetValue((scope, key, typeof(T)), out var known) && known.Version == version ? (T)known.Value : null;

    public void Keep<T>(Scope scope, string key, long version, T value)
        where T : class => _known[(scope, key, typeof(T))] = (version, value);
}

/// <summary>Pages ask it at every view and mostly find the answer kept, so the database context is made when it is needed.</summary>
internal sealed class TenantSettings(
    Lazy<StorefrontDb> lazy, CurrentScope here, OpenWork work, TenantDirectory directory, ScopeDoor door, SettingCache cache, TenantChanges changes) : ITenantSettings
{
    private static readonly JsonSerializerOptions Options = JsonSerializerOptions.Web;
    private readonly Dictionary<string, string> _written = [];

    private StorefrontDb Db => lazy.Value;

    public async ValueTask<T> GetAsync<T>(string key, CancellationToken cancel)
        where T : class, new()
    {
        if (_written.TryGetValue(key, out var mine))
        {
            return Read<T>(mine);
        }

        var scope = here.Value;
        var version = directory.Find(scope)?.Version ?? -1;
        if (cache.Find<T>(scope, key, version) is { } known)
        {
            return known;
        }

        var json = await Db.Set<Setting>().AsNoTracking()
            .Where(row => row.Key == key && row.ShopId == scope.ShopId)
            .Select(row => row.Json)
            .FirstOrDefaultAsync(cancel);
        var value = Read<T>(json);
        if (version >= 0 && !work.IsOpen)
        {
            cache.Keep(scope, key, version, value);
        }

        return value;
    }

    public async Task<IReadOnlyDictionary<Guid, T>> OfShopsAsync<T>(string key, CancellationToken cancel)
        where T : class, new()
    {
        // By the number of the last change of any tenant: product pages ask this, and shops change seldom.
        var (town, version) = (here.Value.Town, directory.Version);
        if (_written.Count == 0 && cache.Find<IReadOnlyDictionary<Guid, T>>(town, key, version) is { } known)
        {
            return known;
        }

        var all = await door.InAsync<StorefrontDb, IReadOnlyDictionary<Guid, T>>(town, async rows => await ReadAllAsync<T>(rows, key, cancel));
        if (!work.IsOpen)
        {
            cache.Keep(town, key, version, all);
        }

        return all;
    }

    private static async Task<Dictionary<Guid, T>> ReadAllAsync<T>(StorefrontDb town, string key, CancellationToken cancel)
        where T : class, new()
    {
        var rows = await town.Set<Setting>().AsNoTracking()
            .Where(row => row.Key == key && row.ShopId != Guid.Empty)
            .Select(row => new { row.ShopId, row.Json })
            .ToListAsync(cancel);
        return rows.ToDictionary(row => row.ShopId, row => Read<T>(row.Json));
    }

    public Task SetAsync<T>(string key, T value, CancellationToken cancel)
        where T : class, new() => Db.WriteAsync(
        async () =>
        {
            var scope = here.Value;
            var json = JsonSerializer.Serialize(value, Options);
            var row = await Db.Set<Setting>().FirstOrDefaultAsync(
                setting => setting.Key == key && setting.ShopId == scope.ShopId, cancel);
            if (row?.Json == json)
            {
                return;
            }

            if (row is null)
            {
                Db.Add(new Setting { Key = key, Json = json });
            }
            else
            {
                row.Json = json;
            }

            _written[key] = json;
            await changes.NoteAsync(cancel);
        },
        cancel);

    private static T Read<T>(string? json)
        where T : class, new() => json is null ? new T() : JsonSerializer.Deserialize<T>(json, Options) ?? new T();
}
