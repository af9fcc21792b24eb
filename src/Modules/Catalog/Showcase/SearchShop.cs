using System.Globalization;
using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Catalog.Showcase;

/// <summary>GET /search?q= in a shop: articles in whose names, brands, tags or numbers all words occur.</summary>
internal static class SearchShop
{
    private const int MostWords = 6;
    private const int Longest = 100;

    internal static async Task<IResult> HandleAsync(
        HttpContext http, CollectionShelf shelf, ProductCards cards, OptionNames options, RequestLanguage language, CancellationToken cancel)
    {
        var terms = http.Request.Query["q"].ToString().Trim();
        if (terms.Length > Longest)
        {
            return Results.Redirect($"{http.Request.PathBase}/search?q={Uri.EscapeDataString(terms.AtMost(Longest))}");
        }

        var words = Folded.Of(terms).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        var page = ListPage.Of(http.Request);
        var asked = new ProductSelection { Words = options.Without(words, _ => true), Page = page, Sort = "title" };
        var (list, count) = words.Count == 0 ? ([], 0) : await shelf.ListAsync(asked, cancel);
        if (count == 0 && words.Count > 0)
        {
            // „Farbe“ may be what a shop sells; where nothing is called so, it says only which of its articles is meant.
            (list, count) = await shelf.ListAsync(asked with { Words = options.Without(words, _ => false), WithoutDots = true }, cancel);
        }

        var here = await shelf.TermsAsync(language.Texts, cancel);
        PageCache.AddTag(http, ShownPages.ListsOf(here.Shop.Scope.ShopId));
        return new ThemePage("search") { Title = language.Texts["catalog.search.title"], NoIndex = true }
            .With("search", new SearchDrop(terms, count, words.Count > 0))
            .With("products", (await cards.ShowAsync(list, language.Texts, cancel)).OfType<ProductDrop>().ToList())
            .With("paginate", ListPage.Paginate(page, count, number => Url(here, terms, number)));
    }

    private static string Url(ShopTerms here, string terms, int page) => string.Create(
        CultureInfo.InvariantCulture, $"{here.Link("/search")}?q={Uri.EscapeDataString(terms)}{(page > 1 ? "&page=" + page : "")}");
}

internal sealed record SearchDrop(string Terms, int Count, bool Performed) : ILiquidDrop;
