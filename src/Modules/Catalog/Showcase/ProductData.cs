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
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", rows.Variants.Count > 1 ? "ProductGroup" : "Product");
        About(json);
        if (rows.Variants.Count > 1)
        {
            json.WriteString("productGroupID", drop.Id);
            Texts(json, "variesBy", drop.Options.Select(option => option.Name));
            json.WriteStartArray("hasVariant");
            foreach (var variant in rows.Variants)
            {
                json.WriteStartObject();
                json.WriteString("@type", "Product");
                json.WriteString("name", variant.Title.Length > 0 ? $"{drop.Title} – {variant.Title}" : drop.Title);
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
        json.WriteString("name", drop.Title);
        if (drop.Excerpt.Length > 0)
        {
            json.WriteString("description", drop.Excerpt);
        }

        if (drop.Vendor.Length > 0)
        {
            json.WriteStartObject("brand");
            json.WriteString("@type", "Brand");
            json.WriteString("name", drop.Vendor);
            json.WriteEndObject();
        }

        if (drop.Images.Any(image => image.Large.Length > 0))
        {
            Texts(json, "image", drop.Images.Where(image => image.Large.Length > 0)
                .Select(image => terms.Addresses.Url(terms.Shop.Scope.Town, image.Large)));
        }

        if (drop.Details.Count > 0)
        {
            json.WriteStartArray("additionalProperty");
            foreach (var detail in drop.Details)
            {
                json.WriteStartObject();
                json.WriteString("@type", "PropertyValue");
                json.WriteString("name", detail.Name);
                json.WriteString("value", detail.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private void Describe(Utf8JsonWriter json, VariantRow variant)
    {
        if (variant.Sku is { } sku)
        {
            json.WriteString("sku", sku);
        }

        if (variant.Gtin is { } gtin && Gtin.IsValid(gtin) && !Gtin.IsInStore(gtin))
        {
            json.WriteString("gtin", Gtin.Digits(gtin));
        }

        if (variant.Price > 0)
        {
            Offer(json, variant);
        }
    }

    private void Offer(Utf8JsonWriter json, VariantRow variant)
    {
        var (terms, product) = (shown.Terms, shown.Rows.Product);
        json.WriteStartObject("offers");
        json.WriteString("@type", "Offer");
        json.WriteString("price", Amount(variant.Price));
        json.WriteString("priceCurrency", "EUR");
        if (product.Kind.HasGoodsTerms())
        {
            json.WriteString("itemCondition", "https://schema.org/NewCondition");
        }

        json.WriteString("availability", "https://schema.org/" + Availability(variant, product, terms));
        json.WriteString("url", terms.Addresses.Url(terms.Shop.Scope, $"/products/{product.Handle}?variant={variant.Id}"));
        json.WriteStartObject("seller");
        json.WriteString("@type", "Store");
        json.WriteString("name", terms.Shop.Name);
        json.WriteEndObject();
        if (variant.Reduction is { } reduction)
        {
            json.WriteStartObject("priceSpecification");
            json.WriteString("@type", "UnitPriceSpecification");
            json.WriteString("priceType", "https://schema.org/StrikethroughPrice");
            json.WriteString("price", Amount(reduction.ReferenceCents));
            json.WriteString("priceCurrency", "EUR");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
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
