namespace Storefront.Catalog.Contracts;

/// <summary>From what a buy form says to the variant it means. Works in the shop's scope.</summary>
public interface IVariantChoice
{
    /// <summary>
    /// The variant of the published article <paramref name="handle"/> that carries the chosen values
    /// (<c>option.field</c> → value); its only variant when it has no options; null when there is none or something is not chosen.
    /// </summary>
    Task<VariantRef?> FindAsync(string handle, IReadOnlyDictionary<string, string> options, CancellationToken cancel);

    /// <summary>The published variant with this article number, for recipes and imports; null when there is none.</summary>
    Task<VariantRef?> BySkuAsync(string sku, CancellationToken cancel);
}
