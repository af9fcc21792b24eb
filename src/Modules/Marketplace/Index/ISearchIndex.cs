using System.Data.Common;

namespace Storefront.Marketplace.Index;

/// <summary>
/// The town's full-text index, once in SQLite and once in PostgreSQL, held to the same answers by one set of tests. Words come
/// folded; the index neither folds nor splits nor corrects.
/// </summary>
internal interface ISearchIndex
{
    /// <summary>The best, or newest, matches in the current town: never more than <see cref="IndexQuestion.Most"/>.</summary>
    Task<IReadOnlyList<Candidate>> FindAsync(IndexQuestion question, CancellationToken cancel);

    /// <summary>Those of these beginnings with which a word of any article of the town begins, in one query.</summary>
    Task<IReadOnlySet<string>> KnownAsync(IReadOnlyList<string> beginnings, CancellationToken cancel);

    /// <summary>Puts articles of the current shop in, or anew. Inside the caller's unit of work.</summary>
    Task PutAsync(DbTransaction within, Guid town, Guid shop, IReadOnlyList<IndexedArticle> articles, CancellationToken cancel);

    /// <summary>Takes the words of articles out, before their rows go. Inside the caller's unit of work.</summary>
    Task TakeOutAsync(DbTransaction within, Guid town, Guid shop, IReadOnlyCollection<Guid>? articles, CancellationToken cancel);
}

/// <param name="Words">All of them must be found, each in one of its forms; empty: everything, newest first.</param>
/// <param name="Most">How many candidates at most.</param>
internal sealed record IndexQuestion(IReadOnlyList<WordForms> Words, int Most)
{
    public Guid? Shop { get; init; }

    public string? Branch { get; init; }

    public bool InStock { get; init; }

    public bool OnOffer { get; init; }

    /// <summary>Only titles, brands and tags: for when the question is so wide that texts would crowd them out.</summary>
    public bool TitlesOnly { get; init; }

    public CandidateOrder Order { get; init; }
}

/// <param name="Begins">A word begins so.</param>
/// <param name="Parts">Or, for a compound: words begin with each of these.</param>
internal sealed record WordForms(string Begins, IReadOnlyList<string> Parts)
{
    /// <summary>Or a word begins with one of these: what it is called in German.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}

internal enum CandidateOrder
{
    Newest,
    PriceUp,
    PriceDown,
}

/// <param name="Score">Greater is better; zero where no words were asked for.</param>
internal sealed record Candidate(
    Guid ShopId, Guid ProductId, long PriceCents, StockRank Stock, bool OnOffer, long PublishedAt, string Branch, double Score);

internal sealed record IndexedArticle
{
    public required Guid Id { get; init; }

    public required long PriceCents { get; init; }

    public required StockRank Stock { get; init; }

    public required bool OnOffer { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset IndexedAt { get; init; }

    public required string Branch { get; init; }

    public required string Title { get; init; }

    public string? TitleEn { get; init; }

    /// <summary>As written, in small letters.</summary>
    public required string Words { get; init; }

    /// <summary>The same of what is said in English.</summary>
    public required string WordsEn { get; init; }

    /// <summary>Folded, with what its compounds are in the end: a „Wanderschuh“ is a „Schuh“.</summary>
    public required IReadOnlyList<string> TitleWords { get; init; }

    /// <summary>Folded: brand, tags, collections, parts of compounds, numbers, names and values of options.</summary>
    public required IReadOnlyList<string> MoreWords { get; init; }

    /// <summary>Folded: the description.</summary>
    public required IReadOnlyList<string> TextWords { get; init; }
}
