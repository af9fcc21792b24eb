using Storefront.Catalog.Prices;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Products;

/// <summary>What is bought: an article in one size and colour. An article without options has one.</summary>
internal sealed class Variant : OwnedEntity
{
    /// <summary>
    /// So many an article may have, whoever makes it: the editor shows them all in one form, and above that neither people nor phones get through it.
    /// </summary>
    internal const int Most = 200;

    public required Guid ProductId { get; init; }

    public int Position { get; set; }

    /// <summary>„Größe 40“ is shown as „40“, „40 / Braun“; empty without options.</summary>
    public string Title { get; set; } = "";

    /// <summary>JSON: the value of each option of the product.</summary>
    public string Options { get; set; } = "[]";

    /// <summary>Article number, unique in the shop when there is one.</summary>
    public string? Sku { get; set; }

    public string? Gtin { get; set; }

    public Money Price { get; set; }

    /// <summary>The shop announces a reduction. What may be shown as the former price is <see cref="LowestBefore"/>.</summary>
    public Money? ComparePrice { get; set; }

    /// <summary>Lowest price of the 30 days before the reduction began (PAngV § 11); null: nothing may be announced.</summary>
    public Money? LowestBefore { get; set; }

    /// <summary>Counted stock; null when it is not counted.</summary>
    public int? StockCount { get; set; }

    /// <summary>What the shop says instead of counting.</summary>
    public SoftStock? SoftStock { get; set; }

    /// <summary>When somebody last looked at the shelf.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    public int? WeightGrams { get; set; }

    /// <summary>Media id of the picture that shows this variant.</summary>
    public Guid? ImageId { get; set; }

    /// <summary>So many an article may have that has so many: what came in before there was a bound keeps its own.</summary>
    internal static int MostOf(int stored) => Math.Max(Most, stored);

    /// <summary>The title that these values of its options make.</summary>
    internal static string TitleOf(IEnumerable<string> values) => string.Join(" / ", values.Where(value => value.Length > 0));
}

internal enum SoftStock
{
    Here,
    Few,
    Ask,
    Gone,
}
