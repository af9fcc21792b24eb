using System.Globalization;
using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Catalog.Showcase;

/// <summary>GET /collections/{handle} and /collections/all: articles of a collection, sorted, page by page.</summary>
internal static class ShowCollection
{
    private const string All = "all";

    internal static async Task<IResult> HandleAsync(
        string handle, HttpContext http, CollectionShelf shelf, ProductCards cards, RequestLanguage language, CancellationToken cancel)
    {
        var terms = await shelf.TermsAsync(language.Texts, cancel);
        var row = handle == All ? null : await shelf.FindAsync(handle, cancel);
        if (row is null && handle != All)
        {
            return Results.NotFound();
        }

        var sort = ProductSort.Known(http.Request.Query["sort"]);
        var page = ListPage.Of(http.Request);
        var (list, count) = await shelf.ListAsync(new ProductSelection { Collection = row?.Id, Sort = sort, Page = page }, cancel);
        if (list.Count == 0 && page > 1)
        {
            return Results.NotFound();
        }

        PageCache.AddTag(http, ShownPages.ListsOf(terms.Shop.Scope.ShopId));
        var drop = row is null ? Everything(terms, count) : ProductDrops.CollectionOf(row, terms) with { ProductsCount = count };
        return new ThemePage("collection") { Title = drop.Title, CanonicalPath = "/collections/" + handle }
            .With("collection", drop)
            .With("products", (await cards.ShowAsync(list, language.Texts, cancel)).OfType<ProductDrop>().ToList())
            .With("paginate", ListPage.Paginate(page, count, number => Url(drop.Url, sort, number)))
            .With("sort_options", SortOptions(sort, language.Texts));
    }

    private static CollectionDrop Everything(ShopTerms terms, int count) => new()
    {
        Handle = All,
        Title = terms.Texts["catalog.collection.all"],
        Url = terms.Link("/collections/all"),
        ProductsCount = count,
    };

    private static List<SortOption> SortOptions(string chosen, TextIn texts) =>
        [.. ProductSort.All.Select(sort => new SortOption(sort, texts["catalog.sort." + sort.Replace('-', '_')], sort == chosen))];

    private static string Url(string url, string sort, int page)
    {
        var query = new List<string>(2);
        if (sort != ProductSort.Newest)
        {
            query.Add("sort=" + sort);
        }

        if (page > 1)
        {
            query.Add(string.Create(CultureInfo.InvariantCulture, $"page={page}"));
        }

        return query.Count == 0 ? url : $"{url}?{string.Join('&', query)}";
    }
}

/// <summary>The page number of a list's address.</summary>
internal static class ListPage
{
    internal const int Deepest = 1000;

    internal static int Of(HttpRequest request) =>
        int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Math.Clamp(page, 1, Deepest)
            : 1;

    internal static Paginate Paginate(int page, int count, Func<int, string> url) =>
        Contracts.Paginate.Of(page, Math.Max(1, (count + ProductSelection.PageSize - 1) / ProductSelection.PageSize), url);
}
