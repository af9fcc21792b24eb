using System.Data.Common;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Showcase;

/// <summary>An article as the hot queries read it.</summary>
internal sealed class ProductRow
{
    internal const string Columns = """
        p."ShopId", p."Id", p."Handle", p."Title", p."TitleEn", p."Description", p."DescriptionEn", p."WordsEn", p."Vendor", p."Kind", p."TaxRate",
        p."Unit", p."Deposit", p."MinAge", p."Withdrawal", p."Options", p."Details", p."CoverId",
        cover."Width" AS "CoverWidth", cover."Height" AS "CoverHeight", cover."Alt" AS "CoverAlt", cover."Hash" AS "CoverHash"
        """;

    /// <summary>With the columns of its picture, so that a card needs no second question (<see cref="StoredImage"/>).</summary>
    internal const string From = """
        "Catalog_Product" p LEFT JOIN "Media_Picture" cover
          ON cover."TownId" = p."TownId" AND cover."ShopId" = p."ShopId" AND cover."Id" = p."CoverId"
        """;

    internal static ProductRow Of(DbDataReader row) => new()
    {
        ShopId = row.GetGuid(0),
        Id = row.GetGuid(1),
        Handle = row.GetString(2),
        Title = row.GetString(3),
        TitleEn = row.TextOrNull(4),
        Description = row.GetString(5),
        DescriptionEn = row.TextOrNull(6),
        WordsEn = row.TextOrNull(7),
        Vendor = row.GetString(8),
        Kind = Enum.Parse<ProductKind>(row.GetString(9)),
        TaxRate = row.GetInt32(10),
        Unit = row.TextOrNull(11),
        Deposit = row.GetInt64(12),
        MinAge = row.GetInt32(13),
        Withdrawal = row.GetString(14),
        Options = row.GetString(15),
        Details = row.GetString(16),
        CoverId = row.GuidOrNull(17),
        CoverWidth = row.IntOrNull(18) ?? 0,
        CoverHeight = row.IntOrNull(19) ?? 0,
        CoverAlt = row.TextOrNull(20),
        CoverHash = row.TextOrNull(21),
    };

    public Guid ShopId { get; init; }

    public Guid Id { get; init; }

    public required string Handle { get; init; }

    public required string Title { get; init; }

    public string? TitleEn { get; init; }

    public required string Description { get; init; }

    public string? DescriptionEn { get; init; }

    public string? WordsEn { get; init; }

    public required string Vendor { get; init; }

    public ProductKind Kind { get; init; }

    public int TaxRate { get; init; }

    public string? Unit { get; init; }

    public long Deposit { get; init; }

    public int MinAge { get; init; }

    public required string Withdrawal { get; init; }

    public required string Options { get; init; }

    public required string Details { get; init; }

    public Guid? CoverId { get; init; }

    public int CoverWidth { get; init; }

    public int CoverHeight { get; init; }

    public string? CoverAlt { get; init; }

    public string? CoverHash { get; init; }

    internal StoredImage? Cover => CoverId is { } id && CoverHash is not null
        ? new StoredImage(id, CoverWidth, CoverHeight, CoverAlt ?? "", CoverHash)
        : null;
}

/// <summary>A variant as the hot queries read it. Prices in cents, instants in Unix milliseconds.</summary>
internal sealed class VariantRow
{
    internal const string Columns = """
        v."ShopId", v."ProductId", v."Id", v."Title", v."Options", v."Sku", v."Gtin", v."Price", v."LowestBefore", v."StockCount",
        v."SoftStock", v."ConfirmedAt", v."ImageId"
        """;

    internal static VariantRow Of(DbDataReader row) => new()
    {
        ShopId = row.GetGuid(0),
        ProductId = row.GetGuid(1),
        Id = row.GetGuid(2),
        Title = row.GetString(3),
        Options = row.GetString(4),
        Sku = row.TextOrNull(5),
        Gtin = row.TextOrNull(6),
        Price = row.GetInt64(7),
        LowestBefore = row.LongOrNull(8),
        StockCount = row.IntOrNull(9),
        SoftStock = row.TextOrNull(10) is { } word ? Enum.Parse<SoftStock>(word) : null,
        ConfirmedAt = row.LongOrNull(11),
        ImageId = row.GuidOrNull(12),
    };

    public Guid ShopId { get; init; }

    public Guid ProductId { get; init; }

    public Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Options { get; init; }

    public string? Sku { get; init; }

    public string? Gtin { get; init; }

    public long Price { get; init; }

    public long? LowestBefore { get; init; }

    public int? StockCount { get; init; }

    public SoftStock? SoftStock { get; init; }

    public long? ConfirmedAt { get; init; }

    public Guid? ImageId { get; init; }

    internal StockLevel Stock => new(
        StockCount, SoftStock, ConfirmedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);

    /// <summary>May be shown beside the price.</summary>
    internal PriceReduction? Reduction => LowestBefore > Price ? new PriceReduction(LowestBefore.Value, Price) : null;
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
