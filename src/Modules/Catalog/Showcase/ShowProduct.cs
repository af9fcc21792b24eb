using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Selling;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Catalog.Showcase;

/// <summary>GET /products/{handle}: the page of an article; the query names a variant or the values chosen.</summary>
internal static class ShowProduct
{
    internal static readonly string[] QueryKeys = ["variant", QuantityField, ChooseMark, .. OptionField.All];

    /// <summary>The quantity that was typed: nothing was put into the basket yet.</summary>
    private const string QuantityField = "quantity";

    /// <summary>Somebody wanted it before everything was chosen.</summary>
    private const string ChooseMark = "choose";

    // Of what is longer the start is shown, and that it is no number of pieces.
    private const int LongestQuantity = 12;

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
        return (shown with { Product = Sent(shown.Product, query, language.Texts) }).AsPage();
    }

    /// <summary>What was typed stays, and what is wrong stands beside its field.</summary>
    private static ProductDrop Sent(ProductDrop product, IQueryCollection query, TextIn texts)
    {
        if (query.ContainsKey(ChooseMark))
        {
            product = product with { Options = [.. product.Options.Select(option => option with { Error = option.MissingText })] };
        }

        if (!query.ContainsKey(QuantityField))
        {
            return product;
        }

        var typed = query[QuantityField].ToString();
        var tooLong = typed.Length > LongestQuantity;
        return product with
        {
            Quantity = typed.AtMost(LongestQuantity).Trim(),
            QuantityError = tooLong || Pieces.Read(typed) is null ? texts[Pieces.WrongKey, ("most", Pieces.Most)] : null,
        };
    }
}
