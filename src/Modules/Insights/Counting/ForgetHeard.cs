using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;

namespace Storefront.Insights.Counting;

/// <summary>An event that comes twice comes twice within minutes; three days are for a node that was down over a weekend.</summary>
internal sealed class ForgetHeard(StorefrontDb db, TimeProvider clock) : IRecurringWork
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(3);

    public TimeSpan Every => TimeSpan.FromHours(6);

    public Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Kept;
        return db.WriteAsync(() => db.Set<Heard>().Where(row => row.At < before).ExecuteDeleteAsync(cancel), cancel);
    }
}
