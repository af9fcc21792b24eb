using System.Collections.Concurrent;

namespace Storefront.Platform.Web;

/// <summary>
/// Counts tries by key within a window and says when it is enough: sign-in, registration, codes. In memory of this node:
/// with n nodes, n times as many tries pass, which is still few.
/// </summary>
public sealed class Throttle(TimeProvider clock)
{
    private const int Crowded = 50_000;
    private readonly ConcurrentDictionary<string, Window> _windows = new(StringComparer.Ordinal);

    /// <summary>Counts a try; false when <paramref name="limit"/> were made within <paramref name="span"/> before.</summary>
    public bool TryPass(string key, int limit, TimeSpan span)
    {
        var now = clock.GetUtcNow();
        if (_windows.Count > Crowded)
        {
            Sweep(now);
        }

        var window = _windows.AddOrUpdate(
            key,
            _ => new Window(now + span, 1),
            (_, known) => known.Ends <= now ? new Window(now + span, 1) : known with { Count = known.Count + 1 });
        return window.Count <= limit;
    }

    /// <summary>True while the key has tries left; counts nothing.</summary>
    public bool HasLeft(string key, int limit) =>
        !_windows.TryGetValue(key, out var window) || window.Ends <= clock.GetUtcNow() || window.Count < limit;

    /// <summary>Forgets the tries of a key, after a success.</summary>
    public void Forget(string key) => _windows.TryRemove(key, out _);

    /// <summary>Does not count a try after all: it succeeded, and of those any number may come from one address.</summary>
    public void GiveBack(string key)
    {
        if (_windows.TryGetValue(key, out var known) && known.Count > 0)
        {
            // Where another try comes between, one more is counted: that errs on the safe side.
            _windows.TryUpdate(key, known with { Count = known.Count - 1 }, known);
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, window) in _windows)
        {
            if (window.Ends <= now)
            {
                _windows.TryRemove(key, out _);
            }
        }
    }

    private sealed record Window(DateTimeOffset Ends, int Count);
}
