using System.Runtime.InteropServices;

namespace Storefront.Platform.Jobs;

/// <summary>
/// Numbers that many requests count, in memory of this node, until a <see cref="CountStore{TKey}"/> writes them. A crash loses these and no others.
/// </summary>
/// <param name="most">
/// So many different keys at most: while the database is away a tray fills, and beyond this what is new is not counted rather than memory filled.
/// </param>
public sealed class CountTray<TKey>(int most)
    where TKey : notnull
{
    private readonly Lock _turn = new();
    private Dictionary<TKey, int> _counts = [];

    /// <summary>Counts; what is there already goes on being counted in a full tray too.</summary>
    public void Add(TKey key, int number = 1)
    {
        lock (_turn)
        {
            if (_counts.Count < most || _counts.ContainsKey(key))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _) += number;
            }
        }
    }

    /// <summary>Everything counted since the last time; the tray is empty afterwards.</summary>
    public IReadOnlyDictionary<TKey, int> TakeAll()
    {
        lock (_turn)
        {
            var taken = _counts;
            _counts = [];
            return taken;
        }
    }
}
