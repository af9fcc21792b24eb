using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Storefront.Ordering.Collecting;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Ordering.Reservations;

internal static class ReservationEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var shop = endpoints.MapFor(TenantKinds.Shop, feature: OrderingModule.Reservations);
        shop.MapGet("/reserve/{handle}", (HttpContext http, string handle, ReservePage page, CancellationToken cancel) =>
            page.ShowAsync(http, handle, cancel));
        shop.MapPost("/reserve/{handle}", async (HttpContext http, string handle, ReservePage page, CancellationToken cancel) =>
            await page.ReserveAsync(http, handle, await http.Request.ReadFormAsync(cancel), cancel));
        var everywhere = endpoints.MapFor(TenantKinds.Tenant);
        everywhere.MapGet("/reservations/{token}", ShowAsync);
        everywhere.MapGet("/reservations/worker.js", CollectingWorker.Serve);
        everywhere.MapPost("/reservations/{token}/cancel", CancelAsync);
        everywhere.MapGet("/reservations/{token}/cancel", (HttpContext http, string token) => Results.Redirect($"{http.Request.PathBase}/reservations/{token}"));
    }

    private static Task<IResult> ShowAsync(
        HttpContext http, string token, TownDoor town, RequestLanguage language, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return town.InAsync<ReservationPage, IResult>(page => page.ShowAsync(http, token, language.Texts, cancel));
    }

    private static Task<IResult> CancelAsync(
        HttpContext http, string token, TownDoor town, RequestLanguage language, CancellationToken cancel) =>
        town.InAsync<ReservationPage, IResult>(page => page.CancelAsync(http, token, language.Texts, cancel));
}
