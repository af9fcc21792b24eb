using Microsoft.AspNetCore.Http;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Baskets;

/// <summary>The basket comes along when somebody signs in, and is the same on all their devices.</summary>
internal sealed class CarriedBasket(IServiceProvider services, TownDoor town, BasketCookie cookie) : IShopperBelongings
{
    public async Task BringAsync(HttpContext http, Guid shopper, CancellationToken cancel)
    {
        var token = await town.InAsync<BasketMerge, string?>(merge => merge.JoinAsync(BasketCookie.Read(http), shopper, cancel));
        Carry(http, token);
    }

    public void Leave(HttpContext http) => cookie.Forget(http);

    /// <summary>After something was put in: the token of the basket it lies in now. Guests keep theirs.</summary>
    public async Task<string> KeepAsync(HttpContext http, string token, CancellationToken cancel)
    {
        var kept = await SignedInAsync(cancel) is { } shopper
            ? await town.InAsync<BasketMerge, string?>(merge => merge.JoinAsync(token, shopper, cancel)) ?? token
            : token;
        cookie.Write(http, kept);
        return kept;
    }

    /// <summary>True when the browser has just been told of the account's basket, which it did not know.</summary>
    public async Task<bool> FetchAsync(HttpContext http, CancellationToken cancel)
    {
        if (BasketCookie.Read(http) is not null || await SignedInAsync(cancel) is not { } shopper)
        {
            return false;
        }

        var token = await town.InAsync<BasketBook, string?>(baskets => baskets.TokenOfAsync(shopper, cancel));
        Carry(http, token);
        return token is not null;
    }

    private void Carry(HttpContext http, string? token)
    {
        if (token is not null)
        {
            cookie.Write(http, token);
        }
        else if (BasketCookie.Read(http) is not null)
        {
            cookie.Forget(http);
        }
    }

    // Asked for when needed: whoever signs people in carries their belongings, and would otherwise need itself.
    private async Task<Guid?> SignedInAsync(CancellationToken cancel) =>
        services.GetService(typeof(ICurrentShopper)) is ICurrentShopper current ? (await current.FindAsync(cancel))?.Id : null;
}
