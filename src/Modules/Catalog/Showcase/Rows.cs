using System.Data.Common;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Showcase;

/// <summary>An article as its page reads it: what a card shows and the rest.</summary>
internal sealed class ProductRow(DbDataReader row) : CardRow(row)
{
    internal new const string Columns = BareColumns + """
        , p."Description", p."DescriptionEn", p."WordsEn", p."MinAge", p."Withdrawal", p."Details"
        """;

    public string Description { get; } = row.GetString(Count);

    public string? DescriptionEn { get; } = row.TextOrNull(Count + 1);

    public string? WordsEn { get; } = row.TextOrNull(Count + 2);

    public int MinAge { get; } = row.GetInt32(Count + 3);

    public string Withdrawal { get; } = row.GetString(Count + 4);

    public string Details { get; } = row.GetString(Count + 5);
}

/// <summary>A variant as the page of its article reads it.</summary>
internal sealed class VariantRow(DbDataReader row) : OfferRow(row)
{
    internal new const string Columns = OfferRow.Columns + """
        , v."Id", v."Title", v."Options", v."Sku", v."Gtin", v."ImageId"
        """;

    public Guid Id { get; } = row.GetGuid(Count);

    public string Title { get; } = row.GetString(Count + 1);

    public string Options { get; } = row.GetString(Count + 2);

    public string? Sku { get; } = row.TextOrNull(Count + 3);

    public string? Gtin { get; } = row.TextOrNull(Count + 4);

    public Guid? ImageId { get; } = row.GuidOrNull(Count + 5);
}

/// <summary>A picture of an article.</summary>
internal sealed class ImageRow
{
    internal const string Columns = """
        i."MediaId", i."Alt", m."Width", m."Height", m."Hash"
        """;

    internal static ImageRow Of(DbDataReader row) => new()
    {
        MediaId = row.GetGuid(0),
        Alt = row.GetString(1),
        Width = row.GetInt32(2),
        Height = row.GetInt32(3),
        Hash = row.GetString(4),
    };

    public Guid MediaId { get; init; }

    public string Alt { get; init; } = "";

    public int Width { get; init; }

    public int Height { get; init; }

    public required string Hash { get; init; }
}

/// <summary>A collection an article is in.</summary>
internal sealed class CollectionRow
{
    /// <summary>What the page of an article needs of it.</summary>
    internal const string NameColumns = """
        c."Id", c."Handle", c."Title", c."TitleEn"
        """;

    internal static CollectionRow NameOf(DbDataReader row) => new()
    {
        Id = row.GetGuid(0), Handle = row.GetString(1), Title = row.GetString(2), TitleEn = row.TextOrNull(3),
    };

    public required string Handle { get; init; }

    public required string Title { get; init; }

    public string? TitleEn { get; init; }

    public string Description { get; init; } = "";

    public string? DescriptionEn { get; init; }

    public Guid Id { get; init; }

    public int Count { get; init; }

    public Guid? CoverId { get; init; }
}
