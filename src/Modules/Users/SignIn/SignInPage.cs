using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
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

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var desk = (SignInDesk)HttpContext.RequestServices.GetService(typeof(SignInDesk))!;
        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        var cancel = HttpContext.RequestAborted;
        var result = string.IsNullOrEmpty(Ticket)
            ? await desk.TryAsync(Email, Password, address, cancel)
            : await desk.TryCodeAsync(Ticket, Code, RecoveryCode, cancel);
        return await AnswerAsync(result);
    }

    private async Task<IActionResult> AnswerAsync(SignInResult result)
    {
        switch (result)
        {
            case SignInResult.Welcome welcome:
                await Session.StartAsync(HttpContext, welcome.Account);
                if (welcome.CodesLeft is { } left)
                {
                    Notice.Warning(T["users.recovery.used", ("count", left)]).Leave(HttpContext);
                }

                return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Home);
            case SignInResult.CodeNeeded needed:
                ModelState.Clear();
                Ticket = needed.Ticket;
                return Page();
            case SignInResult.WrongCode again:
                Ticket = again.Ticket;
                AddError("Code", "users.code_wrong");
                return Page();
            case SignInResult.WrongRecoveryCode again:
                Ticket = again.Ticket;
                AddError("RecoveryCode", "users.recovery.wrong");
                return Page();
            case SignInResult.TooManyTries:
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                AddError("", "users.too_many_tries", ("minutes", (int)SignInDesk.Window.TotalMinutes));
                return Page();
            default:
                ModelState.Remove(nameof(Ticket));
                AddError("Email", "users.sign_in_wrong");
                return Again();
        }
    }
}
