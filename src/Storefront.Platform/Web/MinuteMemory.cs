using System.Collections.Concurrent;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Web;

/// <summary>
/// What the pages of a tenant are made from, kept for the running minute: all pages of a shop say the same of its hours and show the
/// same articles beside one. One for the process; what is kept of a tenant is forgotten with its kept pages.
/// </summary>
public sealed class MinuteMemory : IKeptForPages
{
    private const int MostKilobytes = 200 * 1024;

    private volatile Minute _running = new(0);

    /// <summary>What is known of a tenant in this version of its settings. What is kept there after it was forgotten is not found again.</summary>
    public Shelf Of(Scope tenant, long version, DateTimeOffset now)
    {
        var number = now.ToUnixTimeSeconds() / 60;
        if (_running is var running && running.Number != number)
        {
            _running = running = new Minute(number);
        }

        var id = tenant.Kind == TenantKind.Shop ? tenant.ShopId : tenant.TownId;
        return running.Shelves.TryGetValue(id, out var shelf) && shelf.Version == version
            ? shelf
            : running.Shelves[id] = new Shelf(running, version);
    }

    /// <summary>Tags end with the id of what they are about; most are about something that nothing is kept of.</summary>
    public void Forget(string tag)
    {
        if (Guid.TryParse(tag.AsSpan(tag.IndexOf(':', StringComparison.Ordinal) + 1), out var tenant))
        {
            _running.Shelves.TryRemove(tenant, out _);
        }
    }

    public void ForgetAll() => _running = new Minute(0);

    public sealed class Shelf
    {
        private readonly ConcurrentDictionary<(string What, Guid Id), object> _kept = new();
        private readonly Minute _minute;

        internal Shelf(Minute minute, long version) => (_minute, Version) = (minute, version);

        internal long Version { get; }

        public T? Find<T>(string what, Guid id = default)
            where T : class => _kept.TryGetValue((what, id), out var kept) ? (T)kept : null;

        /// <param name="what">What it is.</param>
        /// <param name="id">Of what; nothing for the tenant itself.</param>
        /// <param name="value">It never changes.</param>
        /// <param name="kilobytes">About so large, at least 1. When the memory is full, it is not kept.</param>
        public void Keep(string what, Guid id, object value, int kilobytes)
        {
            if (_minute.HasRoom(kilobytes))
            {
                _kept[(what, id)] = value;
            }
        }
    }

    internal sealed class Minute(long number)
    {
        private int _kilobytes;

        public long Number => number;

        public ConcurrentDictionary<Guid, Shelf> Shelves { get; } = new();

        public bool HasRoom(int kilobytes) => Interlocked.Add(ref _kilobytes, kilobytes) <= MostKilobytes;
    }
}
