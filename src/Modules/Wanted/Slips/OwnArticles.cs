using Storefront.Advice.Contracts;
using Storefront.Catalog.Contracts;
using Storefront.Marketplace.Contracts;
using Storefront.Platform.Texts;

namespace Storefront.Wanted.Slips;

/// <summary>Articles of the shop that may be what is looked for. Works in the shop's scope.</summary>
internal sealed class OwnArticles(IArticleFinder finder, IArticleCards cards)
{
    private const int MostWords = 6;
    private const int Most = 4;
    private const int MostTyped = 8;
    private const int ShortestWord = 4;

    /// <summary>Those that have most of the words.</summary>
    public async Task<IReadOnlyList<ShownCard>> LikeAsync(string words, TextIn texts, CancellationToken cancel)
    {
        var hits = new Dictionary<Guid, int>();
        foreach (var word in SearchWords.Asked(words).Where(word => word.Length >= ShortestWord).Take(MostWords))
        {
            foreach (var article in await finder.FindAsync(word, MostTyped, cancel))
            {
                hits[article.ProductId] = hits.GetValueOrDefault(article.ProductId) + 1;
            }
        }

        return await cards.OfProductsAsync([.. hits.OrderByDescending(hit => hit.Value).Take(Most).Select(hit => hit.Key)], texts, cancel);
    }

    /// <summary>By barcode, number or words.</summary>
    public async Task<IReadOnlyList<ShownCard>> TypedAsync(string typed, TextIn texts, CancellationToken cancel) =>
        await cards.OfProductsAsync([.. (await finder.FindAsync(typed.Trim(), MostTyped, cancel)).Select(article => article.ProductId)], texts, cancel);

    public async Task<IReadOnlyDictionary<Guid, string>> TitlesAsync(IReadOnlyList<Guid> products, CancellationToken cancel) =>
        (await finder.OfAsync([.. products.Distinct()], cancel)).ToDictionary(article => article.ProductId, article => article.Title);
}
