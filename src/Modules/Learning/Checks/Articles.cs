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

/// <summary><c>pictures</c>: there are a few articles, and four of five have a picture.</summary>
internal sealed class PicturesOnMost(FirstArticles articles) : ILessonCheck
{
    private const int Few = 3;

    public string Kind => "pictures";

    public async Task<bool> IsDoneAsync(string what, Guid person, CancellationToken cancel)
    {
        var all = await articles.ReadAsync(cancel);
        return all.Count >= Few && all.Count(article => article.CoverId is not null) * 5 >= all.Count * 4;
    }
}
