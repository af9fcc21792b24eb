using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;

namespace Storefront.Marketplace.Index;

/// <summary>Keeps the index of the current shop like its catalogue. Everything here bears being done twice.</summary>
internal sealed class IndexKeeper(
    StorefrontDb db, ISearchIndex index, IProductFeed feed, Vocabularies vocabularies, IndexClock clock)
{
    /// <summary>Some articles changed: one transaction, whatever became of them.</summary>
    public async Task UpdateAsync(IReadOnlyCollection<Guid> products, TenantProfile shop, CancellationToken cancel)
    {
        if (shop.State != ShopState.Live)
        {
            return;
        }

        var found = await feed.FindAsync(products, cancel);
        Guid[] gone = [.. products.Except(found.Select(product => product.Id))];
        await PutAsync(found, gone, shop, clock.Now, cancel);
    }

    /// <summary>The whole shop, in batches of the feed; what is no longer there goes last, so that nothing is missing meanwhile.</summary>
    public async Task<int> RebuildAsync(TenantProfile shop, CancellationToken cancel)
    {
        var start = clock.Now;
        var count = 0;
        await foreach (var batch in feed.AllAsync(cancel))
        {
            await PutAsync(batch, [], shop, start, cancel);
            count += batch.Count;
        }

        var old = await db.Set<SearchEntry>().Where(entry => entry.IndexedAt < start).Select(entry => entry.Id).ToListAsync(cancel);
        foreach (var part in old.Chunk(500))
        {
            await PutAsync([], part, shop, start, cancel);
        }

        return count;
    }

    /// <summary>The shop is not public any more.</summary>
    public Task ForgetAsync(CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            await index.TakeOutAsync(Transaction, db.Scope.TownId, db.Scope.ShopId, null, cancel);
            await db.Set<SearchEntry>().ExecuteDeleteAsync(cancel);
            await db.Set<IndexedShop>().ExecuteDeleteAsync(cancel);
        },
        cancel);

    private async Task PutAsync(
        IReadOnlyList<FeedProduct> products, Guid[] gone, TenantProfile shop, DateTimeOffset now, CancellationToken cancel)
    {
        var vocabulary = await vocabularies.OfAsync(db.Scope.TownId, cancel);
        vocabulary.Learn(products);
        var words = new ArticleWords(vocabulary, shop.Branch ?? "", now);
        IndexedArticle[] articles = [.. products.Select(words.Of)];
        await db.WriteAsync(
            async () =>
            {
                await index.PutAsync(Transaction, db.Scope.TownId, db.Scope.ShopId, articles, cancel);
                if (gone.Length > 0)
                {
                    await index.TakeOutAsync(Transaction, db.Scope.TownId, db.Scope.ShopId, gone, cancel);
                    await db.Set<SearchEntry>().Where(entry => gone.Contains(entry.Id)).ExecuteDeleteAsync(cancel);
                }
            },
            cancel);
    }

    private System.Data.Common.DbTransaction Transaction => db.Database.CurrentTransaction!.GetDbTransaction();
}

/// <summary>Times of indexing, each later than the one before: what a rebuild did not touch is older than its start.</summary>
internal sealed class IndexClock(TimeProvider clock)
{
    private long _last;

    public DateTimeOffset Now
    {
        get
        {
            long seen;
            long next;
            do
            {
                seen = Interlocked.Read(ref _last);
                next = Math.Max(clock.GetUtcNow().ToUnixTimeMilliseconds(), seen + 1);
            }
            while (Interlocked.CompareExchange(ref _last, next, seen) != seen);
            return DateTimeOffset.FromUnixTimeMilliseconds(next);
        }
    }
}
