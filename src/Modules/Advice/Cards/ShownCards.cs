using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Cards;

/// <summary>The cards of a call as the shopper sees them: with price, picture and what can be chosen. Works in the shop's scope.</summary>
internal sealed class ShownCards(CardBook cards, IArticleFinder articles, ISellables sellables, ITenantAddresses addresses, CurrentScope here)
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

    /// <summary>The published ones among these articles, each to be chosen of.</summary>
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

/// <param name="Shown">The variant whose price and picture stand on the card.</param>
/// <param name="All">What can be chosen.</param>
/// <param name="IsChosen">Nothing is left to choose: the salesperson scanned this very one, or there is only one.</param>
/// <param name="Url">The article's page.</param>
internal sealed record ShownCard(Sellable Shown, IReadOnlyList<Sellable> All, bool IsChosen, string Url)
{
    public bool CanBuy => All.Any(variant => variant.Orderable);

    public bool CanReserve => All.Any(variant => variant.Reservable);
}

/// <summary>What <c>_Cards</c> needs.</summary>
internal sealed record CardsOnPage(IReadOnlyList<ShownCard> Cards, TextIn Texts, PathString Root);
