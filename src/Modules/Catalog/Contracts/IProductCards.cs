using Storefront.Platform.Texts;

namespace Storefront.Catalog.Contracts;

/// <summary>Which article of which shop.</summary>
public readonly record struct ProductRef(Guid ShopId, Guid ProductId);

/// <summary>Cards of many articles of many shops, in one round trip. Works in town and shop scope.</summary>
public interface IProductCards
{
    /// <summary>The published ones among <paramref name="products"/>; <c>shop</c> on them is left to the caller.</summary>
    Task<IReadOnlyDictionary<ProductRef, ProductDrop>> FindAsync(
        IReadOnlyCollection<ProductRef> products, TextIn texts, CancellationToken cancel);
}
