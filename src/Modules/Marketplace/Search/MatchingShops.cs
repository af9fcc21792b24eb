using Storefront.Catalog.Contracts;
using Storefront.Marketplace.Contracts;
using Storefront.Marketplace.Index;
using Storefront.Marketplace.Shops;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Marketplace.Search;

/// <inheritdoc cref="IMatchingShops"/>
internal sealed class MatchingShops(
    ISearchIndex index, Vocabularies vocabularies, TownNow town, BranchList branches, IBranches all, EnglishWords english, OptionNames options, CurrentScope here)
    : IMatchingShops
{
    private const int MostHits = 300;

    // Of the best: who knows one common word of five need not be asked.
    private const double NearEnough = 0.34;

    // What it is called counts whole; half of a compound less, and least what is only said of something else.
    private const double Part = 0.6;
    private const double Described = 0.3;
    private const double Around = 0.3;

    public async Task<IReadOnlyList<Guid>> FindAsync(string what, string more, int most, CancellationToken cancel)
    {
        var moment = new Moment((await town.LookAsync(cancel)).Shops, await vocabularies.OfAsync(here.Value.TownId, cancel));
        var asked = options.Without(AskingWords.Telling(what), _ => false);
        await ScoreAsync(asked, moment, cancel);
        if (moment.Scores.Count == 0 && WordPlan.Mended(asked, moment.Known) is { } mended)
        {
            await ScoreAsync(mended, moment, cancel);
        }

        foreach (var word in AskingWords.Telling(more).Where(word => !options.Has(word)).Except(asked))
        {
            moment.Add(await NamedAsync(word, moment, cancel), Around, onlyKnown: moment.Scores.Count > 0);
        }

        var enough = moment.Scores.Values.DefaultIfEmpty().Max() * NearEnough;
        return [.. moment.Scores.Where(pair => pair.Value >= enough)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(most).Select(pair => pair.Key)];
    }

    private async Task ScoreAsync(IReadOnlyList<string> words, Moment moment, CancellationToken cancel)
    {
        foreach (var word in words)
        {
            if (await NamedAsync(word, moment, cancel) is { Count: > 0 } named)
            {
                moment.Add(named, 1);
                continue;
            }

            var found = false;
            foreach (var part in Compounds.KnownParts(word, moment.Known))
            {
                found |= moment.Add(await NamedAsync(part, moment, cancel), Part);
            }

            if (!found)
            {
                moment.Add(await InIndexAsync(word, moment, titlesOnly: false, cancel), Described);
            }
        }
    }

    /// <summary>Shops that have something called so, or are called so themselves.</summary>
    private async Task<HashSet<Guid>> NamedAsync(string word, Moment moment, CancellationToken cancel)
    {
        var named = branches.Named([word]);
        var begins = " " + Stem.Of(word);
        var found = await InIndexAsync(word, moment, titlesOnly: true, cancel);
        found.UnionWith(moment.Shops.ByName.Where(shop => (shop.Profile.Branch is { } branch && named.Contains(branch)) || Says(shop, begins)).Select(shop => shop.Id));
        return found;
    }

    private async Task<HashSet<Guid>> InIndexAsync(string word, Moment moment, bool titlesOnly, CancellationToken cancel)
    {
        var question = new IndexQuestion(WordPlan.Forms([word], moment.Known, english), MostHits) { TitlesOnly = titlesOnly };
        return [.. (await index.FindAsync(question, cancel)).Select(candidate => candidate.ShopId).Where(shop => moment.Shops.Find(shop) is not null)];
    }

    // Not the street: „am Markt“ is where most shops are.
    private bool Says(ListedShop shop, string begins) => ShopLists.Words(string.Join(
        ' ', [shop.Profile.Name, shop.Profile.Slogan ?? "", shop.Profile.SloganEn ?? "", .. all.Find(shop.Profile.Branch)?.Title.Values ?? []]))
        .Contains(begins, StringComparison.Ordinal);

    /// <summary>The town's shops and words, and what is known of each shop so far.</summary>
    private sealed record Moment(ShopList Shops, Vocabulary Known)
    {
        public Dictionary<Guid, double> Scores { get; } = [];

        public bool Add(HashSet<Guid> who, double weight, bool onlyKnown = false)
        {
            foreach (var shop in who.Where(shop => !onlyKnown || Scores.ContainsKey(shop)))
            {
                Scores[shop] = Scores.GetValueOrDefault(shop) + (weight * Math.Log(1 + ((double)Shops.ByName.Count / who.Count)));
            }

            return who.Count > 0;
        }
    }
}
