using System.Globalization;
using Storefront.Catalog.Contracts;
using Storefront.Learning.Contracts;

namespace Storefront.Learning.Checks;

/// <summary>The first few hundred published articles of the shop: enough to see how it keeps them. Read once for a request.</summary>
internal sealed class FirstArticles(IProductFeed feed)
{
    private IReadOnlyList<FeedProduct>? _read;

    public async Task<IReadOnlyList<FeedProduct>> ReadAsync(CancellationToken cancel) =>
        _read ??= await feed.AllAsync(cancel).FirstOrDefaultAsync(cancel) ?? [];
}

/// <summary><c>articles:10</c>: so many are published.</summary>
internal sealed class EnoughArticles(FirstArticles articles) : ILessonCheck
{
    public string Kind => "articles";

    public async Task<bool> IsDoneAsync(string what, Guid person, CancellationToken cancel) =>
        (await articles.ReadAsync(cancel)).Count >= int.Parse(what, CultureInfo.InvariantCulture);
}

/// <summary>There are a few articles, and four of five are as they should be.</summary>
internal abstract class MostArticles(FirstArticles articles) : ILessonCheck
{
    private const int Few = 3;

    public abstract string Kind { get; }

    public async Task<bool> IsDoneAsync(string what, Guid person, CancellationToken cancel)
    {
        var all = await articles.ReadAsync(cancel);
        return all.Count >= Few && all.Count(Fits) * 5 >= all.Count * 4;
    }

    protected abstract bool Fits(FeedProduct article);
}

/// <summary><c>pictures</c>: most have a picture.</summary>
internal sealed class PicturesOnMost(FirstArticles articles) : MostArticles(articles)
{
    public override string Kind => "pictures";

    protected override bool Fits(FeedProduct article) => article.CoverId is not null;
}

/// <summary><c>texts</c>: most say something of themselves, in a sentence or two.</summary>
internal sealed class WordsOnMost(FirstArticles articles) : MostArticles(articles)
{
    private const int Sentence = 60;

    public override string Kind => "texts";

    protected override bool Fits(FeedProduct article) => article.Text.Length >= Sentence;
}

/// <summary><c>stock</c>: of most it is known whether they are there; nobody has to ask.</summary>
internal sealed class StockOfMost(FirstArticles articles) : MostArticles(articles)
{
    private const string Ask = "ask";

    public override string Kind => "stock";

    protected override bool Fits(FeedProduct article) => article.StockState != Ask;
}
