using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Web;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Shops;

/// <summary>The town corrects the name of one of its shops. A name that looks like a neighbour's is asked about once, as when a shop is entered.</summary>
[BackOffice(TenantKinds.Town, Permission = "tenants.shops")]
public sealed class ShopNamePageModel(IServiceProvider services) : BackOfficePage
{
    [BindProperty]
    public string? ShopName { get; set; }

    /// <summary>The name, folded, for which somebody ticked that it is another shop.</summary>
    [BindProperty]
    public string? Another { get; set; }

    public string Now { get; private set; } = "";

    /// <summary>The shop that has such a name already; the page then asks.</summary>
    internal AlikeShop? There { get; private set; }

    internal string AnotherName => AlikeNames.Fold(ShopName ?? "");

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await FindAsync(slug, cancel) is not { } shop)
        {
            return NotFound();
        }

        ShopName = Now = shop.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await FindAsync(slug, cancel) is not { } shop)
        {
            return NotFound();
        }

        Now = shop.Name;
        await CheckAsync(shop, cancel);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await services.GetRequiredService<NameCorrection>().CorrectAsync(shop.Scope, ShopName!.Trim(), cancel);
        return RedirectWithNotice($"/admin/shops/{slug}", "tenants.shop_name_corrected", ("name", ShopName!.Trim()));
    }

    private async Task CheckAsync(Shop shop, CancellationToken cancel)
    {
        if ((string.IsNullOrWhiteSpace(ShopName) ? "tenants.error.shop_name" : TenantName.Problem(ShopName)) is { } problem)
        {
            AddError(nameof(ShopName), problem);
            return;
        }

        if (AnotherName == AlikeNames.Fold(shop.Name) || Another == AnotherName)
        {
            return;
        }

        There = await services.GetRequiredService<AlikeShops>().OfAsync(ShopName!, shop.ShopId, cancel) is [var other, ..] ? other : null;
        if (There is { } there)
        {
            AddError(nameof(ShopName), "tenants.error.shop_alike_team", ("name", there.NameAndStreet));
        }
    }

    private Task<Shop?> FindAsync(string slug, CancellationToken cancel) =>
        services.GetRequiredService<StorefrontDb>().Set<Shop>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == slug, cancel);
}
