using System.Globalization;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Products;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Showcase;

/// <summary>Ways to order a list of articles.</summary>
internal static class ProductSort
{
    internal const string Newest = "newest";

    internal static readonly IReadOnlyList<string> All = [Newest, "price-asc", "price-desc", "title"];

    internal static string Known(string? asked) => asked is not null && All.Contains(asked) ? asked : Newest;

    internal static string Order(string sort) => sort switch
    {
        "price-asc" => "p.\"PriceFrom\", p.\"Id\"",
        "price-desc" => "p.\"PriceFrom\" DESC, p.\"Id\"",
        "title" => "p.\"SearchText\", p.\"Id\"",
        _ => "p.\"PublishedAt\" DESC, p.\"Id\" DESC",
    };
}

/// <summary>Which articles, in which order, which part of them.</summary>
internal sealed record ProductSelection
{
    public const int PageSize = 24;

    public Guid? Collection { get; init; }

    /// <summary>Folded words that all have to occur.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether „kase“ is „käse“: umlauts count as the letters below their dots, in both.</summary>
    public bool WithoutDots { get; init; }

    public string Sort { get; init; } = ProductSort.Newest;

    public int Page { get; init; } = 1;

    public int Take { get; init; } = PageSize;
}

/// <summary>Lists of published articles of the current shop, each in one round trip.</summary>
internal sealed class ProductLists(ScopedSql sql)
{
    internal async Task<(IReadOnlyList<CardRows> List, int Count)> ReadAsync(ProductSelection selection, CancellationToken cancel)
    {
        var with = new List<(string Name, object Value)> { ("take", selection.Take), ("skip", (selection.Page - 1) * selection.Take) };
        var where = Where(selection, with);
        var order = ProductSort.Order(selection.Sort);
        return await sql.ReadAsync(
            $"""
            SELECT count(*) FROM "Catalog_Product" p WHERE {where};

            SELECT {CardRow.Columns} FROM {CardRow.From} WHERE {where} ORDER BY {order} LIMIT @take OFFSET @skip;

            SELECT {OfferRow.Columns} FROM (
              SELECT p."Id" FROM "Catalog_Product" p WHERE {where} ORDER BY {order} LIMIT @take OFFSET @skip) shown
            CROSS JOIN "Catalog_Variant" v
            WHERE v."TownId" = @town AND v."ShopId" = @shop AND v."ProductId" = shown."Id"
            ORDER BY v."ProductId", v."Position";
            """,
            with,
            async rows =>
            {
                var count = (await rows.NextAsync(row => row.GetInt64(0)))[0];
                return (await CardRows.ReadAsync(rows), (int)count);
            },
            cancel);
    }

    private static string Where(ProductSelection selection, List<(string Name, object Value)> with)
    {
        var where = """p."TownId" = @town AND p."ShopId" = @shop AND p."State" = 'Live'""";
        if (selection.Collection is { } collection)
        {
            with.Add(("collection", collection));
            where += """
                 AND p."Id" IN (SELECT e."ProductId" FROM "Catalog_CollectionEntry" e
                 WHERE e."TownId" = @town AND e."ShopId" = @shop AND e."CollectionId" = @collection)
                """;
        }

        for (var index = 0; index < selection.Words.Count; index++)
        {
            // Folded words are letters and digits only, so nothing in them is a pattern of LIKE.
            var name = string.Create(CultureInfo.InvariantCulture, $"word{index}");
            var word = selection.WithoutDots ? Folded.WithoutDots(selection.Words[index]) : selection.Words[index];
            with.Add((name, $"%{word}%"));
            where += selection.WithoutDots
                ? $""" AND replace(replace(replace(p."SearchText", 'ae', 'a'), 'oe', 'o'), 'ue', 'u') LIKE @{name}"""
                : $""" AND p."SearchText" LIKE @{name}""";
        }

        return where;
    }

    /// <summary>Articles of the current shop, or of several shops of the town.</summary>
    internal Task<IReadOnlyList<CardRows>> FindAsync(IReadOnlyCollection<Guid> shops, IReadOnlyCollection<Guid> ids, bool inTown, CancellationToken cancel)
    {
        var owner = inTown ? $""" "ShopId" IN ({ScopedSql.Names("shop", shops.Count)})""" : """ "ShopId" = @shop""";
        var named = ScopedSql.Names("id", ids.Count);
        return sql.ReadAsync(
            $"""
            SELECT {CardRow.Columns} FROM {CardRow.From}
            WHERE p."TownId" = @town AND p.{owner.Trim()} AND p."Id" IN ({named}) AND p."State" = 'Live';

            SELECT {OfferRow.Columns} FROM "Catalog_Variant" v
            WHERE v."TownId" = @town AND v.{owner.Trim()} AND v."ProductId" IN ({named}) ORDER BY v."ProductId", v."Position";
            """,
            [.. inTown ? ScopedSql.Numbered("shop", shops) : [], .. ScopedSql.Numbered("id", ids)],
            CardRows.ReadAsync,
            cancel);
    }
}
