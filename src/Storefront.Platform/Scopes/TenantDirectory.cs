namespace Storefront.Platform.Scopes;

/// <summary>
/// All towns and shops as an immutable snapshot, swapped as a whole. Reading is one dictionary look-up and never waits.
/// </summary>
public sealed class TenantDirectory
{
    private readonly SemaphoreSlim _refreshing = new(1);
    private Snapshot _now = Snapshot.Empty;

    /// <summary>The number of the last change this node has seen.</summary>
    public long Version => _now.Version;

    public IEnumerable<Tenant> Towns => _now.Towns.Values;

    public int Count => _now.ByScope.Count;

    public Tenant? Find(Scope scope) => _now.ByScope.GetValueOrDefault(scope);

    public Tenant? FindByHost(string host) => _now.ByHost.GetValueOrDefault(host);

    public Tenant? FindShop(Guid town, string slug) => _now.BySlug.GetValueOrDefault((town, slug));

    public Tenant? FindTown(string slug) =>
        _now.Towns.Values.FirstOrDefault(town => string.Equals(town.Slug, slug, StringComparison.OrdinalIgnoreCase));

    /// <summary>The shops of a town, in no particular order.</summary>
    public IEnumerable<Tenant> ShopsOf(Guid town) =>
        _now.ByScope.Values.Where(tenant => tenant.Kind == TenantKind.Shop && tenant.Scope.TownId == town);

    /// <summary>
    /// The town that answers on plain localhost too: the only live one; while none is live, the only one that was let in. What anybody
    /// may register counts for nothing: it must not move a town from its address.
    /// </summary>
    public Tenant? OnlyTown => _now.OnlyTown;

    /// <summary>Takes in what changed since the last call; loads everything the first time.</summary>
    public async Task RefreshAsync(ITenantSource source, CancellationToken cancel)
    {
        await _refreshing.WaitAsync(cancel);
        try
        {
            if (_now.Version < 0)
            {
                var (tenants, version) = await source.LoadAllAsync(cancel);
                _now = Snapshot.Of(tenants, version);
                return;
            }

            var (changes, latest) = await source.LoadChangesAsync(_now.Version, cancel);
            if (latest > _now.Version)
            {
                _now = _now.With(changes, latest);
            }
        }
        finally
        {
            _refreshing.Release();
        }
    }

    private sealed class Snapshot
    {
        public static readonly Snapshot Empty = new() { Version = -1 };

        public long Version { get; private init; }

        public Dictionary<Scope, Tenant> ByScope { get; private init; } = [];

        public Dictionary<string, Tenant> ByHost { get; private init; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<(Guid Town, string Slug), Tenant> BySlug { get; private init; } = [];

        public Dictionary<Guid, Tenant> Towns { get; private init; } = [];

        /// <summary>Asked for by every request to plain localhost, so it is found once.</summary>
        public Tenant? OnlyTown { get; private set; }

        public static Snapshot Of(IReadOnlyList<Tenant> tenants, long version)
        {
            var snapshot = new Snapshot { Version = version };
            foreach (var tenant in tenants)
            {
                snapshot.Add(tenant);
            }

            snapshot.FindOnlyTown();
            return snapshot;
        }

        public Snapshot With(IReadOnlyList<(Scope Scope, Tenant? Tenant)> changes, long version)
        {
            var next = new Snapshot
            {
                Version = version,
                ByScope = new(ByScope),
                ByHost = new(ByHost, StringComparer.OrdinalIgnoreCase),
                BySlug = new(BySlug),
                Towns = new(Towns),
            };
            // All old ones first: a host that went from one tenant to another must not leave with the one that lost it.
            foreach (var (scope, _) in changes)
            {
                next.Remove(scope);
            }

            foreach (var tenant in changes.Select(change => change.Tenant).OfType<Tenant>())
            {
                next.Add(tenant);
            }

            next.FindOnlyTown();
            return next;
        }

        private void FindOnlyTown()
        {
            var live = Towns.Values.Where(town => town.Live).ToList();
            var counted = live.Count > 0 ? live : [.. Towns.Values.Where(town => town.LetIn)];
            OnlyTown = counted is [var only] ? only : null;
        }

        private void Add(Tenant tenant)
        {
            ByScope[tenant.Scope] = tenant;
            foreach (var host in tenant.Hosts)
            {
                ByHost[host] = tenant;
            }

            if (tenant.Kind == TenantKind.Town)
            {
                Towns[tenant.Scope.TownId] = tenant;
                return;
            }

            BySlug[(tenant.Scope.TownId, tenant.Slug)] = tenant;
        }

        private void Remove(Scope scope)
        {
            if (!ByScope.Remove(scope, out var old))
            {
                return;
            }

            foreach (var host in old.Hosts)
            {
                ByHost.Remove(host);
            }

            BySlug.Remove((scope.TownId, old.Slug));
            if (scope.Kind == TenantKind.Town)
            {
                Towns.Remove(scope.TownId);
            }
        }
    }
}
