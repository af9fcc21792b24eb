using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Accounts;

/// <summary>From the account to a purchase or reservation, and from a guest's purchase into an account.</summary>
internal static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapFor(TenantKinds.Tenant);
        group.MapGet("/account/purchases/{number}", (
            HttpContext http, string number, TownDoor town, ICurrentShopper shopper, CancellationToken cancel) =>
            OpenAsync(http, town, shopper, "orders", (purchases, id) => purchases.PurchaseTokenAsync(id, number, cancel), cancel));
        group.MapGet("/account/reservations/{number}", (
            HttpContext http, string number, TownDoor town, ICurrentShopper shopper, CancellationToken cancel) =>
            OpenAsync(http, town, shopper, "reservations", (purchases, id) => purchases.ReservationTokenAsync(id, number, cancel), cancel));
        group.MapPost("/orders/{token}/keep", KeepAsync);
        group.MapGet("/orders/{token}/keep", (HttpContext http, string token) => Results.Redirect($"{http.Request.PathBase}/orders/{token}"));
    }

    private static async Task<IResult> OpenAsync(
        HttpContext http,
        TownDoor town,
        ICurrentShopper current,
        string kind,
        Func<AccountPurchases, Guid, Task<string?>> find,
        CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        var root = http.Request.PathBase;
        if (await current.FindInAccountAsync(cancel) is not { } shopper)
        {
            return Results.Redirect($"{root}/account/sign-in?returnUrl={Uri.EscapeDataString(root + http.Request.Path)}");
        }

        return await town.InAsync<AccountPurchases, string?>(purchases => find(purchases, shopper.Id)) is { } token
            ? Results.Redirect($"{root}/{kind}/{token}")
            : Results.NotFound();
    }

    /// <summary>One tap: into the account of whoever is signed in, else a mail that opens one for the buyer's address.</summary>
    private static async Task<IResult> KeepAsync(
        HttpContext http, string token, TownDoor town, ICurrentShopper current, RequestLanguage language, CancellationToken cancel)
    {
        await using var entered = town.Enter();
        if (await entered.Get<PurchaseBook>().FindAsync(token, cancel) is not { } bought)
        {
            return Results.NotFound();
        }

        if (bought.Purchase.ShopperId is null)
        {
            var purchase = bought.Purchase;
            if (await current.FindAsync(cancel) is { } shopper)
            {
                await entered.Get<AccountPurchases>().KeepAsync(purchase.Id, shopper.Id, cancel);
                Notice.Success(language.Texts["ordering.account.kept_now"]).Leave(http);
            }
            else
            {
                var phone = bought.Orders.Select(one => one.Order.Phone).FirstOrDefault("");
                await entered.Get<IShopperInvitation>().InviteAsync(purchase.Email, purchase.Name, phone, purchase.Locale, cancel);
                Notice.Success(language.Texts["ordering.account.keep_sent", ("email", purchase.Email)]).Leave(http);
            }
        }

        return Results.Redirect($"{http.Request.PathBase}/orders/{token}");
    }
}
