using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Users.Accounts;

namespace Storefront.Users.Shoppers;

/// <summary>What signing in and signing up share: an address, a wish where to go, a mailed link.</summary>
public abstract class ShopperEntryPage : StorefrontPage
{
    private const int MailsOfNetwork = 30;

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>A field nobody sees; programs fill it in.</summary>
    [BindProperty]
    public string? Website { get; set; }

    /// <summary>Where the link went; the same whether there is an account or not.</summary>
    public string? SentTo => Done;

    public string Root => Request.PathBase;

    protected string Next => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Root + "/account";

    protected Throttle Throttle => HttpContext.RequestServices.GetRequiredService<Throttle>();

    protected string Network => HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";

    public string With(string path) =>
        Root + path + (Url.IsLocalUrl(ReturnUrl) ? "?returnUrl=" + Uri.EscapeDataString(ReturnUrl) : "");

    /// <summary>Null to show the page; on a shop's own domain people sign in on the portal and come back.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        var services = HttpContext.RequestServices;
        if (await services.GetRequiredService<ShopperSignIn>().HereAsync(cancel) is not null)
        {
            return LocalRedirect(Next);
        }

        var domain = services.GetRequiredService<OwnDomain>();
        return domain.IsHere(HttpContext)
            ? Redirect(domain.Leave(HttpContext, Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/"))
            : Page();
    }

    protected bool CheckEmail()
    {
        if (!ShopperBook.IsEmail(Email))
        {
            AddError("Email", "forms.email");
        }

        return ModelState.IsValid;
    }

    protected async Task<IActionResult> MailLinkAsync(string name, CancellationToken cancel)
    {
        if (!Throttle.TryPass($"shopper-mails:{Network}", MailsOfNetwork, ShopperLinks.Window))
        {
            AddError("", "users.shopper.too_many_mails");
            return Again();
        }

        if (string.IsNullOrEmpty(Website))
        {
            var wish = new LinkWish(AccountBook.Tidy(Email), T.Locale) { Name = name, ReturnPath = OnPortal(ReturnUrl) };
            await HttpContext.RequestServices.GetRequiredService<ScopeDoor>()
                .InAsync<ShopperLinks>(Here.Value.Town, links => links.SendAsync(wish, cancel));
        }

        return DoneHere(Email!.Trim());
    }

    /// <summary>Mailed links open on the portal: the same page as seen from there.</summary>
    private string OnPortal(string? path)
    {
        if (!Url.IsLocalUrl(path))
        {
            return "";
        }

        return Here.Value.Kind == TenantKind.Shop && !Request.PathBase.HasValue ? $"/shops/{Tenant!.Slug}{path}" : path;
    }
}
