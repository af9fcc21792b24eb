using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Users.Accounts;
using Storefront.Users.SignIn;

namespace Storefront.Users.Shoppers;

/// <summary>Shoppers sign in: with a password if they have one, else by mailed link.</summary>
[TenantEndpoint(TenantKinds.Tenant)]
public sealed class ShopperSignInModel : ShopperEntryPage
{
    private const int TriesOfNetwork = 50;

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        if (!CheckEmail())
        {
            return Again();
        }

        return string.IsNullOrEmpty(Password) ? await MailLinkAsync("", cancel) : await TryPasswordAsync(Password, cancel);
    }

    private async Task<IActionResult> TryPasswordAsync(string password, CancellationToken cancel)
    {
        var key = $"shopper:{Here.Value.TownId}|{AccountBook.Tidy(Email)}|{Network}";
        if (!Throttle.TryPass(key, SignInDesk.Tries, SignInDesk.Window)
            || !Throttle.TryPass($"shopper:{Network}", TriesOfNetwork, SignInDesk.Window))
        {
            AddError("", "users.shopper.too_many_tries", ("minutes", (int)SignInDesk.Window.TotalMinutes));
            return Again();
        }

        var services = HttpContext.RequestServices;
        var shopper = await services.GetRequiredService<ScopeDoor>()
            .InAsync<ShopperBook, Shopper?>(Here.Value.Town, book => book.FindAsync(Email, cancel));
        if (!services.GetRequiredService<Passwords>().Fits(shopper?.PasswordHash, password))
        {
            AddError("Email", "users.shopper.sign_in_wrong");
            return Again();
        }

        Throttle.Forget(key);
        await services.GetRequiredService<ShopperSignIn>().StartAsync(shopper!.Id, null, cancel);
        return LocalRedirect(Next);
    }
}
