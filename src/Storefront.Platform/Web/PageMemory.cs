using System.Collections.Concurrent;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Web;

/// <summary>
/// What the pages of a tenant are made from: all pages of a shop say the same of its hours and show the same articles beside one.
/// One for the process; what is kept of a tenant is forgotten with its kept pages.
/// </summary>
public sealed class PageMemory : IKeptForPages
{
    // Two halves take turns: when one is full, the other, with what nobody asked for since the last turn, is let go.
    internal const int KilobytesOfHalf = 160 * 1024;

    private readonly Lock _turn = new();
    private Half _recent = new();
    private Half _older = new();

    /// <summary>What is known of a tenant in this version of its settings. What is kept there after it was forgotten is not found again.</summary>
    public Shelf Of(Scope tenant, long version)
    {
        var id = tenant.Kind == TenantKind.Shop ? tenant.ShopId : tenant.TownId;
        return Volatile.Read(ref _recent).Shelves.TryGetValue(id, out var shelf) && shelf.Version == version
            ? shelf
            : Fetch(id, version);
    }

    /// <summary>Tags end with the id of what they are about; most are about something that nothing is kept of.</summary>
    public void Forget(string tag)
    {
        if (!Guid.TryParse(tag.AsSpan(tag.IndexOf(':', StringComparison.Ordinal) + 1), out var tenant))
        {
            return;
        }

        lock (_turn)
        {
            _recent.Shelves.TryRemove(tenant, out _);
            _older.Shelves.TryRemove(tenant, out _);
        }
    }

    public void ForgetAll()
    {
        lock (_turn)
        {
            Volatile.Write(ref _recent, new());
            _older = new();
        }
    }

    private Shelf Fetch(Guid id, long version)
    {
        lock (_turn)
        {
            if (_recent.Shelves.TryGetValue(id, out var shelf) && shelf.Version == version)
            {
                return shelf;
            }

            if (!_older.Shelves.TryRemove(id, out shelf) || shelf.Version != version)
            {
                shelf = new Shelf(this, version);
            }

            _recent.Shelves[id] = shelf;
            Add(shelf.Kilobytes);
            return shelf;
        }
    }

    private void Add(int kilobytes)
    {
        if (Interlocked.Add(ref _recent.Kilobytes, kilobytes) <= KilobytesOfHalf)
        {
            return;
        }

        lock (_turn)
        {
            if (_recent.Kilobytes > KilobytesOfHalf)
            {
                _older = _recent;
                Volatile.Write(ref _recent, new());
            }
        }
    }

    public sealed class Shelf
    {
        private readonly ConcurrentDictionary<(string What, Guid Id), (object Value, DateTimeOffset Until)> _kept = new();
        private readonly PageMemory _memory;
        private int _kilobytes;

        internal Shelf(PageMemory memory, long version) => (_memory, Version) = (memory, version);

        internal long Version { get; }

        internal int Kilobytes => _kilobytes;

        public T? Find<T>(string what, Guid id, DateTimeOffset now)
            where T : class => _kept.TryGetValue((what, id), out var kept) && now < kept.Until ? (T)kept.Value : null;

        /// <param name="what">What it is.</param>
        /// <param name="id">Of what; nothing for the tenant itself.</param>
        /// <param name="value">It never changes.</param>
        /// <param name="until">From then on it is no longer true by itself, because the clock goes on.</param>
        /// <param name="kilobytes">About so large, at least 1.</param>
        public void Keep(string what, Guid id, object value, DateTimeOffset until, int kilobytes)
        {
            if (_kept.TryAdd((what, id), (value, until)))
            {
                Interlocked.Add(ref _kilobytes, kilobytes);
                _memory.Add(kilobytes);
            }
            else
            {
                _kept[(what, id)] = (value, until);
            }
        }
    }

    private sealed class Half
    {
        public int Kilobytes;

        public ConcurrentDictionary<Guid, Shelf> Shelves { get; } = new();
    }
}
