using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Marketplace.Index;
using Storefront.Marketplace.Search;
using Storefront.Marketplace.Shops;
using Storefront.Platform.Data;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Marketplace.Portal;

/// <summary><c>open_shops</c>: those open now come first those that stay open longest.</summary>
internal sealed class OpenShops(TownNow town, ShopCards cards) : IPageObject
{
    private const int Most = 12;

    public string Name => "open_shops";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel)
    {
        if (page.Scope.Kind != TenantKind.Town)
        {
            return null;
        }

        var moment = await town.LookAsync(cancel);
        return moment.Shops.ByName.Where(shop => moment.IsOpen(shop.Id))
            .OrderByDescending(shop => moment.HandsOverToday(shop.Id))
            .ThenByDescending(shop => moment.StateOf(shop.Id).Until ?? NodaTime.LocalDateTime.MaxIsoValue)
            .Take(Most)
            .Select(shop => cards.Of(shop, moment, moment.Centre, page.Texts))
            .ToList();
    }
}

/// <summary><c>opening_next</c>: while no shop is open, those that open next; empty while one is.</summary>
internal sealed class OpeningNext(TownNow town, ShopCards cards) : IPageObject
{
    private const int Most = 12;

    public string Name => "opening_next";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel)
    {
        if (page.Scope.Kind != TenantKind.Town)
        {
            return null;
        }

        var moment = await town.LookAsync(cancel);
        return moment.Shops.ByName.Any(shop => moment.IsOpen(shop.Id)) ? [] : moment.Shops.ByName
            .Where(shop => moment.StateOf(shop.Id).OpensNext is not null)
            .OrderBy(shop => moment.StateOf(shop.Id).OpensNext)
            .Take(Most)
            .Select(shop => cards.Of(shop, moment, moment.Centre, page.Texts))
            .ToList();
    }
}

/// <summary>Articles for the first page, at most two of a shop, so that one big import does not fill it.</summary>
internal sealed class PortalArticles(ISearchIndex index, TownNow town, ArticleCards cards)
{
    private const int Most = 16;
    private const int PerShop = 2;
    private const int LookedAt = 200;

    public async ValueTask<object?> NewestAsync(bool onOffer, TextIn texts, CancellationToken cancel)
    {
        var moment = await town.LookAsync(cancel);
        var newest = await index.FindAsync(new IndexQuestion([], LookedAt) { OnOffer = onOffer }, cancel);
        List<Candidate> chosen = [.. newest.Where(candidate => moment.Shops.Find(candidate.ShopId) is not null && candidate.Stock != StockRank.Gone)
            .GroupBy(candidate => candidate.ShopId)
            .SelectMany(group => group.Take(PerShop))
            .OrderByDescending(candidate => candidate.PublishedAt)
            .Take(Most)];
        return await cards.OfAsync(chosen, moment, moment.Centre, texts, cancel);
    }
}

/// <summary><c>offers</c></summary>
internal sealed class Offers(PortalArticles articles) : IPageObject
{
    public string Name => "offers";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel) =>
        page.Scope.Kind == TenantKind.Town ? await articles.NewestAsync(onOffer: true, page.Texts, cancel) : null;
}

/// <summary><c>new_products</c></summary>
internal sealed class NewProducts(PortalArticles articles) : IPageObject
{
    public string Name => "new_products";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel) =>
        page.Scope.Kind == TenantKind.Town ? await articles.NewestAsync(onOffer: false, page.Texts, cancel) : null;
}

/// <summary><c>branches</c></summary>
internal sealed class Branches(TownNow town, BranchList list) : IPageObject
{
    public string Name => "branches";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel) => page.Scope.Kind == TenantKind.Town
        ? list.Of((await town.LookAsync(cancel)).Shops, null, page.Texts, branch => new SearchQuestion { Branch = branch }.Url(page.Http.Request.PathBase + "/shops"))
        : null;
}

/// <summary><c>stats</c></summary>
internal sealed record StatsDrop(int Shops, long Products, int OpenNow) : ILiquidDrop;

internal sealed class Stats(TownNow town, ScopedSql sql) : IPageObject
{
    public string Name => "stats";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel)
    {
        if (page.Scope.Kind != TenantKind.Town)
        {
            return null;
        }

        var moment = await town.LookAsync(cancel);
        var products = await sql.FirstAsync<long>(
            """SELECT count(*) FROM "Marketplace_SearchEntry" WHERE "TownId" = @town""", null, cancel);
        return new StatsDrop(moment.Shops.ByName.Count, products, moment.Shops.ByName.Count(shop => moment.IsOpen(shop.Id)));
    }
}

/// <summary><c>search_form</c>: where the search is and what stands in its field.</summary>
internal sealed record SearchFormDrop(string Action, string Field, string Value) : ILiquidDrop;

internal sealed class SearchForm : IPageObject
{
    public string Name => "search_form";

    public ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel) => ValueTask.FromResult<object?>(
        new SearchFormDrop(page.Http.Request.PathBase + "/search", "q", SearchQuestion.Read(page.Http.Request.Query).Text));
}
