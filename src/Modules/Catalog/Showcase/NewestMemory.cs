using System.Collections.Concurrent;
using Storefront.Platform.Web;

namespace Storefront.Catalog.Showcase;

/// <summary>
/// The newest articles of collections and what their cards look like, for the running minute: the pages of a shop's articles all show
/// the same ones, and reading them was more than half of what such a page read. One for the process, evicted with a shop's pages.
/// </summary>
internal sealed class NewestMemory : IKeptForPages
{
    // Some 20 KB each: nine articles, and the cards of those a theme shows.
    private const int Most = 10_000;

    private volatile Minute _running = new(0);

    /// <summary>What is known of a shop in this version of its settings. What is kept there after it was forgotten was read before, and is not found again.</summary>
    public Shelf Of(Guid shop, long version, DateTimeOffset now)
    {
        var number = now.ToUnixTimeSeconds() / 60;
        if (_running is var running && running.Number != number)
        {
            _running = running = new Minute(number);
        }

        return running.Shops.TryGetValue(shop, out var shelf) && shelf.Version == version
            ? shelf
            : running.Shops[shop] = new Shelf(running, version);
    }

    public void Forget(string tag)
    {
        if (ShownPages.ShopOf(tag) is { } shop)
        {
            _running.Shops.TryRemove(shop, out _);
        }
    }

    public void ForgetAll() => _running = new Minute(0);

    internal sealed class Shelf(Minute minute, long version)
    {
        private readonly ConcurrentDictionary<Guid, IReadOnlyList<KeptCard>> _newest = new();

        public long Version => version;

        public IReadOnlyList<KeptCard>? Find(Guid collection) => _newest.GetValueOrDefault(collection);

        public void Keep(Guid collection, IReadOnlyList<KeptCard> newest)
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

        public ConcurrentDictionary<Guid, Shelf> Shops { get; } = new();

        public bool HasRoom() => Interlocked.Increment(ref _kept) <= Most;
    }
}
