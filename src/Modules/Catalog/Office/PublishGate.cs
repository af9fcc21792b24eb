using Storefront.Catalog.Pictures;
using Storefront.Catalog.Products;

namespace Storefront.Catalog.Office;

/// <summary>What an article needs before shoppers may see it (legal.md 25). One sentence for each thing that is missing.</summary>
internal static class PublishGate
{
    internal static IReadOnlyList<string> Missing(WantedProduct product, IReadOnlyCollection<ProductImage> pictures)
    {
        var missing = new List<string>();
        Add(product.Description.Length == 0, "catalog.gate.description");
        Add(pictures.Count == 0, "catalog.gate.picture");
        Add(pictures.Any(picture => picture.Alt.Length == 0), "catalog.gate.alt");
        Add(product.Kind != ProductKind.ShowWindow && product.Variants.Any(variant => variant.Price.Cents == 0), "catalog.gate.price");
        Add(product.Options.Count > 0 && product.Variants.Any(variant => variant.Options.Any(value => value.Length == 0)), "catalog.gate.options");
        return missing;

        void Add(bool lacks, string key)
        {
            if (lacks)
            {
                missing.Add(key);
            }
        }
    }
}
