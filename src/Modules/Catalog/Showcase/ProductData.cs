using System.Globalization;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.PriceHistory;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Selling;
using Storefront.Catalog.Stocks;

namespace Storefront.Catalog.Showcase;

/// <summary>schema.org data of an article: the same facts as on the page (legal.md 24.1).</summary>
internal static class ProductData
{
    internal static object Of(ShownProduct shown)
    {
        var (rows, drop) = (shown.Rows, shown.Product);
        var several = rows.Variants.Count > 1;
        var data = About(drop, shown.Terms);
        data["@context"] = "https://schema.org";
        data["@type"] = several ? "ProductGroup" : "Product";
        if (several)
        {
            data["productGroupID"] = drop.Id;
            data["variesBy"] = drop.Options.Select(option => option.Name).ToArray();
            data["hasVariant"] = rows.Variants.Select(variant => Variant(variant, shown)).ToArray();
            return data;
        }

        Describe(rows.Variants[0], shown, data);
        return data;
    }

    private static Dictionary<string, object> About(ProductDrop drop, ShopTerms terms)
    {
        var data = new Dictionary<string, object> { ["name"] = drop.Title };
        if (drop.Excerpt.Length > 0)
        {
            data["description"] = drop.Excerpt;
        }

        if (drop.Vendor.Length > 0)
        {
            data["brand"] = new Dictionary<string, object> { ["@type"] = "Brand", ["name"] = drop.Vendor };
        }

        if (drop.Images.Where(image => image.Large.Length > 0)
            .Select(image => terms.Addresses.Url(terms.Shop.Scope.Town, image.Large)).ToArray() is { Length: > 0 } images)
        {
            data["image"] = images;
        }

        if (drop.Details.Count > 0)
        {
            data["additionalProperty"] = drop.Details.Select(detail => new Dictionary<string, object>
            {
                ["@type"] = "PropertyValue", ["name"] = detail.Name, ["value"] = detail.Value,
            }).ToArray();
        }

        return data;
    }

    private static Dictionary<string, object> Variant(VariantRow variant, ShownProduct shown)
    {
        var data = new Dictionary<string, object>
        {
            ["@type"] = "Product",
            ["name"] = variant.Title.Length > 0 ? $"{shown.Product.Title} – {variant.Title}" : shown.Product.Title,
        };
        Describe(variant, shown, data);
        return data;
    }

    private static void Describe(VariantRow variant, ShownProduct shown, Dictionary<string, object> data)
    {
        if (variant.Sku is { } sku)
        {
            data["sku"] = sku;
        }

        if (variant.Gtin is { } gtin && Gtin.IsValid(gtin) && !Gtin.IsInStore(gtin))
        {
            data["gtin"] = Gtin.Digits(gtin);
        }

        if (variant.Price > 0)
        {
            data["offers"] = Offer(variant, shown);
        }
    }

    private static Dictionary<string, object> Offer(VariantRow variant, ShownProduct shown)
    {
        var (terms, product) = (shown.Terms, shown.Rows.Product);
        var offer = new Dictionary<string, object>
        {
            ["@type"] = "Offer",
            ["price"] = Amount(variant.Price),
            ["priceCurrency"] = "EUR",
            ["itemCondition"] = "https://schema.org/NewCondition",
            ["availability"] = "https://schema.org/" + Availability(variant, product, terms),
            ["url"] = terms.Addresses.Url(terms.Shop.Scope, $"/products/{product.Handle}?variant={variant.Id}"),
            ["seller"] = new Dictionary<string, object> { ["@type"] = "Store", ["name"] = terms.Shop.Name },
        };
        if (variant.Reduction is { } reduction)
        {
            offer["priceSpecification"] = new Dictionary<string, object>
            {
                ["@type"] = "UnitPriceSpecification",
                ["priceType"] = "https://schema.org/StrikethroughPrice",
                ["price"] = Amount(reduction.ReferenceCents),
                ["priceCurrency"] = "EUR",
            };
        }

        return offer;
    }

    private static string Availability(VariantRow variant, ProductRow product, ShopTerms terms) =>
        !variant.Stock.IsThere ? "OutOfStock"
        : SellingRules.Orderable(product.Kind, terms.Shop.Level) ? "InStock"
        : "InStoreOnly";

    private static string Amount(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
