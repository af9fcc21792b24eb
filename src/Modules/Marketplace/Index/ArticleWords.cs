using Storefront.Catalog.Contracts;

namespace Storefront.Marketplace.Index;

/// <summary>An article as the index wants it: words folded, compounds taken apart.</summary>
internal sealed class ArticleWords(Vocabulary vocabulary, string branch, DateTimeOffset now)
{
    // A novel in the description would outweigh everything else and slow every question.
    private const int MostTextWords = 300;

    // The articles of a batch share most of their words.
    private readonly Dictionary<string, IReadOnlyList<string>> _parts = new(StringComparer.Ordinal);

    /// <summary>What the vocabulary learns from an article. Not what it is chosen by: nobody looks for „Größe“.</summary>
    public static List<string> Naming(FeedProduct product) => Fold.Words(string.Join(
        ' ', [product.Title, product.Vendor, .. product.Tags, .. product.Collections, .. product.OptionValues]));

    /// <summary>What it learns of English.</summary>
    public static List<string> NamingEn(FeedProduct product) => Fold.Words(string.Join(
        ' ', [product.TitleEn ?? "", product.TitleEn is null ? "" : product.Vendor, .. product.CollectionsEn]));

    public IndexedArticle Of(FeedProduct product)
    {
        var title = Folded($"{product.Title} {product.TitleEn}");
        var more = Folded(string.Join(' ',
        [
            product.Vendor, .. product.Tags, .. product.Collections, .. product.CollectionsEn, .. product.Numbers, .. product.OptionNames, .. product.OptionValues,
            .. product.WordsEn,
        ]));
        var text = Folded($"{product.Text} {product.TextEn}", MostTextWords);
        List<string> named = [.. title, .. title.Distinct().Select(Parts).Where(parts => parts.Count > 0).Select(parts => parts[^1]).Except(title).Distinct()];
        var parts = title.Concat(more).Distinct().SelectMany(Parts);
        return new IndexedArticle
        {
            Id = product.Id,
            PriceCents = product.PriceCents,
            Stock = Rank(product.StockState),
            OnOffer = product.OnOffer,
            PublishedAt = product.PublishedAt,
            IndexedAt = now,
            Branch = branch,
            Title = product.Title,
            TitleEn = product.TitleEn,
            Words = string.Join(' ', Naming(product).Distinct()),
            WordsEn = string.Join(' ', NamingEn(product).Distinct()),
            TitleWords = named,
            MoreWords = [.. more, .. parts.Distinct().Except(named)],
            TextWords = [.. text, .. text.Distinct().SelectMany(Parts).Distinct()],
        };
    }

    private IReadOnlyList<string> Parts(string word)
    {
        if (!_parts.TryGetValue(word, out var parts))
        {
            _parts[word] = parts = Compounds.Split(word, vocabulary);
        }

        return parts;
    }

    private static List<string> Folded(string text, int most = int.MaxValue) =>
        [.. Fold.Words(text).Take(most).Select(Fold.Of)];

    private static StockRank Rank(string state) => state switch
    {
        "in_stock" => StockRank.InStock,
        "few" => StockRank.Few,
        "ask" => StockRank.Ask,
        _ => StockRank.Gone,
    };
}
