using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Products;

/// <summary>An article of a shop. What one row says is what its page needs: lists are finished JSON.</summary>
internal sealed class Product : OwnedEntity
{
    /// <summary>Name in addresses, unique in the shop.</summary>
    public required string Handle { get; set; }

    public required string Title { get; set; }

    public string? TitleEn { get; set; }

    /// <summary>Clean HTML.</summary>
    public string Description { get; set; } = "";

    public string? DescriptionEn { get; set; }

    /// <summary>JSON: English words for those of options and details; see <see cref="ArticleWords"/>.</summary>
    public string? WordsEn { get; set; }

    public string Vendor { get; set; } = "";

    public ProductKind Kind { get; set; }

    /// <summary>Percent: 19, 7, 0.</summary>
    public int TaxRate { get; set; } = 19;

    /// <summary>Vouchers: what it buys has this one rate, so VAT falls due when it is sold (GFT-03). Without it the voucher is multi-purpose.</summary>
    public bool SinglePurpose { get; set; }

    /// <summary>JSON of the <see cref="ProductUnit"/>; null: no unit price is due.</summary>
    public string? Unit { get; set; }

    public Money Deposit { get; set; }

    /// <summary>Years; 0 for none.</summary>
    public int MinAge { get; set; }

    /// <summary>Class of legal.md 4.1.</summary>
    public string Withdrawal { get; set; } = "STANDARD";

    /// <summary>JSON: names of the options, at most three.</summary>
    public string Options { get; set; } = "[]";

    /// <summary>JSON: list of {name, value}.</summary>
    public string Details { get; set; } = "[]";

    /// <summary>JSON: list of texts.</summary>
    public string Tags { get; set; } = "[]";

    public ProductState State { get; set; }

    /// <summary>Lowest price of the variants, kept for sorting.</summary>
    public Money PriceFrom { get; set; }

    /// <summary>Media id of the first picture, kept for cards.</summary>
    public Guid? CoverId { get; set; }

    /// <summary>Folded words that the shop's search looks through.</summary>
    public string SearchText { get; set; } = "";

    /// <summary>Fingerprint of what a file or recipe last said; the same again changes nothing.</summary>
    public string? SourceHash { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public bool IsLive => State == ProductState.Live;
}
