using Storefront.Catalog.Prices;
using Storefront.Catalog.Stocks;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Products;

/// <summary>How an article should be, whoever says so: the editor, a file, a recipe. Checked and cleaned.</summary>
internal sealed record WantedProduct
{
    /// <summary>The article meant; null: the one with this handle, or a new one.</summary>
    public Guid? Id { get; init; }

    public required string Handle { get; init; }

    public required string Title { get; init; }

    public string? TitleEn { get; init; }

    /// <summary>Clean HTML.</summary>
    public string Description { get; init; } = "";

    public string? DescriptionEn { get; init; }

    /// <summary>English words for those of options and details.</summary>
    public ArticleWords Words { get; init; } = ArticleWords.None;

    public string Vendor { get; init; } = "";

    public ProductKind Kind { get; init; }

    public int TaxRate { get; init; } = 19;

    /// <summary>A voucher for goods of that one rate.</summary>
    public bool SinglePurpose { get; init; }

    public ProductUnit? Unit { get; init; }

    public Money Deposit { get; init; }

    public int MinAge { get; init; }

    public string Withdrawal { get; init; } = "STANDARD";

    public IReadOnlyList<string> Options { get; init; } = [];

    public IReadOnlyList<ProductDetail> Details { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Ids of the collections it is in; null leaves them as they are.</summary>
    public IReadOnlyCollection<Guid>? Collections { get; init; }

    public bool Live { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<WantedVariant> Variants { get; init; }

    /// <summary>
    /// The source may not say everything: of an article that is there already, tax, withdrawal class, unit, deposit and age stay
    /// as they are but for those it <see cref="Says"/>, and so do details and English words for which it says nothing.
    /// </summary>
    public bool IsPart { get; init; }

    /// <summary>Of what may be left out, what the source speaks of.</summary>
    public WantedTerms Says { get; init; }

    /// <summary>Fingerprint of what a file or recipe says; null from the editor.</summary>
    public string? SourceHash { get; init; }
}

/// <summary>What a source may leave out.</summary>
[Flags]
internal enum WantedTerms
{
    None = 0,
    TaxRate = 1,
    Unit = 2,
    Deposit = 4,
    MinAge = 8,
    Withdrawal = 16,
    SinglePurpose = 32,
}

/// <summary>How a variant should be.</summary>
internal sealed record WantedVariant
{
    /// <summary>The variant meant; null: the one with this article number, or with these options, or a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>One value for each option of the article.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    public string? Sku { get; init; }

    public string? Gtin { get; init; }

    public required Money Price { get; init; }

    /// <summary>Set: a reduction is announced.</summary>
    public Money? ComparePrice { get; init; }

    /// <summary>Asked until now, known from elsewhere: demo articles come with a past.</summary>
    public Money? AskedBefore { get; init; }

    /// <summary>Null leaves the stock alone.</summary>
    public WantedStock? Stock { get; init; }

    public int? WeightGrams { get; init; }

    /// <summary>Null leaves the picture alone.</summary>
    public WantedImage? Image { get; init; }
}

/// <param name="MediaId">The picture that shows the variant; null: those of the article.</param>
internal sealed record WantedImage(Guid? MediaId);

/// <param name="Count">Counted; null when not counted.</param>
/// <param name="Soft">Said instead of counted; null with no count: always there.</param>
internal sealed record WantedStock(int? Count, SoftStock? Soft = null);
