using Storefront.Marketplace.Index;
using Storefront.Marketplace.Shops;
using Storefront.Platform.Scopes;

namespace Storefront.Marketplace.Search;

/// <summary>The search of the portal. Works in the town's scope.</summary>
internal sealed class TownSearch(ISearchIndex index, Vocabularies vocabularies, TownNow town, BranchList branches, CurrentScope here)
{
    /// <summary>So many hits are looked at; a wider question shows the newest and the best-named of them.</summary>
    public const int Most = 1000;

    private const int MostShops = 6;

    public async Task<SearchAnswer> AskAsync(SearchQuestion asked, CancellationToken cancel)
    {
        var moment = await town.LookAsync(cancel);
        var vocabulary = await vocabularies.OfAsync(here.Value.TownId, cancel);
        var question = Known(asked, moment.Shops);
        var words = WordPlan.Words(asked.Text);
        var shops = ShopsNamed(words, moment.Shops);
        var found = await FindAsync(words, question, vocabulary, moment, cancel);
        string? corrected = null;
        if (found.Count == 0 && shops.Count == 0 && WordPlan.Mended(words, vocabulary) is { } mended)
        {
            found = await FindAsync(mended, question, vocabulary, moment, cancel);
            corrected = found.Count > 0 ? string.Join(' ', mended.Select(vocabulary.Shown)) : null;
        }

        return SearchAnswer.Of(question, found, moment, [.. shops.Where(shop => Fits(shop, question, moment)).Take(MostShops)], corrected);
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
        var wide = new IndexQuestion(WordPlan.Forms(words, vocabulary), Most) { Order = Order(question) };
        var found = await index.FindAsync(wide, cancel);
        if (found.Count == Most)
        {
            found = await NarrowAsync(wide, question, found, moment, cancel);
        }

        // The index may be a second behind a shop that was blocked.
        return [.. found.Where(candidate => moment.Shops.Find(candidate.ShopId) is not null)];
    }

    /// <summary>There is more than one looks at, so the index itself narrows, and prefers what is called so.</summary>
    private async Task<IReadOnlyList<Candidate>> NarrowAsync(
        IndexQuestion wide, SearchQuestion question, IReadOnlyList<Candidate> found, TownMoment moment, CancellationToken cancel)
    {
        var narrow = wide with
        {
            Branch = question.Branch,
            Shop = moment.Shops.ByName.FirstOrDefault(shop => shop.Profile.Slug == question.Shop)?.Id,
            InStock = question.InStock,
            OnOffer = question.OnOffer,
        };
        var isNarrower = narrow != wide;
        if (wide.Words.Count == 0)
        {
            return isNarrower ? await index.FindAsync(narrow, cancel) : found;
        }

        var named = await index.FindAsync(narrow with { TitlesOnly = true }, cancel);
        if (named.Count == Most)
        {
            return named;
        }

        var others = isNarrower ? await index.FindAsync(narrow, cancel) : found;
        return [.. named.Concat(others).DistinctBy(candidate => candidate.ProductId).Take(Most)];
    }

    private static CandidateOrder Order(SearchQuestion question) => question.Order switch
    {
        SearchOrder.PriceUp => CandidateOrder.PriceUp,
        SearchOrder.PriceDown => CandidateOrder.PriceDown,
        _ => CandidateOrder.Newest,
    };

    private static List<ListedShop> ShopsNamed(IReadOnlyList<string> words, ShopList shops) => words.Count == 0
        ? []
        : [.. shops.ByName.Where(shop => words.All(word => shop.Folded.Contains(" " + Stem.Of(word), StringComparison.Ordinal)))];

    private static bool Fits(ListedShop shop, SearchQuestion question, TownMoment moment) =>
        (!question.Open || moment.IsOpen(shop.Id))
        && (!question.PickupToday || moment.HandsOverToday(shop.Id))
        && (question.Branch is null || shop.Profile.Branch == question.Branch);
}
