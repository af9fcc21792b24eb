using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Web;
using Storefront.Users.Accounts;
using Storefront.Users.Contracts;

namespace Storefront.Users.Shoppers;

/// <summary>A copy of everything, and the way out (GDP-11, GDP-12).</summary>
[TenantEndpoint(TenantKinds.Tenant)]
public sealed class ShopperDataModel(IServiceProvider services) : ShopperPage
{
    [BindProperty]
    public string? Confirmation { get; set; }

    /// <summary>What outlives the account, why and until when.</summary>
    public IReadOnlyList<string> Kept { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Kept = await InTownAsync<ShopperFarewell, IReadOnlyList<string>>(farewell => farewell.KeptAsync(Shopper, T, cancel));
        return Page();
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancel)
    {
        if (AccountBook.Tidy(Confirmation) != Shopper.Email)
        {
            AddError("Confirmation", "users.shopper.delete_wrong", ("email", Shopper.Email));
            return Again();
        }

        await services.GetRequiredService<ShopperSignIn>().EndAsync(cancel);
        await InTownAsync<ShopperFarewell>(farewell => farewell.DeleteAsync(Shopper, T, cancel));
        return RedirectWithNotice("/account/sign-in", "users.shopper.deleted");
    }
}
