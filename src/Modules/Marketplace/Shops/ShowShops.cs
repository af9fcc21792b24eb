using System.Globalization;
using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Contracts;
using Storefront.Marketplace.Index;
using Storefront.Marketplace.Search;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;

namespace Storefront.Marketplace.Shops;

/// <summary>GET /shops: the directory, by branch, open now, words, near or by name.</summary>
internal static class ShowShops
{
    private const int PerPage = 24;

    public static string[] Keys { get; } = ["q", "open", "pickup", "branch", "sort", "near"];

    internal static async Task<IResult> HandleAsync(
        HttpContext http, TownNow town, BranchList branches, SearchPieces pieces, CancellationToken cancel)
    {
        var moment = await town.LookAsync(cancel);
        var path = http.Request.PathBase + "/shops";
        var question = SearchQuestion.Read(http.Request.Query);
        if (SearchQuestion.IsCut(http.Request.Query))
        {
            return Results.Redirect(question.Url(path));
        }

        question = question with { Branch = branches.Find(question.Branch), Shop = null, Price = null, InStock = false, OnOffer = false };
        var from = question.Near ?? moment.Centre;
        var fitting = Ordered(question, moment.Shops.ByName.Where(shop => Fits(shop, question, moment)), from).ToList();
        var pages = Math.Max(1, (fitting.Count + PerPage - 1) / PerPage);
        var page = Math.Min(question.Page, pages);
        return new ThemePage("shops") { Title = Title(question, branches, pieces.Texts), NoIndex = question.Text.Length > 0 }
            .With("shops", fitting.Skip((page - 1) * PerPage).Take(PerPage).Select(shop => pieces.Shops.Of(shop, moment, from, pieces.Texts)).ToList())
            .With("branches", branches.Of(moment.Shops, question.Branch, pieces.Texts, branch => (question with { Branch = branch, Page = 1 }).Url(path)))
            .With("filters", Toggles(question with { Page = 1 }, moment, pieces.Texts, path).ToList())
            .With("paginate", Paginate.Of(page, pages, number => (question with { Page = number }).Url(path)));
    }

    private static string Title(SearchQuestion question, BranchList branches, TextIn texts) => question.Branch is { } branch
        ? texts["marketplace.shops_of", ("branch", branches.Title(branch, texts))]
        : texts["marketplace.shops_title"];

    private static bool Fits(ListedShop shop, SearchQuestion question, TownMoment moment) =>
        (question.Branch is null || shop.Profile.Branch == question.Branch)
        && (!question.Open || moment.IsOpen(shop.Id))
        && (!question.PickupToday || moment.HandsOverToday(shop.Id))
        && WordPlan.Words(question.Text).All(word => shop.Folded.Contains(" " + Stem.Of(word), StringComparison.Ordinal));

    private static IEnumerable<ListedShop> Ordered(SearchQuestion question, IEnumerable<ListedShop> shops, Place? from) =>
        question.Order == SearchOrder.Near ? shops.OrderBy(shop => ShopCards.Metres(shop, from) ?? double.MaxValue) : shops;

    private static IEnumerable<FilterDrop> Toggles(SearchQuestion now, TownMoment moment, TextIn texts, string path)
    {
        yield return FilterDrop.Toggle("open", texts["marketplace.filter.open"], now.Open, (now with { Open = !now.Open }).Url(path));
        if (moment.AnyHandsOver || now.PickupToday)
        {
            yield return FilterDrop.Toggle("pickup", texts["marketplace.filter.pickup"], now.PickupToday, (now with { PickupToday = !now.PickupToday }).Url(path));
        }

        if (now.Near is not null || moment.Centre is not null)
        {
            var near = now.Order == SearchOrder.Near;
            yield return FilterDrop.Toggle("near", texts["marketplace.filter.near"], near, (now with { Order = near ? SearchOrder.Best : SearchOrder.Near }).Url(path));
        }
    }
}
