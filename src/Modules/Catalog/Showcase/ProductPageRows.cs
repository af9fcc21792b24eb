using Dapper;
using Storefront.Catalog.Products;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Showcase;

/// <summary>Everything the page of an article shows, read in one round trip.</summary>
internal sealed record ProductPageRows(
    ProductRow Product,
    IReadOnlyList<VariantRow> Variants,
    IReadOnlyList<ImageRow> Images,
    IReadOnlyList<CollectionRow> Collections,
    ProductList Related)
{
    private const string This = """
        (SELECT p."Id" FROM "Catalog_Product" p
         WHERE p."TownId" = @town AND p."ShopId" = @shop AND p."Handle" = @handle AND p."State" = 'Live')
        """;

    private const string RelatedIds = $"""
        SELECT p."Id" FROM "Catalog_Product" p
        WHERE p."TownId" = @town AND p."ShopId" = @shop AND p."State" = 'Live' AND p."Id" <> {This} AND p."Id" IN (
          SELECT other."ProductId" FROM "Catalog_CollectionEntry" mine CROSS JOIN "Catalog_CollectionEntry" other
          WHERE mine."TownId" = @town AND mine."ShopId" = @shop AND mine."ProductId" = {This}
            AND other."TownId" = @town AND other."ShopId" = @shop AND other."CollectionId" = mine."CollectionId")
        ORDER BY p."PublishedAt" DESC, p."Id" LIMIT 8
        """;

    // CROSS JOIN, because SQLite then begins with the few that are related; asked with IN, it goes through the whole shop.
    private const string Sql = $"""
        SELECT {ProductRow.Columns} FROM {ProductRow.From}
        WHERE p."TownId" = @town AND p."ShopId" = @shop AND p."Handle" = @handle AND p."State" = 'Live';

        SELECT {VariantRow.Columns} FROM "Catalog_Variant" v
        WHERE v."TownId" = @town AND v."ShopId" = @shop AND v."ProductId" = {This} ORDER BY v."Position";

        SELECT i."MediaId", i."Alt", m."Width", m."Height", m."Hash" FROM "Catalog_ProductImage" i
        JOIN "Media_Picture" m ON m."TownId" = i."TownId" AND m."ShopId" = i."ShopId" AND m."Id" = i."MediaId"
        WHERE i."TownId" = @town AND i."ShopId" = @shop AND i."ProductId" = {This} ORDER BY i."Position";

        SELECT c."Id", c."Handle", c."Title", c."TitleEn" FROM "Catalog_Collection" c
        JOIN "Catalog_CollectionEntry" e ON e."TownId" = c."TownId" AND e."ShopId" = c."ShopId" AND e."CollectionId" = c."Id"
        WHERE e."TownId" = @town AND e."ShopId" = @shop AND e."ProductId" = {This} ORDER BY c."Position";

        SELECT {ProductRow.Columns} FROM ({RelatedIds}) related CROSS JOIN {ProductRow.From}
        WHERE p."TownId" = @town AND p."ShopId" = @shop AND p."Id" = related."Id" ORDER BY p."PublishedAt" DESC, p."Id";

        SELECT {VariantRow.Columns} FROM ({RelatedIds}) related CROSS JOIN "Catalog_Variant" v
        WHERE v."TownId" = @town AND v."ShopId" = @shop AND v."ProductId" = related."Id" ORDER BY v."ProductId", v."Position";
        """;

    /// <summary>Null when there is no such published article.</summary>
    internal static Task<ProductPageRows?> ReadAsync(ScopedSql sql, string handle, CancellationToken cancel) =>
        sql.ManyAsync(Sql, new { handle }, ReadAsync, cancel);

    private static async Task<ProductPageRows?> ReadAsync(SqlMapper.GridReader grid)
    {
        if (await grid.ReadFirstOrDefaultAsync<ProductRow>() is not { } product)
        {
            return null;
        }

        return new ProductPageRows(
            product,
            (await grid.ReadAsync<VariantRow>()).AsList(),
            (await grid.ReadAsync<ImageRow>()).AsList(),
            (await grid.ReadAsync<CollectionRow>()).AsList(),
            await ProductList.ReadAsync(grid));
    }

    /// <summary>Its pictures by id.</summary>
    internal IReadOnlyDictionary<Guid, ImageDrop> Pictures(IImages images) => Images
        .DistinctBy(image => image.MediaId)
        .ToDictionary(
            image => image.MediaId,
            image => images.Drop(new StoredImage(image.MediaId, image.Width, image.Height, image.Alt, image.Hash)));
}

/// <summary>Articles with their variants, for cards.</summary>
internal sealed record ProductList(IReadOnlyList<ProductRow> Products, ILookup<Guid, VariantRow> Variants)
{
    internal static ProductList Empty { get; } = new([], Array.Empty<VariantRow>().ToLookup(variant => variant.ProductId));

    internal static async Task<ProductList> ReadAsync(SqlMapper.GridReader grid) => new(
        (await grid.ReadAsync<ProductRow>()).AsList(),
        (await grid.ReadAsync<VariantRow>()).ToLookup(variant => variant.ProductId));
}
