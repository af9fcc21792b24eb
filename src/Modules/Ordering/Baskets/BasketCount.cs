using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Storefront.Platform.Web;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Baskets;

/// <summary>
/// How much is in the basket, for pages that are the same for everybody: a script asks for it after load, a browser without script
/// loads it as a style sheet (docs/decisions/0026).
/// </summary>
internal static class BasketCount
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapFor(TenantKinds.Tenant);
        group.MapGet("/cart/count", AnswerAsync);
        group.MapGet("/cart/count.css", PaintAsync);
    }

    /// <summary>What pages for everybody fill in after load: how much is in the basket, and who is signed in.</summary>
    private static async Task<IResult> AnswerAsync(HttpContext http, TownDoor town, ICurrentShopper shopper, CancellationToken cancel)
    {
        var signedIn = await shopper.FindAsync(cancel);
        var count = await CountAsync(http, town, signedIn, cancel);
        return signedIn is null ? Results.Json(new { count }) : Results.Json(new { count, signedIn.Name });
    }

    /// <summary>The same for browsers without script; empty while the basket is.</summary>
    private static async Task<IResult> PaintAsync(HttpContext http, TownDoor town, ICurrentShopper shopper, CancellationToken cancel) =>
        Results.Text(StyleOf(await CountAsync(http, town, await shopper.FindAsync(cancel), cancel)), "text/css");

    private static async Task<int> CountAsync(HttpContext http, TownDoor town, ShopperCard? signedIn, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await town.InAsync<BasketBook, int>(async baskets =>
            (BasketCookie.Read(http) ?? await baskets.TokenOfAsync(signedIn?.Id, cancel)) is { } token
                ? await baskets.CountAsync(token, cancel)
                : 0);
    }

    // The words stand in the page, in its language; the sheet only says which of them, so that a bare number is not all that is read out.
    private static string StyleOf(int count) => count == 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $$"""
        [data-basket-count]{display:inline-grid}
        [data-basket-count]::before{content:"{{count}}"}
        [data-basket-unit]::before{content:attr({{(count == 1 ? "data-one" : "data-other")}})}
        """);
}
