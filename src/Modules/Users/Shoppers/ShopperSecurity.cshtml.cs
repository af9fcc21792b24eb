using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Web;
using Storefront.Users.Accounts;
using Storefront.Users.Contracts;
using Storefront.Users.SignIn;

namespace Storefront.Users.Shoppers;

/// <summary>How a shopper signs in: address, password, devices.</summary>
[TenantEndpoint(TenantKinds.Tenant)]
public sealed class ShopperSecurityModel(IServiceProvider services) : ShopperPage
{
    private const string Self = "/account/security";

    [BindProperty]
    public string? NewEmail { get; set; }

    [BindProperty]
    public string? OldPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    public bool HasPassword { get; private set; }

    public int OtherDevices { get; private set; }

    /// <summary>The new address, once its mail is under way.</summary>
    public string? SentTo => Done;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostEmailAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (!ShopperBook.IsEmail(NewEmail))
        {
            AddError("NewEmail", "forms.email");
            return Again();
        }

        if (AccountBook.Tidy(NewEmail) == Shopper.Email)
        {
            AddError("NewEmail", "users.shopper.new_email_same");
            return Again();
        }

        await InTownAsync<ShopperLinks>(links => links.SendNewEmailAsync(Shopper, NewEmail!, cancel));
        return DoneHere(NewEmail!.Trim());
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancel)
    {
        var here = await ShowAsync(cancel);
        if (!OldPasswordFits(here))
        {
            return Again();
        }

        if (Passwords.Problem(NewPassword) is { } problem)
        {
            AddError("NewPassword", problem, ("min", Passwords.Shortest), ("max", Passwords.Longest));
            return Again();
        }

        await InTownAsync<ShopperBook>(book => book.SetPasswordAsync(Shopper.Id, NewPassword, cancel));
        await InTownAsync<ShopperSessions>(sessions => sessions.EndOthersAsync(here, cancel));
        return RedirectWithNotice(Self, "users.password_changed");
    }

    public async Task<IActionResult> OnPostNoPasswordAsync(CancellationToken cancel)
    {
        await InTownAsync<ShopperBook>(book => book.SetPasswordAsync(Shopper.Id, null, cancel));
        return RedirectWithNotice(Self, "users.shopper.password_removed");
    }

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancel)
    {
        var here = await ShowAsync(cancel);
        await InTownAsync<ShopperSessions>(sessions => sessions.EndOthersAsync(here, cancel));
        return RedirectWithNotice(Self, "users.shopper.devices_ended");
    }

    private async Task<SignedInShopper> ShowAsync(CancellationToken cancel)
    {
        var here = (await services.GetRequiredService<ShopperSignIn>().HereAsync(cancel))!;
        HasPassword = here.Shopper.PasswordHash is not null;
        OtherDevices = await InTownAsync<ShopperSessions, int>(sessions => sessions.CountOthersAsync(here, cancel));
        return here;
    }

    private bool OldPasswordFits(SignedInShopper here)
    {
        if (!HasPassword)
        {
            return true;
        }

        if (!services.GetRequiredService<Throttle>().TryPass($"shopper-password:{Shopper.Id}", SignInDesk.Tries, SignInDesk.Window))
        {
            AddError("OldPassword", "users.shopper.too_many_tries", ("minutes", (int)SignInDesk.Window.TotalMinutes));
            return false;
        }

        if (services.GetRequiredService<Passwords>().Fits(here.Shopper.PasswordHash, OldPassword ?? ""))
        {
            return true;
        }

        AddError("OldPassword", "users.password_wrong");
        return false;
    }
}
