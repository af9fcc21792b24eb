using Storefront.Marketplace.Contracts;
using Storefront.Marketplace.Index;
using Storefront.Marketplace.Shops;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Marketplace.Search;

/// <inheritdoc cref="IMatchingShops"/>
internal sealed class MatchingShops(
    ISearchIndex index, Vocabularies vocabularies, TownNow town, BranchList branches, IBranches all, EnglishWords english, CurrentScope here) : IMatchingShops
{
    private const int MostWords = 10;
    private const int MostHits = 300;
    private const int ShortestWord = 3;

    // Of the best: who knows one common word of five need not be asked.
    private const double NearEnough = 0.34;

    public async Task<IReadOnlyList<Guid>> FindAsync(string text, int most, CancellationToken cancel)
    {
        var shops = (await town.LookAsync(cancel)).Shops;
        var vocabulary = await vocabularies.OfAsync(here.Value.TownId, cancel);
        string[] words = [.. Fold.Words(text).Select(Fold.Of).Distinct().Where(word => word.Length >= ShortestWord && !WordPlan.IsFiller(word)).Take(MostWords)];
        var scores = new Dictionary<Guid, double>();
        foreach (var word in WordPlan.Mended(words, vocabulary) ?? words)
        {
            Weigh(await WhoKnowsAsync(word, vocabulary, shops, cancel), shops.ByName.Count, scores);
        }

        var enough = scores.Values.DefaultIfEmpty().Max() * NearEnough;
        return [.. scores.Where(pair => pair.Value >= enough)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(most).Select(pair => pair.Key)];
    }

    private static void Weigh(HashSet<Guid> who, int of, Dictionary<Guid, double> scores)
    {
        foreach (var shop in who)
        {
            scores[shop] = scores.GetValueOrDefault(shop) + Math.Log(1 + ((double)of / who.Count));
        }
    }

    private async Task<HashSet<Guid>> WhoKnowsAsync(string word, Vocabulary vocabulary, ShopList shops, CancellationToken cancel)
    {
        var found = await index.FindAsync(new IndexQuestion(WordPlan.Forms([word], vocabulary, english), MostHits), cancel);
        var named = branches.Named([word]);
        var begins = " " + Stem.Of(word);
        return
        [
            .. found.Select(candidate => candidate.ShopId).Where(shop => shops.Find(shop) is not null),
            .. shops.ByName.Where(shop => (shop.Profile.Branch is { } branch && named.Contains(branch)) || Says(shop, begins)).Select(shop => shop.Id),
        ];
    }

    // Not the street: „am Markt“ is where most shops are.
    private bool Says(ListedShop shop, string begins) => ShopLists.Words(string.Join(
        ' ', [shop.Profile.Name, shop.Profile.Slogan ?? "", shop.Profile.SloganEn ?? "", .. all.Find(shop.Profile.Branch)?.Title.Values ?? []]))
        .Contains(begins, StringComparison.Ordinal);
}
