using System.Data.Common;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Showcase;

/// <summary>
/// An article as a card shows it. A page of one article shows eight others, a list two dozen: what no card says is not read,
/// above all not the description.
/// </summary>
internal class CardRow(DbDataReader row)
{
    internal const string Columns = $"""
        {OwnColumns}, cover."Width" AS "CoverWidth", cover."Height" AS "CoverHeight", cover."Alt" AS "CoverAlt", cover."Hash" AS "CoverHash",
        p."SinglePurpose"
        """;

    /// <summary>Without its picture, which the page of the article has among the others.</summary>
    protected const string BareColumns = $"{OwnColumns}, NULL, NULL, NULL, NULL, p.\"SinglePurpose\"";

    /// <summary>With the columns of its picture, so that a card needs no second question (<see cref="StoredImage"/>).</summary>
    internal const string From = """
        "Catalog_Product" p LEFT JOIN "Media_Picture" cover
          ON cover."TownId" = p."TownId" AND cover."ShopId" = p."ShopId" AND cover."Id" = p."CoverId"
        """;

    /// <summary>So many columns.</summary>
    protected const int Count = 17;

    private const string OwnColumns = """
        p."ShopId", p."Id", p."Handle", p."Title", p."TitleEn", p."Vendor", p."Kind", p."TaxRate", p."Unit", p."Deposit", p."Options",
        p."CoverId"
        """;

    private readonly ProductUnit? _unit = ProductUnit.FromJson(row.TextOrNull(8));
    private readonly long _deposit = row.GetInt64(9);

    public Guid ShopId { get; } = row.GetGuid(0);

    public Guid Id { get; } = row.GetGuid(1);

    public string Handle { get; } = row.GetString(2);

    public string Title { get; } = row.GetString(3);

    public string? TitleEn { get; } = row.TextOrNull(4);

    public string Vendor { get; } = row.GetString(5);

    public ProductKind Kind { get; } = Enum.Parse<ProductKind>(row.GetString(6));

    public int TaxRate { get; } = row.GetInt32(7);

    public bool SinglePurpose { get; } = row.GetBoolean(16);

    /// <summary>Null where no unit price is due; a voucher has none.</summary>
    public ProductUnit? Unit => Kind.HasGoodsTerms() ? _unit : null;

    public long Deposit => Kind.HasGoodsTerms() ? _deposit : 0;

    /// <summary>Names of what can be chosen, a JSON list.</summary>
    public string Options { get; } = row.GetString(10);

    internal bool HasOptions => Options != "[]";

    internal StoredImage? Cover { get; } = row.GuidOrNull(11) is { } id && row.TextOrNull(15) is { } hash
        ? new StoredImage(id, row.GetInt32(12), row.GetInt32(13), row.TextOrNull(14) ?? "", hash)
        : null;
}

/// <summary>What a variant costs and whether it is there. Prices in cents, instants in Unix milliseconds.</summary>
internal class OfferRow(DbDataReader row)
{
    internal const string Columns = """
        v."ProductId", v."Price", v."LowestBefore", v."StockCount", v."SoftStock", v."ConfirmedAt"
        """;

    /// <summary>So many columns.</summary>
    protected const int Count = 6;

    public Guid ProductId { get; } = row.GetGuid(0);

    public long Price { get; } = row.GetInt64(1);

    public long? LowestBefore { get; } = row.LongOrNull(2);

    internal StockLevel Stock { get; } = new(
        row.IntOrNull(3),
        row.TextOrNull(4) is { } word ? Enum.Parse<SoftStock>(word) : null,
        row.LongOrNull(5) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);

    /// <summary>May be shown beside the price.</summary>
    internal PriceReduction? Reduction => LowestBefore > Price ? new PriceReduction(LowestBefore.Value, Price) : null;
}

/// <summary>An article with its variants, for a card.</summary>
internal sealed record CardRows(CardRow Product, IReadOnlyList<OfferRow> Variants)
{
    /// <summary>Articles, then their variants.</summary>
    internal static async Task<IReadOnlyList<CardRows>> ReadAsync(SqlRows rows)
    {
        var products = await rows.NextAsync(row => new CardRow(row));
        var variants = (await rows.NextAsync(row => new OfferRow(row))).ToLookup(variant => variant.ProductId);
        return [.. products.Select(product => new CardRows(product, [.. variants[product.Id]]))];
    }
}
