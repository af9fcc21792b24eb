using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Storefront.Community.Tips;

/// <summary>
/// Which screens have cards, by town and kept for a minute: the shell asks on every page of every back office, and most pages have none.
/// </summary>
internal sealed class KnownCards(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(Guid Town, bool Network), (DateTimeOffset At, FrozenSet<string> Screens)> _known = new();

    public async ValueTask<bool> AnyAsync((Guid Town, bool Network) viewer, string screen, Func<Task<List<string>>> read)
    {
        var now = clock.GetUtcNow();
        if (!_known.TryGetValue(viewer, out var known) || known.At + Kept <= now)
        {
            _known[viewer] = known = (now, (await read()).ToFrozenSet(StringComparer.Ordinal));
        }

        return known.Screens.Contains(screen);
    }

    /// <summary>An answer was accepted or taken away; other nodes notice within the minute.</summary>
    public void Forget() => _known.Clear();
}
