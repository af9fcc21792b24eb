using Storefront.Marketplace.Contracts;
using Storefront.Platform.Scopes;

namespace Storefront.Wanted.Radar;

/// <summary>
/// Searches without a hit of the last seconds, in memory of this node. The same words count once in ten minutes, whoever types them: so one person who
/// tries again and again is one, without anything being known of anybody.
/// </summary>
internal sealed class SoughtTray(TenantDirectory directory, TimeProvider clock) : IUnansweredSearches
{
    private const int Most = 2000;
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(10);

    private readonly Lock _turn = new();
    private readonly Dictionary<(Scope Town, string Words), DateTimeOffset> _heard = [];
    private List<HeardSearch> _new = [];

    public void Hear(Scope town, string words, string? branch)
    {
        if (directory.Find(town)?.Has(WantedModule.Feature) != true || RadarWords.Clean(words) is not { } kept)
        {
            return;
        }

        var now = clock.GetUtcNow();
        lock (_turn)
        {
            if (_heard.TryGetValue((town, kept), out var last) && now - last < Apart)
            {
                return;
            }

            if (_heard.Count >= Most)
            {
                Sweep(now);
            }

            // Somebody tries a dictionary: what comes beyond is not worth keeping.
            if (_heard.Count < Most)
            {
                _heard[(town, kept)] = now;
                _new.Add(new HeardSearch(town, kept, branch ?? "", now));
            }
        }
    }

    public IReadOnlyList<HeardSearch> TakeAll()
    {
        lock (_turn)
        {
            var taken = _new;
            _new = [];
            return taken;
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, last) in _heard)
        {
            if (now - last >= Apart)
            {
                _heard.Remove(key);
            }
        }
    }
}

internal sealed record HeardSearch(Scope Town, string Words, string Branch, DateTimeOffset At);
