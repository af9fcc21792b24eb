using Storefront.Catalog.Pictures;
using Storefront.Catalog.Products;

namespace Storefront.Catalog.Office;

/// <summary>What an article needs before shoppers may see it (legal.md 25). One sentence for each thing that is missing.</summary>
internal static class PublishGate
{
    internal const string Picture = "catalog.gate.picture";

    internal static IReadOnlyList<string> Missing(WantedProduct product, IEnumerable<string> alts) =>
    [
        .. Missing(
            product.Description,
            product.Kind,
            product.Options.Count > 0,
            [.. product.Variants.Select(variant => (variant.Price.Cents, variant.Options))],
            [.. alts]),
    ];

    internal static IReadOnlyList<string> Missing(Product product, IEnumerable<Variant> variants, IEnumerable<ProductImage> pictures) =>
    [
        .. Missing(
            product.Description,
            product.Kind,
            JsonText.Texts(product.Options).Count > 0,
            [.. variants.Select(variant => (variant.Price.Cents, JsonText.Texts(variant.Options)))],
            [.. pictures.Select(picture => picture.Alt)]),
    ];

    internal static IEnumerable<string> Missing(
        string description, ProductKind kind, bool hasOptions, (long Cents, IReadOnlyList<string> Options)[] variants, string[] alts)
    {
        if (description.Length == 0)
        {
            yield return "catalog.gate.description";
        }

        if (alts.Length == 0)
        {
            yield return Picture;
        }

        if (alts.Any(alt => alt.Length == 0))
        {
            yield return "catalog.gate.alt";
        }

        if (kind != ProductKind.ShowWindow && variants.Any(variant => variant.Cents == 0))
        {
            yield return "catalog.gate.price";
        }

        if (hasOptions && variants.Any(variant => variant.Options.Any(value => value.Length == 0)))
        {
            yield return "catalog.gate.options";
        }
    }
}
