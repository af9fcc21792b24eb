using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Products;
using Storefront.Catalog.Selling;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Catalog.Showcase;

/// <summary>GET /products/{handle}: the page of an article; the query names a variant or the values chosen.</summary>
internal static class ShowProduct
{
    internal static readonly string[] QueryKeys = ["variant", .. OptionField.All];

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
        return shown.AsPage();
    }
}
