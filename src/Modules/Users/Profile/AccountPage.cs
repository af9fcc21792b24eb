using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Forms;
using Storefront.Platform.Pages;
using Storefront.Users.Accounts;
using Storefront.Users.SignIn;

namespace Storefront.Users.Profile;

/// <summary>A person's own account: password and second factor.</summary>
public abstract class AccountPage : BackOfficePage
{
    [BindProperty]
    public string? OldPassword { get; set; }

    /// <summary>Asked before the second factor goes.</summary>
    [BindProperty]
    public string? OffPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    /// <summary>The secret on its way to the person's app; stored only when a code of it was typed.</summary>
    [BindProperty]
    public string? Secret { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Asked before a new set of recovery codes is made.</summary>
    [BindProperty]
    public string? CodesPassword { get; set; }

    public int CodesLeft { get; private set; }

    /// <summary>Right after they were made; null on every other showing of the page.</summary>
    public IReadOnlyList<string>? NewCodes { get; private set; }

    public bool HasSecondFactor { get; private set; }

    public string Qr { get; private set; } = "";

    public string Email => Staff.Email;

    public abstract string Self { get; }

    /// <summary>A form that was wrong comes back with its secret: the person's app knows it by now.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Secret = LeftByAgain?[nameof(Secret)];
        var account = await ShowAsync(cancel);
        NewCodes = ShownOnce.Read(Done, account.Id);
        if (NewCodes is null && LeftByAgain is null)
        {
            KeptForm.Forget(HttpContext);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancel)
    {
        var account = await ShowAsync(cancel);
        if (!PasswordFits(account, nameof(OldPassword), OldPassword))
        {
            return Again();
        }

        if (Passwords.Problem(NewPassword) is { } problem)
        {
            AddError("NewPassword", problem, ("min", Passwords.Shortest), ("max", Passwords.Longest));
            return Again();
        }

        return await DoneAsync(await Book.SetPasswordAsync(account.Id, NewPassword!, cancel), "users.password_changed");
    }

    public async Task<IActionResult> OnPostFactorOnAsync(CancellationToken cancel)
    {
        var account = await ShowAsync(cancel);
        if (HasSecondFactor)
        {
            return LocalRedirect(Self); // sent twice
        }

        if (Secret is null || !Factor.Fits(Secret, Code))
        {
            AddError("Code", "users.code_wrong");
            return Again();
        }

        await Session.StartAsync(HttpContext, await Book.SetTotpAsync(account.Id, Factor.Protect(Secret), cancel));
        return await ShowCodesAsync(account, cancel);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancel)
    {
        var account = await ShowAsync(cancel);
        if (!HasSecondFactor)
        {
            return LocalRedirect(Self);
        }

        return PasswordFits(account, nameof(CodesPassword), CodesPassword) ? await ShowCodesAsync(account, cancel) : Again();
    }

    public async Task<IActionResult> OnPostFactorOffAsync(CancellationToken cancel)
    {
        var account = await ShowAsync(cancel);
        if (!PasswordFits(account, nameof(OffPassword), OffPassword))
        {
            return Again();
        }

        await Codes.ForgetAsync(account.Id, cancel);
        return await DoneAsync(await Book.SetTotpAsync(account.Id, null, cancel), "users.factor_off_done");
    }

    private AccountBook Book => HttpContext.RequestServices.GetRequiredService<AccountBook>();

    private SecondFactor Factor => HttpContext.RequestServices.GetRequiredService<SecondFactor>();

    private RecoveryCodes Codes => HttpContext.RequestServices.GetRequiredService<RecoveryCodes>();

    private async Task<IActionResult> ShowCodesAsync(Account account, CancellationToken cancel) =>
        DoneHere(ShownOnce.Write(account.Id, await Codes.NewSetAsync(account.Id, cancel)));

    private async Task<Account> ShowAsync(CancellationToken cancel)
    {
        var account = await Book.FindAsync(Staff.UserId, cancel)
            ?? throw new InvalidOperationException("A session outlived its account.");
        HasSecondFactor = account.TotpSecret is not null;
        CodesLeft = HasSecondFactor ? await Codes.LeftAsync(account.Id, cancel) : 0;
        if (!HasSecondFactor)
        {
            Secret = SecondFactor.IsSecret(Secret) ? Secret : SecondFactor.NewSecret();
            Qr = SecondFactor.QrCode(Secret!, account.Email, Tenant?.Name ?? "Storefront");
        }

        return account;
    }

    private bool PasswordFits(Account account, string field, string? password)
    {
        if (HttpContext.RequestServices.GetRequiredService<Passwords>().Fits(account.PasswordHash, password ?? ""))
        {
            return true;
        }

        AddError(field, "users.password_wrong");
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
