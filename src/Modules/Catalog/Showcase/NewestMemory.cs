using System.Collections.Concurrent;
using Storefront.Platform.Scopes;

namespace Storefront.Catalog.Showcase;

/// <summary>
/// The newest articles of collections, as cards read them, for the running minute: the pages of a shop's articles all show the
/// same ones, and reading them was more than half of what such a page read. One for the process. It is told of the changes this
/// process makes; those of other nodes show with the next minute, like kept pages.
/// </summary>
internal sealed class NewestMemory
{
    // Some 7 KB each.
    private const int Most = 20_000;

    private volatile Minute _running = new(0);

    /// <summary>What is known of a shop. What is kept there after <see cref="Forget"/> was read before, and is not found again.</summary>
    public Shelf Of(Scope shop, DateTimeOffset now)
    {
        var number = now.ToUnixTimeSeconds() / 60;
        if (_running is var running && running.Number != number)
        {
            _running = running = new Minute(number);
        }

        return running.Shops.GetOrAdd(shop, static (_, minute) => new Shelf(minute), running);
    }

    public void Forget(Scope shop) => _running.Shops.TryRemove(shop, out _);

    internal sealed class Shelf(Minute minute)
    {
        private readonly ConcurrentDictionary<Guid, IReadOnlyList<CardRows>> _newest = new();

        public IReadOnlyList<CardRows>? Find(Guid collection) => _newest.GetValueOrDefault(collection);

        public void Keep(Guid collection, IReadOnlyList<CardRows> newest)
        {
            if (minute.HasRoom())
            {
                _newest[collection] = newest;
            }
        }
    }

    internal sealed class Minute(long number)
    {
        private int _kept;

        public long Number => number;

        public ConcurrentDictionary<Scope, Shelf> Shops { get; } = new();

        public bool HasRoom() => Interlocked.Increment(ref _kept) <= Most;
    }
}
