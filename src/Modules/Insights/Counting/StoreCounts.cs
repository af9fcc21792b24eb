using Microsoft.Extensions.Logging;
using NodaTime;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;

namespace Storefront.Insights.Counting;

internal readonly record struct CountKey(Scope Scope, LocalDate Day, string Kind);

/// <summary>Writes what was seen and pressed every few seconds: all shops in one statement.</summary>
internal sealed class StoreCounts(CountTray<CountKey> tray, ScopeDoor door, TimeProvider clock, ILogger<StoreCounts> log)
    : CountStore<CountKey>(tray, TimeSpan.FromSeconds(5), clock, log)
{
    protected override Scope WrittenIn(CountKey key) => Scope.Operator;

    protected override Task WriteAsync(Scope scope, IReadOnlyCollection<KeyValuePair<CountKey, int>> counts, CancellationToken cancel) =>
        door.InAsync<CountBook>(scope, book => book.AddAsync(counts, sample: false, cancel));
}
