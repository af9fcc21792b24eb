using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Users.Contracts;

namespace Storefront.Users.Shoppers;

/// <summary>Into the account, and out of it.</summary>
internal static class AccountDoor
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapFor(TenantKinds.Tenant);
        group.MapGet("/account", Enter);
        group.MapPost("/account/sign-out", LeaveAsync);
    }

    private static IResult Enter(HttpContext http, IEnumerable<AccountEntry> entries, OwnDomain domain)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Redirect(domain.IsHere(http)
            ? domain.OnPortal(http)
            : http.Request.PathBase + entries.MinBy(entry => entry.Order)!.Path);
    }

    private static async Task<IResult> LeaveAsync(
        HttpContext http, ShopperSignIn shoppers, RequestLanguage language, CancellationToken cancel)
    {
        await shoppers.EndAsync(cancel);
        Notice.Success(language.Texts["users.shopper.signed_out"]).Leave(http);
        // Not to the first page, which is cached for everybody and would not say it.
        return Results.Redirect(http.Request.PathBase + "/account/sign-in");
    }
}
