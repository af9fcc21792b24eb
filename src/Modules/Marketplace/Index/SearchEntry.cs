using Storefront.Platform.Data;

namespace Storefront.Marketplace.Index;

/// <summary>
/// One article of one shop as the portal's search and lists need it; <c>Id</c> is the article's. Only what narrows, sorts and
/// counts is here, so that a thousand rows are read in a moment; the words are in the full-text index beside it.
/// </summary>
internal sealed class SearchEntry : OwnedEntity
{
    public long PriceCents { get; set; }

    public StockRank Stock { get; set; }

    public bool OnOffer { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    public DateTimeOffset IndexedAt { get; set; }

    /// <summary>The shop's, empty when it has none.</summary>
    public string Branch { get; set; } = "";

    public string Title { get; set; } = "";

    public string? TitleEn { get; set; }

    /// <summary>Words of title, brand, tags, collections and option values as written: what the vocabulary is made of.</summary>
    public string Words { get; set; } = "";

    /// <summary>The English ones.</summary>
    public string WordsEn { get; set; } = "";
}

/// <summary>How surely the article is there. Stored as a number, because it is sorted and compared.</summary>
internal enum StockRank
{
    Gone = 0,
    Ask = 1,
    Few = 2,
    InStock = 3,
}

/// <summary>What the index knows of a shop; when it differs from the shop's profile, the shop is indexed anew.</summary>
internal sealed class IndexedShop : OwnedEntity
{
    public string Branch { get; set; } = "";

    public DateTimeOffset IndexedAt { get; set; }
}
