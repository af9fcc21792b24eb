using Storefront.Catalog.Stocks;

namespace Storefront.Catalog.Contracts;

/// <summary>The published articles of the current shop as a search index wants them.</summary>
public interface IProductFeed
{
    /// <summary>All of them, up to 500 at a time.</summary>
    IAsyncEnumerable<IReadOnlyList<FeedProduct>> AllAsync(CancellationToken cancel);

    /// <summary>Those of <paramref name="products"/> that are published; the others are to be forgotten.</summary>
    Task<IReadOnlyList<FeedProduct>> FindAsync(IReadOnlyCollection<Guid> products, CancellationToken cancel);
}

public sealed record FeedProduct
{
    public required Guid Id { get; init; }

    public required Guid ShopId { get; init; }

    public required string Handle { get; init; }

    public required string Title { get; init; }

    public string? TitleEn { get; init; }

    /// <summary>The description without marks.</summary>
    public string Text { get; init; } = "";

    public string? TextEn { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string Vendor { get; init; } = "";

    /// <summary>Titles of its collections.</summary>
    public IReadOnlyList<string> Collections { get; init; } = [];

    /// <summary>Their English titles, of those that have one.</summary>
    public IReadOnlyList<string> CollectionsEn { get; init; } = [];

    /// <summary>Cents, of the cheapest variant that is there; of the cheapest at all when none is.</summary>
    public long PriceCents { get; init; }

    /// <summary>A reduction may be shown (PAngV § 11).</summary>
    public bool OnOffer { get; init; }

    /// <summary><c>in_stock</c>, <c>few</c>, <c>ask</c>, <c>gone</c>: the best of its variants.</summary>
    public required string StockState { get; init; }

    /// <summary><c>product</c>, <c>service</c>, <c>voucher</c>, <c>show_window</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Numbers people scan or type: GTINs and article numbers of all variants.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>What it is chosen by: „Größe“, „Farbe“.</summary>
    public IReadOnlyList<string> OptionNames { get; init; } = [];

    /// <summary>Values of the options: „40“, „Braun“.</summary>
    public IReadOnlyList<string> OptionValues { get; init; } = [];

    /// <summary>English words for those of its options and details: „Size“, „Brown“.</summary>
    public IReadOnlyList<string> WordsEn { get; init; } = [];

    public Guid? CoverId { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
