using System.Collections.Frozen;
using Storefront.Catalog.Contracts;
using Storefront.Marketplace.Index;
using Storefront.Marketplace.Shops;
using Storefront.Platform.Scopes;

namespace Storefront.Marketplace.Search;

/// <summary>The search of the portal. Works in the town's scope.</summary>
internal sealed class TownSearch(
    ISearchIndex index, Vocabularies vocabularies, TownNow town, BranchList branches, EnglishWords english, OptionNames options, CurrentScope here)
{
    /// <summary>So many hits are looked at; a wider question shows the newest and the best-named of them.</summary>
    public const int Most = 1000;

    private const int MostShops = 6;

    public async Task<SearchAnswer> AskAsync(SearchQuestion asked, CancellationToken cancel)
    {
        var moment = await town.LookAsync(cancel);
        var vocabulary = await vocabularies.OfAsync(here.Value.TownId, cancel);
        var question = Known(asked, moment.Shops);
        var words = options.Without(WordPlan.Words(asked.Text), vocabulary.Knows);
        if (WordPlan.IsTooShort(words))
        {
            return SearchAnswer.Of(question, [], moment, [], branches.Named([]), null);
        }

        var shops = ShopsNamed(words, vocabulary, moment.Shops);
        var found = await FindAsync(words, question, vocabulary, moment, cancel);
        if (found.Count == 0 && shops.Count == 0 && options.Without(words, _ => false) is var fewer && fewer.Count < words.Count)
        {
            words = fewer;
            found = await FindAsync(words, question, vocabulary, moment, cancel);
        }

        string? corrected = null;
        if (found.Count == 0 && shops.Count == 0 && await MistypedAsync(words, vocabulary, cancel) is { Count: > 0 } wrong)
        {
            (found, shops, corrected) = await MendedAsync(words, wrong, question, vocabulary, moment, cancel);
        }

        return SearchAnswer.Of(
            question, found, moment, [.. shops.Where(shop => Fits(shop, question, moment)).Take(MostShops)],
            branches.Named([.. words.SelectMany(word => WordPlan.Spellings(word, vocabulary))]), corrected);
    }

    /// <summary>Words that nothing in town is called and no article says: only those may be slips.</summary>
    private async Task<IReadOnlyList<string>> MistypedAsync(IReadOnlyList<string> words, Vocabulary vocabulary, CancellationToken cancel)
    {
        var unknown = WordPlan.Unknown(words, vocabulary);
        var said = unknown.Count == 0 ? FrozenSet<string>.Empty : await index.KnownAsync([.. unknown.Select(Stem.Of)], cancel);
        return [.. unknown.Where(word => !said.Contains(Stem.Of(word)))];
    }

    /// <summary>With the words of articles first, then with those of shops' names. What finds nothing either is not said to be meant.</summary>
    private async Task<(IReadOnlyList<Candidate> Found, List<ListedShop> Shops, string? Corrected)> MendedAsync(
        IReadOnlyList<string> words, IReadOnlyList<string> wrong, SearchQuestion question, Vocabulary vocabulary, TownMoment moment, CancellationToken cancel)
    {
        if (WordPlan.Mended(words, wrong, vocabulary) is { } mended
            && await FindAsync(mended, question, vocabulary, moment, cancel) is { Count: > 0 } found)
        {
            return (found, [], string.Join(' ', mended.Select(vocabulary.Shown)));
        }

        var names = moment.Shops.Words;
        return WordPlan.Mended(words, wrong, names) is { } named && ShopsNamed(named, vocabulary, moment.Shops) is { Count: > 0 } shops
            ? ([], shops, string.Join(' ', named.Select(names.Shown)))
            : ([], [], null);
    }

    /// <summary>Branch and shop as they are really called; what nobody is called is left out.</summary>
    private SearchQuestion Known(SearchQuestion asked, ShopList shops) => asked with
    {
        Branch = branches.Find(asked.Branch),
        Shop = shops.ByName.FirstOrDefault(shop => shop.Profile.Slug == asked.Shop)?.Profile.Slug,
    };

    private async Task<IReadOnlyList<Candidate>> FindAsync(
        IReadOnlyList<string> words, SearchQuestion question, Vocabulary vocabulary, TownMoment moment, CancellationToken cancel)
    {
        // Signs alone, such as "%&", are a question that nothing answers; no text at all asks for everything.
        if (words.Count == 0 && !string.IsNullOrWhiteSpace(question.Text))
        {
            return [];
        }

        var wide = new IndexQuestion(WordPlan.Forms(words, vocabulary, english), Most) { Order = Order(question) };
        var found = words.Count == 0
            ? await NarrowIfManyAsync(wide, question, moment, cancel)
            : await BestAsync(wide, question, moment, cancel);

        // The index may be a second behind a shop that was blocked.
        return [.. found.Where(candidate => moment.Shops.Find(candidate.ShopId) is not null)];
    }

    /// <summary>What is called so comes first; texts are asked only when that leaves room, because they are what is many.</summary>
    private async Task<IReadOnlyList<Candidate>> BestAsync(
        IndexQuestion wide, SearchQuestion question, TownMoment moment, CancellationToken cancel)
    {
        var named = await NarrowIfManyAsync(wide with { TitlesOnly = true }, question, moment, cancel);
        if (named.Count == Most)
        {
            return named;
        }

        var all = await NarrowIfManyAsync(wide, question, moment, cancel);
        return all.Count < Most ? all : [.. named.Concat(all).DistinctBy(candidate => candidate.ProductId).Take(Most)];
    }

    /// <summary>When there is more than one looks at, the index itself narrows to branch, shop and stock.</summary>
    private async Task<IReadOnlyList<Candidate>> NarrowIfManyAsync(
        IndexQuestion wide, SearchQuestion question, TownMoment moment, CancellationToken cancel)
    {
        var found = await index.FindAsync(wide, cancel);
        var narrow = wide with
        {
            Branch = question.Branch,
            Shop = moment.Shops.ByName.FirstOrDefault(shop => shop.Profile.Slug == question.Shop)?.Id,
            InStock = question.InStock,
            OnOffer = question.OnOffer,
        };
        return found.Count < Most || narrow == wide ? found : await index.FindAsync(narrow, cancel);
    }

    private static CandidateOrder Order(SearchQuestion question) => question.Order switch
    {
        SearchOrder.PriceUp => CandidateOrder.PriceUp,
        SearchOrder.PriceDown => CandidateOrder.PriceDown,
        _ => CandidateOrder.Newest,
    };

    /// <summary>
    /// Those that are called so before those that only say so; then who has something to buy, and who has been there for longer: a name
    /// that begins with an early letter puts nobody before the shop that people know.
    /// </summary>
    private static List<ListedShop> ShopsNamed(IReadOnlyList<string> words, Vocabulary known, ShopList shops)
    {
        // What articles are called is no other word in a name: „Kuchen“ does not ask for a „Küchenstudio“.
        string[][] begins = [.. words.Select(word => WordPlan.Spellings(word, known)
            .Concat(known.KnowsForm(word) ? [] : WordPlan.Spellings(word, shops.Told)).Select(spelling => " " + Stem.Of(spelling)).Distinct().ToArray())];
        return words.Count == 0
            ? []
            :
            [
                .. shops.ByName.Where(shop => Has(shop.Folded, begins))
                    .OrderByDescending(shop => Has(shop.FoldedName, begins)).ThenByDescending(shop => shop.Profile.Level).ThenBy(shop => shop.Profile.PublicSince),
            ];
    }

    private static bool Has(string folded, string[][] begins) =>
        Array.TrueForAll(begins, word => Array.Exists(word, begin => folded.Contains(begin, StringComparison.Ordinal)));

    private static bool Fits(ListedShop shop, SearchQuestion question, TownMoment moment) =>
        (!question.Open || moment.IsOpen(shop.Id))
        && (!question.PickupToday || moment.HandsOverToday(shop.Id))
        && (question.Branch is null || shop.Profile.Branch == question.Branch);
}
