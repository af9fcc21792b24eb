using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Advice.Cards;

/// <summary>The articles on the shopper's screen. Works in the shop's scope.</summary>
internal sealed class CardBook(StorefrontDb db, IArticleFinder articles, TimeProvider clock)
{
    private const int RecentCards = 40;
    private const int RecentArticles = 8;

    /// <summary>Shown again, a card comes to the front.</summary>
    public Task LayAsync(Guid call, FoundArticle article, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            var variant = article.Meant?.VariantId;
            if (await db.Set<Card>().Where(card => card.CallId == call && card.ProductId == article.ProductId)
                .ExecuteUpdateAsync(set => set.SetProperty(card => card.At, now).SetProperty(card => card.VariantId, variant), cancel) == 0)
            {
                db.Add(new Card { Id = Ids.New(clock), CallId = call, ProductId = article.ProductId, VariantId = variant, At = now });
            }
        },
        cancel);

    public Task TakeAwayAsync(Guid call, Guid product, CancellationToken cancel) => db.WriteAsync(
        () => db.Set<Card>().Where(card => card.CallId == call && card.ProductId == product).ExecuteDeleteAsync(cancel), cancel);

    /// <summary>The last one shown first.</summary>
    public Task<List<Card>> OfAsync(Guid call, CancellationToken cancel) =>
        db.Set<Card>().AsNoTracking().Where(card => card.CallId == call).OrderByDescending(card => card.At).ThenByDescending(card => card.Id).ToListAsync(cancel);

    /// <summary>What was shown in the last calls of the shop: most is shown more than once.</summary>
    public async Task<IReadOnlyList<FoundArticle>> RecentAsync(CancellationToken cancel)
    {
        var shown = await db.Set<Card>().AsNoTracking().OrderByDescending(card => card.At).Take(RecentCards).Select(card => card.ProductId).ToListAsync(cancel);
        return await articles.OfAsync([.. shown.Distinct().Take(RecentArticles)], cancel);
    }
}
