using NodaTime.Text;
using Storefront.Marketplace.Contracts;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Wanted.Radar;

/// <summary>
/// Puts searches without a hit into the tray. The same words count once in ten minutes, whoever types them: so one person who tries again and again
/// is one, without anything being known of anybody.
/// </summary>
internal sealed class SoughtEar(CountTray<SoughtKey> tray, TenantDirectory directory, TimeProvider clock) : IUnansweredSearches
{
    private const int Most = 2000;
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(10);

    private readonly Lock _turn = new();
    private readonly Dictionary<(Scope Town, string Words), DateTimeOffset> _heard = [];

    public void Hear(Scope town, string words, string? branch)
    {
        if (directory.Find(town) is not { } tenant || !tenant.Has(WantedModule.Feature) || RadarWords.Clean(words) is not { } kept)
        {
            return;
        }

        var now = clock.GetUtcNow();
        if (IsNew((town, kept), now))
        {
            tray.Add(new SoughtKey(town, LocalDatePattern.Iso.Format(now.In(tenant.TimeZone).Date), kept, branch ?? ""));
        }
    }

    private bool IsNew((Scope Town, string Words) search, DateTimeOffset now)
    {
        lock (_turn)
        {
            if (_heard.TryGetValue(search, out var last) && now - last < Apart)
            {
                return false;
            }

            if (_heard.Count >= Most)
            {
                Sweep(now);
            }

            // Somebody tries a dictionary: what comes beyond is not worth keeping.
            if (_heard.Count >= Most)
            {
                return false;
            }

            _heard[search] = now;
            return true;
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
