using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Users.Accounts;

namespace Storefront.Users.SignIn;

/// <summary>Asks for an address and mails a link; the answer is the same for every address.</summary>
public abstract class ForgotPasswordPage : StorefrontPage
{
    private const int Tries = 5;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    [BindProperty]
    public string? Email { get; set; }

    public abstract string Home { get; }

    public bool Sent => Done is not null;

    public IActionResult OnGet()
    {
        Email = Done;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Email) || !Email.Contains('@', StringComparison.Ordinal))
        {
            AddError("Email", "forms.email");
            return Again();
        }

        var services = HttpContext.RequestServices;
        var throttle = services.GetRequiredService<Throttle>();
        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (throttle.TryPass($"forgot:{AccountBook.Tidy(Email)}", Tries, Window) && throttle.TryPass($"forgot:{address}", 4 * Tries, Window))
        {
            await services.GetRequiredService<PasswordLinks>()
                .SendAsync(Email, T.Locale, UrlOf, HttpContext.RequestAborted);
        }

        return DoneHere(Email.Trim());
    }

    private string UrlOf(string token) => HttpContext.RequestServices.GetRequiredService<ITenantAddresses>()
        .Url(Here.Value, $"{(Here.Tenant is null ? "/operator" : "/admin")}/new-password?token={token}");
}
