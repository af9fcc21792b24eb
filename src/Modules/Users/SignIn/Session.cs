using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Storefront.Platform.Scopes;
using Storefront.Users.Accounts;

namespace Storefront.Users.SignIn;

/// <summary>Who is signed in, as the cookie says it.</summary>
internal static class Session
{
    public const string Stamp = "stamp";

    public static Task StartAsync(HttpContext http, Account account)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
                new Claim(ClaimTypes.Name, account.Name),
                new Claim(Stamp, account.SecurityStamp),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme);
        return http.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }
}

/// <summary>Ends sessions whose account is gone or has got a new password since.</summary>
internal sealed class SessionCheck(ScopeDoor door) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var cancel = context.HttpContext.RequestAborted;
        var account = Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? await door.InAsync<AccountBook, Account?>(Scope.Operator, book => book.FindAsync(id, cancel))
            : null;
        if (account is null || account.SecurityStamp != context.Principal!.FindFirstValue(Session.Stamp))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
        }
    }
}
