using Storefront.Advice.Contracts;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Cards;

/// <summary>The cards of a call as the shopper sees them: with price, picture and what can be chosen. Works in the shop's scope.</summary>
internal sealed class ShownCards(CardBook cards, IArticleFinder articles, ISellables sellables, ITenantAddresses addresses, CurrentScope here)
    : IArticleCards
{
    public async Task<IReadOnlyList<ShownCard>> OfAsync(Guid call, TextIn texts, CancellationToken cancel)
    {
        var laid = await cards.OfAsync(call, cancel);
        var found = await articles.OfAsync([.. laid.Select(card => card.ProductId)], cancel);
        var goods = await sellables.FindAsync([.. found.SelectMany(article => article.Variants)], texts.Locale, cancel);
        return [.. laid
            .Select(card => (card, article: found.FirstOrDefault(article => article.ProductId == card.ProductId)))
            .Where(pair => pair.article is not null)
            .Select(pair => Show(pair.card, pair.article!, goods))
            .OfType<ShownCard>()];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ShownCard>> OfProductsAsync(IReadOnlyList<Guid> products, TextIn texts, CancellationToken cancel)
    {
        if (products.Count == 0)
        {
            return [];
        }

        var found = await articles.OfAsync(products, cancel);
        var goods = await sellables.FindAsync([.. found.SelectMany(article => article.Variants)], texts.Locale, cancel);
        return [.. found.Select(article => Show(new Card { CallId = Guid.Empty, ProductId = article.ProductId }, article, goods)).OfType<ShownCard>()];
    }

    private ShownCard? Show(Card card, FoundArticle article, IReadOnlyDictionary<VariantRef, Sellable> goods)
    {
        var variants = article.Variants.Select(variant => goods.GetValueOrDefault(variant)).OfType<Sellable>().ToList();
        return variants.Count == 0
            ? null
            : new ShownCard(
                variants.Find(variant => variant.Ref.VariantId == card.VariantId) ?? variants.Find(variant => variant.Orderable) ?? variants[0],
                variants,
                card.VariantId is not null || variants.Count == 1,
                addresses.Link(here.Value, "/products/" + article.Handle));
    }
}
