using System.Globalization;
using System.Text.Json;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.PriceHistory;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Selling;
using Storefront.Catalog.Stocks;
using Storefront.Platform.Pages;

namespace Storefront.Catalog.Showcase;

/// <summary>schema.org data of an article: the same facts as on the page (legal.md 24.1).</summary>
internal sealed class ProductData(ShownProduct shown) : IStructuredData
{
    public void WriteTo(Utf8JsonWriter json)
    {
        var (rows, drop) = (shown.Rows, shown.Product);
        json.WriteStartObject();
        json.WriteString("@context"u8, "https://schema.org"u8);
        json.WriteString("@type"u8, rows.Variants.Count > 1 ? "ProductGroup" : "Product");
        About(json);
        if (rows.Variants.Count > 1)
        {
            json.WriteString("productGroupID"u8, drop.Id);
            Texts(json, "variesBy"u8, drop.Options.Select(option => option.Name));
            json.WriteStartArray("hasVariant"u8);
            foreach (var variant in rows.Variants)
            {
                json.WriteStartObject();
                json.WriteString("@type"u8, "Product"u8);
                json.WriteString("name"u8, variant.Title.Length > 0 ? $"{drop.Title} – {variant.Title}" : drop.Title);
                Describe(json, variant);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
        else
        {
            Describe(json, rows.Variants[0]);
        }

        json.WriteEndObject();
    }

    private void About(Utf8JsonWriter json)
    {
        var (drop, terms) = (shown.Product, shown.Terms);
        json.WriteString("name"u8, drop.Title);
        if (drop.Excerpt.Length > 0)
        {
            json.WriteString("description"u8, drop.Excerpt);
        }

        if (drop.Vendor.Length > 0)
        {
            json.WriteStartObject("brand"u8);
            json.WriteString("@type"u8, "Brand"u8);
            json.WriteString("name"u8, drop.Vendor);
            json.WriteEndObject();
        }

        if (drop.Images.Any(image => image.Large.Length > 0))
        {
            Texts(json, "image"u8, drop.Images.Where(image => image.Large.Length > 0)
                .Select(image => terms.Addresses.Url(terms.Shop.Scope.Town, image.Large)));
        }

        if (drop.Details.Count > 0)
        {
            json.WriteStartArray("additionalProperty"u8);
            foreach (var detail in drop.Details)
            {
                json.WriteStartObject();
                json.WriteString("@type"u8, "PropertyValue"u8);
                json.WriteString("name"u8, detail.Name);
                json.WriteString("value"u8, detail.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private void Describe(Utf8JsonWriter json, VariantRow variant)
    {
        if (variant.Sku is { } sku)
        {
            json.WriteString("sku"u8, sku);
        }

        if (variant.Gtin is { } gtin && Gtin.IsValid(gtin) && !Gtin.IsInStore(gtin))
        {
            json.WriteString("gtin"u8, Gtin.Digits(gtin));
        }

        if (variant.Price > 0)
        {
            Offer(json, variant);
        }
    }

    private void Offer(Utf8JsonWriter json, VariantRow variant)
    {
        var (terms, product) = (shown.Terms, shown.Rows.Product);
        json.WriteStartObject("offers"u8);
        json.WriteString("@type"u8, "Offer"u8);
        json.WriteString("price"u8, Amount(variant.Price));
        json.WriteString("priceCurrency"u8, "EUR"u8);
        if (product.Kind.HasGoodsTerms())
        {
            json.WriteString("itemCondition"u8, "https://schema.org/NewCondition"u8);
        }

        json.WriteString("availability"u8, "https://schema.org/" + Availability(variant, product, terms));
        json.WriteString("url"u8, terms.Addresses.Url(terms.Shop.Scope, $"/products/{product.Handle}?variant={variant.Id}"));
        json.WriteStartObject("seller"u8);
        json.WriteString("@type"u8, "Store"u8);
        json.WriteString("name"u8, terms.Shop.Name);
        json.WriteEndObject();
        if (variant.Reduction is { } reduction)
        {
            json.WriteStartObject("priceSpecification"u8);
            json.WriteString("@type"u8, "UnitPriceSpecification"u8);
            json.WriteString("priceType"u8, "https://schema.org/StrikethroughPrice"u8);
            json.WriteString("price"u8, Amount(reduction.ReferenceCents));
            json.WriteString("priceCurrency"u8, "EUR"u8);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Availability(VariantRow variant, ProductRow product, ShopTerms terms) =>
        !variant.Stock.IsThere ? "OutOfStock"
        : SellingRules.Orderable(product.Kind, terms.Shop.Level) ? "InStock"
        : "InStoreOnly";

    private static string Amount(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
