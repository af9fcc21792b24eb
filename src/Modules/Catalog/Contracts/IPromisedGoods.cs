using Storefront.Platform.Texts;

namespace Storefront.Catalog.Contracts;

/// <summary>
/// What of an article of the current shop is promised to people: ordered, or laid aside. Implemented by the modules that promise; asked
/// before the article is deleted, because the promise stays when the article goes.
/// </summary>
public interface IPromisedGoods
{
    /// <summary>How many still wait for the article, or for one of its variants.</summary>
    Task<IReadOnlyList<GoodsPromised>> OfArticleAsync(Guid product, IReadOnlyCollection<Guid> variants, CancellationToken cancel);
}

/// <param name="TextKey">Words with <c>count</c>: „2 offene Bestellungen“.</param>
/// <param name="Count">Nothing is said of none.</param>
public sealed record GoodsPromised(string TextKey, int Count);

public static class PromisesOfArticles
{
    /// <summary>What all modules have promised of an article, one text for each kind: „2 offene Bestellungen“.</summary>
    public static async Task<IReadOnlyList<string>> InWordsAsync(
        this IEnumerable<IPromisedGoods> sources, Guid product, IReadOnlyCollection<Guid> variants, TextIn texts, CancellationToken cancel)
    {
        var found = new List<GoodsPromised>();
        foreach (var source in sources)
        {
            found.AddRange(await source.OfArticleAsync(product, variants, cancel));
        }

        return [.. found.Where(promised => promised.Count > 0).Select(promised => texts[promised.TextKey, ("count", promised.Count)])];
    }
}
