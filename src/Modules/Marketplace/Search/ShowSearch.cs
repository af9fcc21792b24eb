using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Contracts;
using Storefront.Marketplace.Shops;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;

namespace Storefront.Marketplace.Search;

/// <summary>GET /search of the portal: all shops of the town in one list. Without words it is there to browse.</summary>
internal static class ShowSearch
{
    internal static async Task<IResult> HandleAsync(
        HttpContext http, TownSearch search, SearchPieces pieces, NothingFound nothing, TimeProvider clock, CancellationToken cancel)
    {
        if (SearchQuestion.IsCut(http.Request.Query))
        {
            return Results.Redirect(SearchQuestion.Read(http.Request.Query).Url(http.Request.PathBase + "/search"));
        }

        var started = clock.GetTimestamp();
        var answer = await search.AskAsync(SearchQuestion.Read(http.Request.Query), cancel);
        nothing.TellOf(answer);
        var texts = pieces.Texts;
        var question = answer.Question;
        var path = http.Request.PathBase + "/search";
        var from = question.Near ?? answer.Town.Centre;
        var filters = new Filters(answer, pieces.Shops, texts, path);
        var results = await pieces.Articles.OfAsync(answer.Articles, answer.Town, from, texts, cancel);
        var took = clock.GetElapsedTime(started);
        return new ThemePage("search") { Title = Title(question, texts), NoIndex = true }
            .With("search", new TownSearchDrop(
                question.Text, answer.Count, question.Text.Length > 0, answer.Corrected, Took(took, texts))
            {
                TooShort = WordPlan.IsTooShort(WordPlan.Words(question.Text)),
                Unfiltered = answer.Unfiltered,
                UnfilteredUrl = answer is { Count: 0, Unfiltered: > 0 } && question.IsNarrowed ? question.Widest().Url(path) : null,
            })
            .With("results", results)
            .With("filters", filters.All().ToList())
            .With("active_filters", filters.Active().ToList())
            .With("shops", answer.Shops.Select(shop => pieces.Shops.Of(shop, answer.Town, from, texts)).ToList())
            .With("paginate", Paginate.Of(question.Page, answer.Pages, page => (question with { Page = page }).Url(path)));
    }

    // Hundredths tell nobody anything, and nought seconds is not true.
    private static string Took(TimeSpan took, TextIn texts) => took < TimeSpan.FromSeconds(1)
        ? texts["marketplace.took_short"]
        : texts["marketplace.took", ("seconds", Math.Round(took.TotalSeconds, 1))];

    private static string Title(SearchQuestion question, TextIn texts) => question.Text.Length > 0
        ? texts["marketplace.search_title", ("terms", question.Text)]
        : texts["marketplace.browse_title"];
}

/// <summary>What the pages of lists need to show what was found.</summary>
internal sealed class SearchPieces(ArticleCards articles, ShopCards shops, RequestLanguage language)
{
    public ArticleCards Articles => articles;

    public ShopCards Shops => shops;

    public TextIn Texts => language.Texts;
}
