using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Pages;
using Storefront.Users.Accounts;
using Storefront.Users.SignIn;

namespace Storefront.Users.Profile;

/// <summary>A person's own account: password and second factor.</summary>
public abstract class AccountPage : BackOfficePage
{
    [BindProperty]
    public string? OldPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    /// <summary>The secret on its way to the person's app; stored only when a code of it was typed.</summary>
    [BindProperty]
    public string? Secret { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public bool HasSecondFactor { get; private set; }

    public string Qr { get; private set; } = "";

    public string Email => Staff.Email;

    protected abstract string Self { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancel)
    {
        var account = await ShowAsync(cancel);
        if (!OldPasswordFits(account))
        {
            return Page();
        }

        if (Passwords.Problem(NewPassword) is { } problem)
        {
            AddError("NewPassword", problem, ("min", Passwords.Shortest), ("max", Passwords.Longest));
            return Page();
        }

        return await DoneAsync(await Book.SetPasswordAsync(account.Id, NewPassword!, cancel), "users.password_changed");
    }

    public async Task<IActionResult> OnPostFactorOnAsync(CancellationToken cancel)
    {
        var account = await ShowAsync(cancel);
        if (Secret is null || !Factor.Fits(Secret, Code))
        {
            AddError("Code", "users.code_wrong");
            return Page();
        }

        return await DoneAsync(await Book.SetTotpAsync(account.Id, Factor.Protect(Secret), cancel), "users.factor_on_done");
    }

    public async Task<IActionResult> OnPostFactorOffAsync(CancellationToken cancel)
    {
        var account = await ShowAsync(cancel);
        return OldPasswordFits(account)
            ? await DoneAsync(await Book.SetTotpAsync(account.Id, null, cancel), "users.factor_off_done")
            : Page();
    }

    private AccountBook Book => HttpContext.RequestServices.GetRequiredService<AccountBook>();

    private SecondFactor Factor => HttpContext.RequestServices.GetRequiredService<SecondFactor>();

    private async Task<Account> ShowAsync(CancellationToken cancel)
    {
        var account = await Book.FindAsync(Staff.UserId, cancel)
            ?? throw new InvalidOperationException("A session outlived its account.");
        HasSecondFactor = account.TotpSecret is not null;
        if (!HasSecondFactor)
        {
            Secret = SecondFactor.IsSecret(Secret) ? Secret : SecondFactor.NewSecret();
            Qr = SecondFactor.QrCode(Secret!, account.Email, Tenant?.Name ?? "Storefront");
        }

        return account;
    }

    private bool OldPasswordFits(Account account)
    {
        if (HttpContext.RequestServices.GetRequiredService<Passwords>().Fits(account.PasswordHash, OldPassword ?? ""))
        {
            return true;
        }

        AddError("OldPassword", "users.password_wrong");
        return false;
    }

    // All sessions end with the change; this one goes on with the new stamp.
    private async Task<IActionResult> DoneAsync(Account changed, string sentence)
    {
        await Session.StartAsync(HttpContext, changed);
        Notice.Success(T[sentence]).Leave(HttpContext);
        return LocalRedirect(Self);
    }
}
