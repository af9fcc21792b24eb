using System.Collections.Concurrent;

namespace Storefront.Pickup.Counter;

/// <summary>
/// Four digits can be tried out. After ten wrong ones within ten minutes the counter of that shop waits. Per node, in memory:
/// whoever tries is signed in as staff, this only keeps honest people honest.
/// </summary>
internal sealed class WrongCodes(TimeProvider clock)
{
    private const int Most = 10;
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Guid, List<DateTimeOffset>> _wrong = new();

    public bool MustWait(Guid shop) => Recent(shop) >= Most;

    public void Note(Guid shop)
    {
        var list = _wrong.GetOrAdd(shop, _ => []);
        lock (list)
        {
            list.Add(clock.GetUtcNow());
        }
    }

    private int Recent(Guid shop)
    {
        if (!_wrong.TryGetValue(shop, out var list))
        {
            return 0;
        }

        lock (list)
        {
            list.RemoveAll(at => clock.GetUtcNow() - at > Within);
            return list.Count;
        }
    }
}
