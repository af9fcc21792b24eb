using Storefront.Marketplace.Shops;
using Storefront.Platform.Texts;

namespace Storefront.Marketplace.Search;

/// <summary>The filters of a result as links; each keeps all the others.</summary>
internal sealed class Filters(SearchAnswer answer, ShopCards cards, TextIn texts, string path)
{
    private const int MostShops = 12;
    private readonly SearchQuestion _now = answer.Question with { Page = 1 };

    public IEnumerable<FilterDrop> All()
    {
        yield return FilterDrop.Toggle("open", texts["marketplace.filter.open"], _now.Open, Url(_now with { Open = !_now.Open }));
        if (answer.Town.AnyHandsOver || _now.PickupToday)
        {
            yield return FilterDrop.Toggle("pickup", texts["marketplace.filter.pickup"], _now.PickupToday, Url(_now with { PickupToday = !_now.PickupToday }));
        }

        yield return FilterDrop.Toggle("stock", texts["marketplace.filter.stock"], _now.InStock, Url(_now with { InStock = !_now.InStock }));
        yield return FilterDrop.Toggle("offer", texts["marketplace.filter.offer"], _now.OnOffer, Url(_now with { OnOffer = !_now.OnOffer }));
        yield return FilterDrop.Choice("branch", texts["marketplace.filter.branch"], _now.Branch is not null, Branches());
        yield return FilterDrop.Choice("shop", texts["marketplace.filter.shop"], _now.Shop is not null, Shops());
        yield return FilterDrop.Choice("price", texts["marketplace.filter.price"], _now.Price is not null, Prices());
        yield return FilterDrop.Choice("sort", texts["marketplace.filter.sort"], _now.Order != SearchOrder.Best, Orders());
    }

    /// <summary>What narrows the result now, each with the way back.</summary>
    public IEnumerable<ActiveFilterDrop> Active()
    {
        if (_now.Branch is { } branch)
        {
            yield return new(cards.BranchTitle(branch, texts) ?? branch, Url(_now with { Branch = null }));
        }

        if (_now.Shop is { } slug)
        {
            yield return new(ShopName(slug), Url(_now with { Shop = null }));
        }

        if (_now.Price is { } price)
        {
            yield return new(Label(price), Url(_now with { Price = null }));
        }
    }

    private IEnumerable<FilterValueDrop> Branches() => answer.Branches
        .Select(pair => (Id: pair.Key, Count: pair.Value, Title: cards.BranchTitle(pair.Key, texts) ?? pair.Key))
        .OrderByDescending(branch => branch.Count).ThenBy(branch => branch.Title, StringComparer.Create(texts.Culture, true))
        .Select(branch => new FilterValueDrop(
            branch.Title, branch.Count, branch.Id == _now.Branch, Url(_now with { Branch = branch.Id == _now.Branch ? null : branch.Id })));

    private IEnumerable<FilterValueDrop> Shops() => answer.CountByShop
        .Select(pair => (Shop: answer.Town.Shops.Find(pair.Key)!.Profile, Count: pair.Value))
        .OrderByDescending(shop => shop.Shop.Slug == _now.Shop).ThenByDescending(shop => shop.Count).ThenBy(shop => shop.Shop.Slug, StringComparer.Ordinal)
        .Take(MostShops)
        .Select(shop => new FilterValueDrop(
            shop.Shop.Name, shop.Count, shop.Shop.Slug == _now.Shop, Url(_now with { Shop = shop.Shop.Slug == _now.Shop ? null : shop.Shop.Slug })));

    private IEnumerable<FilterValueDrop> Prices() => PriceRange.All.Where(answer.Prices.ContainsKey)
        .Select(price => new FilterValueDrop(
            Label(price), answer.Prices[price], price == _now.Price, Url(_now with { Price = price == _now.Price ? null : price })));

    private IEnumerable<FilterValueDrop> Orders() => Enum.GetValues<SearchOrder>()
        .Where(order => order != SearchOrder.Near || _now.Near is not null || answer.Town.Centre is not null)
        .Select(order => new FilterValueDrop(
            texts[$"marketplace.sort.{order.Word()?.Replace('-', '_') ?? "best"}"], null, order == _now.Order, Url(_now with { Order = order })));

    private string ShopName(string slug) =>
        answer.Town.Shops.ByName.FirstOrDefault(shop => shop.Profile.Slug == slug)?.Profile.Name ?? slug;

    private string Label(PriceRange price) => price switch
    {
        { From: 0 } => texts["marketplace.price.up_to", ("to", price.To / 100)],
        { To: long.MaxValue } => texts["marketplace.price.from", ("from", price.From / 100)],
        _ => texts["marketplace.price.between", ("from", price.From / 100), ("to", price.To / 100)],
    };

    private string Url(SearchQuestion question) => question.Url(path);
}
