using Microsoft.AspNetCore.Http;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Users.Contracts;

namespace Storefront.Users.Shoppers;

/// <summary>Who is signed in in this browser: cookie and session together. Works in every scope of the town.</summary>
internal sealed class ShopperSignIn(
    IHttpContextAccessor http, ScopeDoor door, TownCookie cookies, TenantDirectory directory, IEnumerable<IShopperBelongings> belongings, TimeProvider clock)
    : ICurrentShopper
{
    private const string Cookie = "shopper";
    private static readonly object Found = new();

    public async ValueTask<ShopperCard?> FindAsync(CancellationToken cancel) =>
        (await HereAsync(cancel))?.Shopper.Card;

    public async ValueTask<ShopperCard?> FindInAccountAsync(CancellationToken cancel) =>
        http.HttpContext is { } context && OwnShopOf(context) == Guid.Empty ? await FindAsync(cancel) : null;

    /// <summary>The shopper with what only this module knows.</summary>
    public async ValueTask<SignedInShopper?> HereAsync(CancellationToken cancel)
    {
        if (http.HttpContext is not { } context || context.Request.Cookies[Cookie] is not { Length: > 0 and < 100 } token)
        {
            return null;
        }

        if (!context.Items.TryGetValue(Found, out var known))
        {
            known = context.Items[Found] = await door.InAsync<ShopperSessions, SignedInShopper?>(
                TownOf(context), sessions => sessions.FindAsync(token, OwnShopOf(context), cancel));
        }

        return (SignedInShopper?)known;
    }

    /// <summary>Signs in in this browser. Always a new session: one that somebody else may know is never taken over.</summary>
    /// <param name="shopper">Who.</param>
    /// <param name="browser">The browser's sessions on other addresses; null when this is the first.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task StartAsync(Guid shopper, Guid? browser, CancellationToken cancel)
    {
        var context = http.HttpContext!;
        if (await HereAsync(cancel) is { } before && before.BrowserId != browser)
        {
            await EndAsync(cancel);
        }

        var token = await door.InAsync<ShopperSessions, string>(
            TownOf(context), sessions => sessions.BeginAsync(shopper, browser ?? Ids.New(clock), OwnShopOf(context), cancel));
        cookies.Write(context, Cookie, token, ShopperSessions.Life);
        context.Items.Remove(Found);
        foreach (var one in belongings)
        {
            await one.BringAsync(context, shopper, cancel);
        }
    }

    public async Task EndAsync(CancellationToken cancel)
    {
        var context = http.HttpContext!;
        if (await HereAsync(cancel) is { } here)
        {
            await door.InAsync<ShopperSessions>(TownOf(context), sessions => sessions.EndAsync(here.BrowserId, cancel));
            foreach (var one in belongings)
            {
                one.Leave(context);
            }
        }

        cookies.Forget(context, Cookie);
    }

    private Guid OwnShopOf(HttpContext context) =>
        directory.FindByHost(context.Request.Host.Host) is { Kind: TenantKind.Shop } shop ? shop.Scope.ShopId : Guid.Empty;

    // Of the request, not of the services this one was made with: they may have been opened for the town already.
    private static Scope TownOf(HttpContext context) =>
        ((CurrentScope)context.RequestServices.GetService(typeof(CurrentScope))!).Value.Town;
}
