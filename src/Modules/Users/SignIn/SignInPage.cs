using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Pages;

namespace Storefront.Users.SignIn;

/// <summary>Sign-in of towns, shops and the operator: one form, three addresses.</summary>
public abstract class SignInPage : StorefrontPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? RecoveryCode { get; set; }

    /// <summary>Set once the password fitted and the code is asked.</summary>
    [BindProperty]
    public string? Ticket { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Where somebody lands who came without a wish.</summary>
    public abstract string Home { get; }

    public string ForgotUrl => Home + "/forgot-password";

    /// <summary>The second step has an address too: what leads there is kept for ten minutes, encrypted, and the password is not.</summary>
    public IActionResult OnGet()
    {
        Ticket = Kept(nameof(Ticket));
        RecoveryCode = Kept(nameof(RecoveryCode));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var desk = HttpContext.RequestServices.GetRequiredService<SignInDesk>();
        var address = Address;
        var cancel = HttpContext.RequestAborted;
        var result = string.IsNullOrEmpty(Ticket)
            ? await desk.TryAsync(Email, Password, address, cancel)
            : await desk.TryCodeAsync(Ticket, Code, RecoveryCode, cancel);
        return await AnswerAsync(result);
    }

    private string Address => HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";

    private OperatorLog Log => HttpContext.RequestServices.GetRequiredService<OperatorLog>();

    private string? Kept(string field) => ModelState[field]?.AttemptedValue;

    private async Task<IActionResult> AnswerAsync(SignInResult result)
    {
        switch (result)
        {
            case SignInResult.Welcome welcome:
                await Session.StartAsync(HttpContext, welcome.Account);
                await Log.SignedInAsync(
                    welcome.Account.Email, string.IsNullOrEmpty(Ticket) ? "a password" : "a password and a code", Address, HttpContext.RequestAborted);
                if (welcome.CodesLeft is { } left)
                {
                    Notice.Warning(T["users.recovery.used", ("count", left)]).Leave(HttpContext);
                }

                return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Home);
            case SignInResult.CodeNeeded needed:
                ModelState.SetModelValue(nameof(Ticket), needed.Ticket, needed.Ticket);
                return Again();
            case SignInResult.WrongCode:
                return Refuse("Code", "users.code_wrong", "the code is wrong");
            case SignInResult.WrongRecoveryCode:
                return Refuse("RecoveryCode", "users.recovery.wrong", "the recovery code is wrong");
            case SignInResult.TooManyTries:
                return Refuse("", "users.too_many_tries", "too many tries");
            default:
                ModelState.Remove(nameof(Ticket));
                return Refuse("Email", "users.sign_in_wrong", "address or password is wrong");
        }
    }

    // A code that was wrong, or came too late, is not shown once more.
    private IActionResult Refuse(string field, string key, string why)
    {
        ModelState.Remove(nameof(Code));
        AddError(field, key, ("minutes", (int)SignInDesk.Window.TotalMinutes));
        Log.Refused(why, Address);
        return Again();
    }
}
