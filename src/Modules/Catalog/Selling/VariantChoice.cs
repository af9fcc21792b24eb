using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Selling;

internal sealed class VariantChoice(StorefrontDb db) : IVariantChoice
{
    public async Task<VariantRef?> FindAsync(
        string handle, IReadOnlyDictionary<string, string> options, CancellationToken cancel)
    {
        var product = await db.Set<Product>().AsNoTracking()
            .Where(row => row.Handle == handle && row.State == ProductState.Live)
            .Select(row => new { row.Id, row.Options })
            .FirstOrDefaultAsync(cancel);
        if (product is null)
        {
            return null;
        }

        var names = JsonText.Texts(product.Options);
        var chosen = names.Select((_, index) => options.GetValueOrDefault(OptionField.Of(index)) ?? "").ToList();
        var values = JsonText.Of(chosen);
        var variants = await db.Set<Variant>().AsNoTracking()
            .Where(row => row.ProductId == product.Id && row.Options == values)
            .OrderBy(row => row.Position)
            .Select(row => new VariantRef(row.ShopId, row.Id))
            .Take(1)
            .ToListAsync(cancel);
        return variants.Count == 0 ? null : variants[0];
    }

    public async Task<VariantRef?> BySkuAsync(string sku, CancellationToken cancel)
    {
        var variants = await db.Set<Variant>().AsNoTracking()
            .Where(row => row.Sku == sku
                && db.Set<Product>().Any(product => product.Id == row.ProductId && product.State == ProductState.Live))
            .OrderBy(row => row.Position)
            .Select(row => new VariantRef(row.ShopId, row.Id))
            .Take(1)
            .ToListAsync(cancel);
        return variants.Count == 0 ? null : variants[0];
    }
}

/// <summary>Names of the form fields that choose a variant: <c>option1</c> …</summary>
internal static class OptionField
{
    /// <summary>More than five choices for one article is a form, not a shelf.</summary>
    internal const int Most = 5;

    internal static readonly string[] All = [.. Enumerable.Range(0, Most).Select(Of)];

    internal static string Of(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"option{index + 1}");
}
