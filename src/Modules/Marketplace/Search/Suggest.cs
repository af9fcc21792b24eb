using Microsoft.AspNetCore.Http;
using Storefront.Marketplace.Index;
using Storefront.Marketplace.Shops;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Marketplace.Search;

/// <summary>GET /search/suggest?q=: words, articles and shops that begin so. A browser that follows it as a link gets the search.</summary>
internal static class Suggest
{
    private const int MostWords = 5;
    private const int MostTitles = 4;
    private const int MostShops = 3;

    internal static async Task<IResult> HandleAsync(
        HttpContext http, Suggestions suggestions, SearchPieces pieces, CancellationToken cancel)
    {
        var question = SearchQuestion.Read(http.Request.Query);
        return http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            ? Results.Redirect(new SearchQuestion { Text = question.Text }.Url(http.Request.PathBase + "/search"))
            : Results.Json(new { suggestions = await suggestions.ForAsync(question.Text, pieces, MostWords, MostTitles, MostShops, cancel) });
    }
}

/// <param name="Text">Goes into the field.</param>
/// <param name="Hint">What it is, when it is not just a word.</param>
internal sealed record Suggestion(string Text, string? Hint);

internal sealed class Suggestions(ISearchIndex index, Vocabularies vocabularies, ShopLists lists, ScopedSql sql, CurrentScope here)
{
    public async Task<IReadOnlyList<Suggestion>> ForAsync(
        string text, SearchPieces pieces, int words, int titles, int shops, CancellationToken cancel)
    {
        var folded = WordPlan.Words(text);
        if (folded.Count == 0 || folded[^1].Length < 2)
        {
            return [];
        }

        var english = pieces.Texts.Locale == TextCatalog.English;
        var vocabulary = await vocabularies.OfAsync(here.Value.TownId, cancel);
        var before = string.Join(' ', folded.SkipLast(1).Select(vocabulary.Shown));
        var completions = WordPlan.Spellings(folded[^1], vocabulary)
            .SelectMany(begun => vocabulary.Beginning(begun, english ? Tongue.English : Tongue.German, words)).Where(word => !WordPlan.IsFiller(word)).Distinct().Take(words)
            .Select(word => new Suggestion($"{before} {vocabulary.Shown(word)}".Trim(), null));
        var found = (await lists.OfAsync(here.Value.TownId)).ByName
            .Where(shop => folded.All(word => shop.Folded.Contains(" " + word, StringComparison.Ordinal)))
            .Take(shops)
            .Select(shop => new Suggestion(shop.Profile.Name, pieces.Shops.BranchTitle(shop.Profile.Branch, pieces.Texts)));
        var articles = (await TitlesAsync(folded, english, titles, cancel)).Select(title => new Suggestion(title, pieces.Texts["marketplace.suggest.article"]));
        return [.. completions.Concat(found).Concat(articles).DistinctBy(suggestion => suggestion.Text, StringComparer.OrdinalIgnoreCase)];
    }

    private async Task<IReadOnlyList<string>> TitlesAsync(IReadOnlyList<string> folded, bool english, int most, CancellationToken cancel)
    {
        var candidates = await index.FindAsync(
            new IndexQuestion([.. folded.Select(word => new WordForms(word, []))], most * 5) { TitlesOnly = true }, cancel);
        Guid[] best = [.. candidates.OrderByDescending(candidate => candidate.Score).Take(most).Select(candidate => candidate.ProductId)];
        Guid[] shops = [.. candidates.Where(candidate => best.Contains(candidate.ProductId)).Select(candidate => candidate.ShopId).Distinct()];
        return best.Length == 0
            ? []
            : await sql.ListAsync<string>(
                $"""
                SELECT {(english ? """COALESCE("TitleEn", "Title")""" : "\"Title\"")} FROM "Marketplace_SearchEntry"
                WHERE "TownId" = @town AND "ShopId" IN @shops AND "Id" IN @best
                """.InLists(sql.IsSqlite),
                new { shops, best },
                cancel);
    }
}

internal static class InListSql
{
    /// <summary>PostgreSQL takes a list as one array.</summary>
    public static string InLists(this string sql, bool isSqlite) =>
        isSqlite ? sql : sql.Replace("IN @shops", "= ANY(@shops)", StringComparison.Ordinal).Replace("IN @best", "= ANY(@best)", StringComparison.Ordinal);
}
