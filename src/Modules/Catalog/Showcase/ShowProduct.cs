using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Products;
using Storefront.Catalog.Selling;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Catalog.Showcase;

/// <summary>GET /products/{handle}: the page of an article; the query names a variant or the values chosen.</summary>
internal static class ShowProduct
{
    internal static readonly string[] QueryKeys = ["variant", QuantityMark, .. OptionField.All];

    /// <summary>The quantity that was typed makes no sense, and nothing was put into the basket.</summary>
    private const string QuantityMark = "quantity";

    internal static async Task<IResult> HandleAsync(
        string handle, HttpContext http, ProductShowcase showcase, RequestLanguage language, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var chosen = Enumerable.Range(0, OptionField.Most)
            .Where(index => query.ContainsKey(OptionField.Of(index)))
            .ToDictionary(index => index, index => query[OptionField.Of(index)].ToString());
        if (await showcase.FindAsync(handle, query["variant"], chosen, language.Texts, cancel) is not { } shown)
        {
            return Results.NotFound();
        }

        PageCache.AddTag(http, ShownPages.TagOf(shown.Rows.Product.Id));
        return (query.ContainsKey(QuantityMark) ? shown with { Product = shown.Product with { QuantityError = language.Texts["catalog.quantity_wrong"] } } : shown)
            .AsPage();
    }
}
