using Microsoft.Extensions.Logging;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;

namespace Storefront.Wanted.Radar;

internal readonly record struct SoughtKey(Scope Town, string Day, string Words, string Branch);

/// <summary>Writes what was searched for in vain, town by town.</summary>
internal sealed class StoreSought(CountTray<SoughtKey> tray, ScopeDoor door, TimeProvider clock, ILogger<StoreSought> log)
    : CountStore<SoughtKey>(tray, TimeSpan.FromSeconds(20), clock, log)
{
    protected override Scope WrittenIn(SoughtKey key) => key.Town;

    protected override Task WriteAsync(Scope scope, IReadOnlyCollection<KeyValuePair<SoughtKey, int>> counts, CancellationToken cancel) =>
        door.InAsync<RadarBook>(scope, book => book.AddAsync(counts, cancel));
}
