using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Liquid.Values;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;

namespace Storefront.Catalog.Showcase;

/// <summary>The public page of an article.</summary>
internal sealed class ProductShowcase(ScopedSql sql, TermsOfShops terms, RelatedProducts related, IImages images)
{
    /// <summary>Null when there is no such published article.</summary>
    internal async Task<ShownProduct?> FindAsync(
        string handle, string? variant, IReadOnlyDictionary<int, string> options, TextIn texts, CancellationToken cancel)
    {
        if (await ProductPageRows.ReadAsync(sql, handle, cancel) is not { Variants.Count: > 0 } rows)
        {
            return null;
        }

        var shop = await terms.HereAsync(texts, cancel);
        var choice = ArticleChoice.Of(JsonText.Texts(rows.Product.Options).Count, rows.Variants, variant, options);
        var pictures = rows.Pictures(images);
        var others = await related.ReadAsync(rows.Product.Id, rows.Collections, cancel);
        return new ShownProduct(
            rows,
            ProductDrops.Page(rows, pictures, shop, choice),
            choice.Variant is { } chosen ? ProductDrops.VariantOf(chosen, rows.Product, pictures, shop, selected: true) : null,
            [.. others.Select(card => new LaterDrop(card.In(texts.Locale), () => ProductDrops.Card(card.Rows, images, shop)))],
            shop);
    }
}

/// <summary>An article as its page shows it; nothing is selected while something is to be chosen.</summary>
internal sealed record ShownProduct(
    ProductPageRows Rows, ProductDrop Product, VariantDrop? Selected, IReadOnlyList<LaterDrop> Related, ShopTerms Terms)
{
    private bool Wrong => Product.QuantityError is not null || Product.Options.Any(option => option.Error is not null);

    internal ThemePage AsPage() => new ThemePage("product")
    {
        Title = (Wrong ? Terms.Texts["office.error_prefix"] + " " : "") + Product.Title,
        Description = Product.Excerpt,
        CanonicalPath = "/products/" + Product.Handle,
        ImageUrl = Product.Image.Large is { Length: > 0 } large ? large : null,
        StructuredData = new ProductData(this),
    }
        .With("product", Product)
        .With("selected_variant", Selected)
        .With("related", Related);
}
