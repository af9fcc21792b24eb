using Storefront.Catalog.Importing;
using Storefront.Catalog.Products;

namespace Storefront.Catalog.Office;

/// <summary>
/// In a shop that sells by weight or volume the name of an article often says its content. It is proposed once, and counts when somebody
/// confirms it: without a content there is no unit price (PAngV § 4, legal.md PRC-04). Who says that it is none is not asked again.
/// </summary>
internal sealed class ContentQuestion(BranchDefaults branch)
{
    /// <summary>What the words say, where the shop has not said yet what the content is.</summary>
    public async Task<ProductUnit?> ProposalAsync(ProductForm form, Product stored, CancellationToken cancel) =>
        stored.Unit is null && form.HasNoMeasure && ProductKinds.Parse(form.Kind) is ProductKind.Product && (await branch.FindAsync(cancel))?.Unit is "g" or "ml"
            ? ContentInName.Read(form.NameAndValues)
            : null;
}
