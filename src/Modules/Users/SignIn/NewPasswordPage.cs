using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Pages;
using Storefront.Users.Accounts;

namespace Storefront.Users.SignIn;

/// <summary>Behind the mailed link: a new password, and signed in.</summary>
public abstract class NewPasswordPage : StorefrontPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public abstract string Home { get; }

    public bool Valid { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Valid = await Links.IsValidAsync(Token, HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Valid = await Links.IsValidAsync(Token, HttpContext.RequestAborted);
        if (Passwords.Problem(Password) is { } problem)
        {
            AddError("Password", problem, ("min", Passwords.Shortest), ("max", Passwords.Longest));
            return Again();
        }

        if (!Valid || await Links.RedeemAsync(Token, Password!, HttpContext.RequestAborted) is not { } account)
        {
            return Again();
        }

        await HttpContext.RequestServices.GetRequiredService<OperatorLog>().PasswordSetAsync(account.Email, HttpContext.RequestAborted);
        if (account.TotpSecret is null)
        {
            await Session.StartAsync(HttpContext, account);
        }

        Notice.Success(T["users.password_changed"]).Leave(HttpContext);
        return LocalRedirect(Home);
    }

    private PasswordLinks Links => HttpContext.RequestServices.GetRequiredService<PasswordLinks>();
}
