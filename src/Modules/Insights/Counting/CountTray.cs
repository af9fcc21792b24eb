using System.Runtime.InteropServices;
using NodaTime;
using Storefront.Platform.Scopes;

namespace Storefront.Insights.Counting;

internal readonly record struct CountKey(Scope Scope, LocalDate Day, string Kind);

/// <summary>Counts of the last few seconds, in memory of this node. A crash loses these and no others.</summary>
internal sealed class CountTray
{
    private readonly Lock _turn = new();
    private Dictionary<CountKey, int> _counts = [];

    public void Add(CountKey key, int number = 1)
    {
        lock (_turn)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _) += number;
        }
    }

    public IReadOnlyDictionary<CountKey, int> TakeAll()
    {
        lock (_turn)
        {
            var taken = _counts;
            _counts = [];
            return taken;
        }
    }
}
