using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Web;
using Storefront.Users.Contracts;

namespace Storefront.Users.Shoppers;

/// <summary>
/// On the portal: sends a signed-in shopper on to a shop's own domain, after saying whose it is and what goes along. Never by
/// itself: a link that somebody else made must not carry a sign-in to their domain.
/// </summary>
[TenantEndpoint(TenantKinds.Town)]
public sealed class ShopperHandOverModel(IServiceProvider services) : ShopperPage
{
    public string Shop { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string Target { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? host, string? state, string? back, CancellationToken cancel)
    {
        if (services.GetRequiredService<OwnDomain>().ShopAt(host) is not { Live: true } shop || state is not { Length: 64 })
        {
            return NotFound();
        }

        var here = (await services.GetRequiredService<ShopperSignIn>().HereAsync(cancel))!;
        var token = await InTownAsync<HandOver, string>(hands => hands.GiveAsync(here, shop.Scope.ShopId, state, cancel));
        (Shop, Address) = (shop.Name, host!);
        Target = OwnDomain.Arrival(HttpContext, host!, token, Url.IsLocalUrl(back) ? back : "/");
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return Page();
    }
}
