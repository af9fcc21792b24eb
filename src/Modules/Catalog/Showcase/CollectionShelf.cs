using Storefront.Catalog.Contracts;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;

namespace Storefront.Catalog.Showcase;

/// <summary>Collections and lists of the current shop, as its pages show them.</summary>
internal sealed class CollectionShelf(ScopedSql sql, ProductLists lists, TermsOfShops terms, IImages images)
{
    private const string Columns = """
        c."Id", c."Handle", c."Title", c."TitleEn", c."Description", c."DescriptionEn"
        """;

    // A collection without a published article is not shown; the newest article lends its picture.
    private const string Shown = $"""
        SELECT {Columns}, count(*) AS "Count",
          (SELECT n."CoverId" FROM "Catalog_Product" n
           JOIN "Catalog_CollectionEntry" m ON m."TownId" = n."TownId" AND m."ShopId" = n."ShopId" AND m."ProductId" = n."Id"
           WHERE m."TownId" = @town AND m."ShopId" = @shop AND m."CollectionId" = c."Id" AND n."State" = 'Live' AND n."CoverId" IS NOT NULL
           ORDER BY n."PublishedAt" DESC LIMIT 1) AS "CoverId"
        FROM "Catalog_Collection" c
        JOIN "Catalog_CollectionEntry" e ON e."TownId" = c."TownId" AND e."ShopId" = c."ShopId" AND e."CollectionId" = c."Id"
        JOIN "Catalog_Product" p ON p."TownId" = e."TownId" AND p."ShopId" = e."ShopId" AND p."Id" = e."ProductId" AND p."State" = 'Live'
        WHERE c."TownId" = @town AND c."ShopId" = @shop
        GROUP BY {Columns}, c."Position" ORDER BY c."Position", c."Title"
        """;

    internal ValueTask<ShopTerms> TermsAsync(TextIn texts, CancellationToken cancel) => terms.HereAsync(texts, cancel);

    internal Task<CollectionRow?> FindAsync(string handle, CancellationToken cancel) => sql.FirstAsync<CollectionRow>(
        $"""SELECT {Columns} FROM "Catalog_Collection" c WHERE c."TownId" = @town AND c."ShopId" = @shop AND c."Handle" = @handle""",
        new { handle },
        cancel);

    internal Task<(IReadOnlyList<CardRows> List, int Count)> ListAsync(ProductSelection selection, CancellationToken cancel) =>
        lists.ReadAsync(selection, cancel);

    internal async Task<IReadOnlyList<CollectionDrop>> AllAsync(TextIn texts, CancellationToken cancel)
    {
        var rows = await sql.ListAsync<CollectionRow>(Shown, null, cancel);
        var pictures = await images.FindAsync([.. rows.Select(row => row.CoverId).OfType<Guid>().Distinct()], cancel);
        var here = await TermsAsync(texts, cancel);
        return [.. rows.Select(row => ProductDrops.CollectionOf(row, here) with
        {
            Image = (row.CoverId is { } id ? pictures.GetValueOrDefault(id) : null) ?? ImageDrop.Missing(row.Title),
        })];
    }
}
