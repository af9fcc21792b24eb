using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Users.Accounts;

namespace Storefront.Users.SignIn;

/// <summary>
/// Behind an invitation's link: a password, and the person is staff. Nothing happens on mere opening, because mail
/// programs open links by themselves.
/// </summary>
[TenantEndpoint(TenantKinds.Tenant, BeforeLive = true)]
public sealed class WelcomeModel(IServiceProvider services) : StorefrontPage
{
    private readonly IInvitations _invitations = services.GetRequiredService<IInvitations>();
    private readonly AccountBook _accounts = services.GetRequiredService<AccountBook>();
    private readonly Passwords _passwords = services.GetRequiredService<Passwords>();

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public InvitationView? Invitation { get; private set; }

    public bool HasAccount { get; private set; }

    /// <summary>Guests of a town's team do not work for it.</summary>
    public string TextKey => (HasAccount ? "users.welcome_back_" : "users.welcome_")
        + (Invitation is { } invited && services.GetRequiredService<IGuests>().Roles.Contains(invited.Role) ? "guest" : "text");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var known = await LoadAsync(cancel);
        if (Invitation is not { } invitation || !PasswordFits(known))
        {
            return Again();
        }

        var account = known ?? await _accounts.CreateAsync(invitation.Email, invitation.Name, Password!, cancel);
        if (!await _invitations.AcceptAsync(Token!, account.Id, cancel))
        {
            return Again();
        }

        if (account.TotpSecret is null)
        {
            await Session.StartAsync(HttpContext, account);
        }

        return LocalRedirect(Request.PathBase + await FirstPageAsync(cancel));
    }

    // Whoever joins a shop that sells comes to work; whoever opens one has it to set up.
    private async Task<string> FirstPageAsync(CancellationToken cancel) =>
        Here.Value.Kind == TenantKind.Shop && !await services.GetRequiredService<IShopWay>().IsCompleteAsync(cancel) ? "/admin/start" : "/admin";

    private async Task<Account?> LoadAsync(CancellationToken cancel)
    {
        Invitation = string.IsNullOrEmpty(Token) ? null : await _invitations.FindAsync(Token, cancel);
        var known = Invitation is null ? null : await _accounts.FindAsync(Invitation.Email, cancel);
        HasAccount = known is not null;
        return known;
    }

    private bool PasswordFits(Account? known)
    {
        if (known is not null)
        {
            // The link proves the address; the password proves that it is the owner of the account who clicks.
            if (!services.GetRequiredService<Throttle>().TryPass($"welcome:{known.Id}", SignInDesk.Tries, SignInDesk.Window))
            {
                AddError("Password", "users.too_many_tries", ("minutes", (int)SignInDesk.Window.TotalMinutes));
                return false;
            }

            if (!_passwords.Fits(known.PasswordHash, Password ?? ""))
            {
                AddError("Password", "users.password_wrong");
                return false;
            }

            return true;
        }

        if (Passwords.Problem(Password) is { } problem)
        {
            AddError("Password", problem, ("min", Passwords.Shortest), ("max", Passwords.Longest));
            return false;
        }

        return true;
    }
}
