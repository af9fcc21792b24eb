using Storefront.Marketplace.Index;
using Storefront.Marketplace.Shops;

namespace Storefront.Marketplace.Search;

/// <summary>What was found: the articles of the page, and how many there would be with other filters.</summary>
internal sealed record SearchAnswer
{
    public required SearchQuestion Question { get; init; }

    public required TownMoment Town { get; init; }

    /// <summary>Those of the asked page, in order.</summary>
    public required IReadOnlyList<Candidate> Articles { get; init; }

    public required int Count { get; init; }

    /// <summary>As many there would be without filters.</summary>
    public required int Unfiltered { get; init; }

    public required IReadOnlyList<ListedShop> Shops { get; init; }

    public string? Corrected { get; init; }

    public required IReadOnlyDictionary<string, int> Branches { get; init; }

    public required IReadOnlyDictionary<Guid, int> CountByShop { get; init; }

    public required IReadOnlyDictionary<PriceRange, int> Prices { get; init; }

    private const double NamedBranch = 3;

    public int Pages => Math.Max(1, (Count + SearchQuestion.PerPage - 1) / SearchQuestion.PerPage);

    public static SearchAnswer Of(
        SearchQuestion question,
        IReadOnlyList<Candidate> found,
        TownMoment town,
        IReadOnlyList<ListedShop> shops,
        IReadOnlySet<string> named,
        string? corrected)
    {
        var branches = new Dictionary<string, int>();
        var byShop = new Dictionary<Guid, int>();
        var prices = new Dictionary<PriceRange, int>();
        var fitting = new List<Candidate>(found.Count);
        foreach (var candidate in found)
        {
            Weigh(question, candidate, town, branches, byShop, prices, fitting);
        }

        var pages = Math.Max(1, (fitting.Count + SearchQuestion.PerPage - 1) / SearchQuestion.PerPage);
        var page = Math.Min(question.Page, pages);
        return new SearchAnswer
        {
            Question = question with { Page = page },
            Town = town,
            Articles = [.. Ordered(question, fitting, town, named).Skip((page - 1) * SearchQuestion.PerPage).Take(SearchQuestion.PerPage)],
            Count = fitting.Count,
            Unfiltered = found.Count,
            Shops = shops,
            Corrected = corrected,
            Branches = branches,
            CountByShop = byShop,
            Prices = prices,
        };
    }

    // Each filter counts what it would show together with the others, not with itself.
    private static void Weigh(
        SearchQuestion question,
        Candidate candidate,
        TownMoment town,
        Dictionary<string, int> branches,
        Dictionary<Guid, int> byShop,
        Dictionary<PriceRange, int> prices,
        List<Candidate> fitting)
    {
        if ((question.InStock && candidate.Stock < StockRank.Few) || (question.OnOffer && !candidate.OnOffer)
            || (question.Open && !town.IsOpen(candidate.ShopId)) || (question.PickupToday && !town.HandsOverToday(candidate.ShopId)))
        {
            return;
        }

        var branch = question.Branch is null || candidate.Branch == question.Branch;
        var shop = question.Shop is null || town.Shops.Find(candidate.ShopId)!.Profile.Slug == question.Shop;
        var price = question.Price is null || question.Price.Holds(candidate.PriceCents);
        if (shop && price && candidate.Branch.Length > 0)
        {
            branches[candidate.Branch] = branches.GetValueOrDefault(candidate.Branch) + 1;
        }

        if (branch && price)
        {
            byShop[candidate.ShopId] = byShop.GetValueOrDefault(candidate.ShopId) + 1;
        }

        if (branch && shop && PriceRange.All.FirstOrDefault(range => range.Holds(candidate.PriceCents)) is { } found)
        {
            prices[found] = prices.GetValueOrDefault(found) + 1;
        }

        if (branch && shop && price)
        {
            fitting.Add(candidate);
        }
    }

    private static IEnumerable<Candidate> Ordered(
        SearchQuestion question, List<Candidate> fitting, TownMoment town, IReadOnlySet<string> named) => question.Order switch
    {
        SearchOrder.PriceUp => fitting.OrderBy(candidate => candidate.PriceCents).ThenBy(candidate => candidate.ProductId),
        SearchOrder.PriceDown => fitting.OrderByDescending(candidate => candidate.PriceCents).ThenBy(candidate => candidate.ProductId),
        SearchOrder.Newest => fitting.OrderByDescending(candidate => candidate.PublishedAt).ThenBy(candidate => candidate.ProductId),
        SearchOrder.Near => fitting.OrderBy(candidate => ShopCards.Metres(town.Shops.Find(candidate.ShopId)!, question.Near ?? town.Centre) ?? double.MaxValue)
            .ThenByDescending(candidate => candidate.Score),
        _ => fitting.OrderByDescending(candidate => Worth(candidate, named)).ThenByDescending(candidate => candidate.PublishedAt).ThenBy(candidate => candidate.ProductId),
    };

    // What is not there is of less use, however well it matches; who asks for „Schuhe“ means shoes before a book about them.
    private static double Worth(Candidate candidate, IReadOnlySet<string> named) => candidate.Score
        * (named.Contains(candidate.Branch) ? NamedBranch : 1)
        * candidate.Stock switch
        {
            StockRank.Gone => 0.5,
            StockRank.Ask => 0.8,
            _ => 1,
        };
}
