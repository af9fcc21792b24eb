using Storefront.Catalog.Import;

namespace Storefront.Catalog.Importing;

/// <summary>
/// What the own export would say of articles that are stored, read back by the reader of files. A file that says the same changes
/// nothing, whatever made the articles: an article that was typed, or that a recipe wrote, has no fingerprint of a file.
/// </summary>
internal sealed class StoredAsFile(ProductExport export)
{
    /// <summary>Whether each is published, and its fingerprint under this plan, as far as the file that asks has columns for it.</summary>
    internal async Task<IReadOnlyList<(string Handle, bool Published, string Hash)>> ReadAsync(
        IReadOnlyCollection<Guid> products, ImportPlan plan, ColumnMapping asked, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        await export.WriteAsync(content, products, cancel);
        using var file = ProductFileReader.Open(content, new ImportOptions { Format = ProductFileFormat.Storefront });
        file.Mapping = ArticleTerms.Fields.Where(field => !asked.Has(field)).Aggregate(file.Mapping, (mapping, field) => mapping.With(field, null));
        return [.. file.Products().Select(product => (product.Handle, product.Published, ImportedWish.HashOf(product, plan)))];
    }
}
