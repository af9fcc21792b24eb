using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Marketplace.Index;

internal sealed record RebuildArguments;

/// <summary>
/// The job <c>marketplace.rebuild</c>, in a town's scope: every public shop is indexed anew. Needed after a change of how words are
/// indexed, and it takes compounds apart with all the words that are known by now.
/// </summary>
internal sealed class RebuildSearch(CurrentScope here, TenantDirectory directory, ScopeDoor door, PageCache pages) : IJob<RebuildArguments>
{
    public const string Kind = "marketplace.rebuild";

    public async Task<object?> RunAsync(RebuildArguments arguments, JobProgress progress, CancellationToken cancel)
    {
        var shops = directory.ShopsOf(here.Value.TownId).Select(shop => shop.Scope).ToList();
        var articles = 0;
        for (var at = 0; at < shops.Count; at++)
        {
            await progress.ReportAsync(at, shops.Count);
            await using var entered = door.Enter(shops[at]);
            var profile = await entered.Get<ITenantProfiles>().CurrentAsync(cancel);
            if (profile.State == ShopState.Live)
            {
                articles += await entered.Get<IndexKeeper>().RebuildAsync(profile, cancel);
            }
            else
            {
                await entered.Get<IndexKeeper>().ForgetAsync(cancel);
            }
        }

        await pages.EvictAsync(cancel, PageCache.TagOf(here.Value.Town));
        await progress.ReportAsync(shops.Count, shops.Count);
        return new { articles };
    }
}

/// <summary>Once a night the index of every town is made anew.</summary>
internal sealed class RebuildNightly(TenantDirectory directory, ScopeDoor door) : IRecurringWork
{
    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var town in directory.Towns)
        {
            await door.InAsync<JobQueue>(town.Scope, queue => queue.AddAsync(RebuildSearch.Kind, new RebuildArguments(), cancel));
        }
    }
}
