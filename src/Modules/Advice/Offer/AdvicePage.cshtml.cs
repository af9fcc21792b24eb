using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Storefront.Advice.CallBacks;
using Storefront.Advice.Calls;
using Storefront.Advice.Channels;
using Storefront.Advice.Hours;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;

namespace Storefront.Advice.Offer;

/// <summary>„Beratung per Video“ of a shop: ring now, or ask to be called. What it is about comes along from the article's page.</summary>
[TenantEndpoint(TenantKinds.Shop, Feature = AdviceModule.Feature)]
internal sealed class AdvicePage(
    AdviceNow now, ITenantSettings settings, IArticleFinder articles, ITenantProfiles profiles, CallBook calls, CallBackBook callBacks, ICurrentShopper shopper, Throttle throttle)
    : CallBackAsking
{
    public const string Path = "/advice";

    private const int Tries = 12;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public AdviceOffer Offer { get; private set; } = null!;

    public FoundArticle? Article { get; private set; }

    public string ShopName { get; private set; } = "";

    public IReadOnlyList<OtherWay> OtherWays { get; private set; } = [];

    /// <summary>The wish to be called was just kept.</summary>
    public bool Kept => Done is not null;

    /// <summary>They rang, nobody came, and a number is not left yet: nothing else is offered now.</summary>
    public bool CalledInVain => !string.IsNullOrEmpty(Call) && !Kept;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (LeftByAgain is null && await shopper.FindAsync(cancel) is { } known)
        {
            (Input.Name, Input.Phone) = (known.Name, known.Phone);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostRingAsync(string? name, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (!Offer.CanRing || !MayTry("ring"))
        {
            Notice.Warning(T[Offer.CanRing ? "advice.offer.too_often" : "advice.offer.gone"]).Leave(HttpContext);
            return Redirect(Request.PathBase + Path + (Product is { Length: > 0 } about ? QueryString.Create("product", about) : QueryString.Empty));
        }

        var called = (name ?? "").Trim();
        var call = await calls.OpenAsync(Article, called.AtMost(CallBackForm.LongestName), T.Locale, cancel);
        Seat.Give(HttpContext, call.Token, call.Seat);
        return Redirect($"{Request.PathBase}{CallPage.Path}/{call.Token}");
    }

    public async Task<IActionResult> OnPostCallBackAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (!IsComplete())
        {
            return Again();
        }

        if (!MayTry("call-back"))
        {
            AddError("", "advice.offer.too_often");
            return Again();
        }

        var missed = Call is { Length: > 0 } token ? await calls.FindAsync(token, cancel) : null;
        await callBacks.LeaveAsync(Input, missed?.Id, Article?.Title ?? missed?.ProductTitle ?? "", T.Locale, cancel);
        return DoneHere("call_back");
    }

    private bool MayTry(string what) => throttle.TryPass($"advice-{what}:{Here.Value.ShopId}:{HttpContext.Connection.RemoteIpAddress}", Tries, Window);

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        if (await now.ReadAsync(T, cancel) is not { } offer)
        {
            return false;
        }

        Offer = offer;
        Article = Product is { Length: > 0 } handle ? await articles.ByHandleAsync(handle, cancel) : null;
        var shop = await profiles.CurrentAsync(cancel);
        ShopName = shop.Name;
        OtherWays = Channels.OtherWays.Of(await settings.GetAsync<AdviceSettings>(AdviceSettings.Key, cancel), shop.Contact);
        return true;
    }
}
