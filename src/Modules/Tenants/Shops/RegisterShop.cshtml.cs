using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Shops;

/// <summary>Four fields on the portal, and the shop is there for its owner; the public sees it once it is entered and let in.</summary>
[TenantEndpoint(TenantKinds.Town)]
public sealed class RegisterShopModel(Throttle throttle, ITenantSettings settings) : ShopFormPage
{
    private const int ShopsOfAddress = 10;

    /// <summary>A field nobody sees; programs fill it in.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public string? SentTo => Done;

    /// <summary>Whether this town shows new shops before it has checked them.</summary>
    public async Task<bool> ShownAtOnceAsync() =>
        (await settings.GetAsync<NewShopRule>(NewShopRule.Key, HttpContext.RequestAborted)).ShownAtOnce;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await CheckAsync(cancel))
        {
            return Again();
        }

        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!throttle.TryPass($"register:{address}", ShopsOfAddress, TimeSpan.FromHours(1)))
        {
            AddError("", "tenants.error.too_many");
            return Again();
        }

        if (string.IsNullOrEmpty(Website))
        {
            // One that may be taken for another is checked first, whatever the town does with the rest.
            var atOnce = Another is null && await ShownAtOnceAsync();
            await OpenAsync(atOnce ? InvitationKind.ShopOpenedAtOnce : InvitationKind.ShopOpened, cancel);
        }

        return DoneHere(Input.Email!);
    }
}
