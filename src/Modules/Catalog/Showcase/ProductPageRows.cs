using Storefront.Catalog.Products;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Showcase;

/// <summary>
/// Everything the page of an article shows. Read step by step, each with the ids the one before found: in one long statement
/// the article would be looked up again for each of its parts.
/// </summary>
internal sealed record ProductPageRows(
    ProductRow Product,
    IReadOnlyList<VariantRow> Variants,
    IReadOnlyList<ImageRow> Images,
    IReadOnlyList<CollectionRow> Collections)
{
    private const string Article = $"""
        SELECT {ProductRow.Columns} FROM "Catalog_Product" p
        WHERE p."TownId" = @town AND p."ShopId" = @shop AND p."Handle" = @handle AND p."State" = 'Live'
        """;

    private const string Parts = $"""
        SELECT {VariantRow.Columns} FROM "Catalog_Variant" v
        WHERE v."TownId" = @town AND v."ShopId" = @shop AND v."ProductId" = @id ORDER BY v."Position";

        SELECT {ImageRow.Columns} FROM "Catalog_ProductImage" i
        JOIN "Media_Picture" m ON m."TownId" = i."TownId" AND m."ShopId" = i."ShopId" AND m."Id" = i."MediaId"
        WHERE i."TownId" = @town AND i."ShopId" = @shop AND i."ProductId" = @id ORDER BY i."Position";

        SELECT {CollectionRow.NameColumns} FROM "Catalog_Collection" c
        JOIN "Catalog_CollectionEntry" e ON e."TownId" = c."TownId" AND e."ShopId" = c."ShopId" AND e."CollectionId" = c."Id"
        WHERE e."TownId" = @town AND e."ShopId" = @shop AND e."ProductId" = @id ORDER BY c."Position";
        """;

    /// <summary>Null when there is no such published article.</summary>
    internal static async Task<ProductPageRows?> ReadAsync(ScopedSql sql, string handle, CancellationToken cancel)
    {
        if ((await sql.ReadAsync(Article, [("handle", handle)], rows => rows.NextAsync(row => new ProductRow(row)), cancel)).FirstOrDefault() is not { } product)
        {
            return null;
        }

        var (variants, images, collections) = await sql.ReadAsync(Parts, [("id", product.Id)], ReadPartsAsync, cancel);
        return new ProductPageRows(product, variants, images, collections);
    }

    private static async Task<(List<VariantRow>, List<ImageRow>, List<CollectionRow>)> ReadPartsAsync(SqlRows rows) => (
        await rows.NextAsync(row => new VariantRow(row)),
        await rows.NextAsync(ImageRow.Of),
        await rows.NextAsync(CollectionRow.NameOf));

    /// <summary>Its pictures by id.</summary>
    internal IReadOnlyDictionary<Guid, ImageDrop> Pictures(IImages images) => Images
        .DistinctBy(image => image.MediaId)
        .ToDictionary(
            image => image.MediaId,
            image => images.Drop(new StoredImage(image.MediaId, image.Width, image.Height, image.Alt, image.Hash)));
}
