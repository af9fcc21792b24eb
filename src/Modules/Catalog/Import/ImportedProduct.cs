using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;

namespace Storefront.Catalog.Import;

/// <summary>One product as a file tells it, whatever the file's format. Nothing in it has been cleaned or checked
/// against the catalogue.</summary>
internal sealed record ImportedProduct
{
    /// <summary>Line of the file the product starts on.</summary>
    internal required int Line { get; init; }

    /// <summary>All lines that belong to it, also those that were refused.</summary>
    internal required IReadOnlyList<int> Lines { get; init; }
    internal required string Handle { get; init; }
    internal required string Title { get; init; }
    internal UntrustedBody Body { get; init; } = UntrustedBody.None;
    internal string? TitleEn { get; init; }
    internal UntrustedBody BodyEn { get; init; } = UntrustedBody.None;

    /// <summary>English words for those of options and details.</summary>
    internal IReadOnlyDictionary<string, string> Words { get; init; } = ArticleWords.None.English;
    internal string? Vendor { get; init; }

    /// <summary>Paths, „Kleidung > Kapuzenpullover“.</summary>
    internal IReadOnlyList<string> Categories { get; init; } = [];
    internal IReadOnlyList<string> Tags { get; init; } = [];
    internal ImportedKind Kind { get; init; }
    internal bool Published { get; init; }

    /// <summary>What it says of VAT, content, deposit, age and withdrawal.</summary>
    internal ArticleTerms Terms { get; init; } = ArticleTerms.None;
    internal IReadOnlyList<ImportedOption> Options { get; init; } = [];

    /// <summary>Never empty; <see cref="ImportedVariant.OptionValues"/> has one entry per option.</summary>
    internal required IReadOnlyList<ImportedVariant> Variants { get; init; }
    internal IReadOnlyList<ImportedImage> Images { get; init; } = [];

    internal bool NamesPictures => Images.Count > 0 || Variants.Any(variant => variant.ImageUrl is not null);

    /// <summary>Facts that are no choice („Farbe: Grau“ of an article in one colour).</summary>
    internal IReadOnlyList<ImportedOption> Details { get; init; } = [];
    internal string? ExternalUrl { get; init; }

    /// <summary>Article numbers of the members of a group.</summary>
    internal IReadOnlyList<string> GroupedSkus { get; init; } = [];
}

internal enum ImportedKind
{
    Product,
    Service,
    Voucher,

    /// <summary>Shown, not sold here: the file says so, it is sold elsewhere, or it is a group of others.</summary>
    ShowWindow,
}

internal enum BodyFormat { Html, Markdown }

/// <summary>Raw text from a stranger's file. Only <see cref="HtmlCleaner"/> turns it into something a page may show.</summary>
internal sealed record UntrustedBody(string Raw, BodyFormat Format)
{
    internal static readonly UntrustedBody None = new("", BodyFormat.Html);
}

internal sealed record ImportedOption(string Name, IReadOnlyList<string> Values);

/// <param name="PriceCents">Null: the file names no price.</param>
/// <param name="CompareAtCents">The price before the reduction, if the file names one above the price.</param>
/// <param name="Stock">Null: not counted. Zero: counted, sold out.</param>
internal sealed record ImportedVariant(
    int Line,
    IReadOnlyList<string> OptionValues,
    string? Sku = null,
    string? Gtin = null,
    long? PriceCents = null,
    long? CompareAtCents = null,
    int? Stock = null,
    int? WeightGrams = null,
    string? ImageUrl = null);

internal sealed record ImportedImage(string Url, string? Alt);
