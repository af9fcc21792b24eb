using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Storefront.Ordering.Collecting;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Ordering.Purchases;

/// <summary>Who knows the address knows the purchase: it cannot be guessed, and a second person can collect with it.</summary>
internal static class PurchaseEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapFor(TenantKinds.Tenant);
        group.MapGet("/orders/{token}", ShowAsync);
        group.MapGet("/orders/worker.js", CollectingWorker.Serve);
        group.MapPost("/orders/{token}/cancel/{number}", CancelAsync);
        group.MapGet("/orders/{token}/cancel/{number}", (HttpContext http, string token) => Results.Redirect($"{http.Request.PathBase}/orders/{token}"));
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, string token, TownDoor town, RequestLanguage language, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        await using var entered = town.Enter();
        return await entered.Get<PurchaseBook>().FindAsync(token, cancel) is { } bought
            ? await entered.Get<PurchasePage>().ShowAsync(http, bought, language.Texts, cancel)
            : DeadLink.Page(http, language.Texts);
    }

    private static async Task<IResult> CancelAsync(
        HttpContext http, string token, string number, TownDoor town, RequestLanguage language, CancellationToken cancel)
    {
        var step = await town.InAsync<PurchaseBook, OrderStep>(purchases => purchases.CancelAsync(token, number, cancel));
        if (step is OrderStep.Unknown)
        {
            return Results.NotFound();
        }

        var notice = step is OrderStep.Done
            ? Notice.Success(language.Texts["ordering.purchase.cancelled", ("number", number)])
            : Notice.Warning(language.Texts["ordering.purchase.too_late"]);
        notice.Leave(http);
        return Results.Redirect($"{http.Request.PathBase}/orders/{token}");
    }
}
