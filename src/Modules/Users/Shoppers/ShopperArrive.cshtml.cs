using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Users.Shoppers;

/// <summary>On a shop's own domain: takes the sign-in that the portal hands over.</summary>
[TenantEndpoint(TenantKinds.Shop)]
public sealed class ShopperArriveModel(IServiceProvider services) : StorefrontPage
{
    public async Task<IActionResult> OnGetAsync(string? token, string? back, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        if (!services.GetRequiredService<OwnDomain>().IsHere(HttpContext))
        {
            return NotFound();
        }

        var state = OwnDomain.Take(HttpContext);
        var given = token is null || state is null
            ? null
            : await services.GetRequiredService<ScopeDoor>().InAsync<HandOver, ShopperHandOver?>(
                Here.Value.Town, hands => hands.TakeAsync(token, Here.Value.ShopId, state, cancel));
        if (given is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await services.GetRequiredService<ShopperSignIn>().StartAsync(given.ShopperId, given.BrowserId, cancel);
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
