using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Pages;
using Storefront.Platform.Web;

namespace Storefront.Users.Shoppers;

/// <summary>Behind every mailed link: says what it does and for whom. Nothing happens on mere opening.</summary>
[TenantEndpoint(TenantKinds.Town)]
public sealed class ShopperConfirmModel(IServiceProvider services) : StorefrontPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public string Email { get; private set; } = "";

    /// <summary>An account opens only under a name; a link asked for with an address alone has none.</summary>
    public bool AsksName { get; private set; }

    /// <summary><c>sign_up</c>, <c>sign_in</c> or <c>new_email</c>; null when the link is used or too old.</summary>
    public string? Kind { get; private set; }

    private ShopperLinks Links => services.GetRequiredService<ShopperLinks>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ShowAsync(cancel) is not { } link)
        {
            return Again();
        }

        if (AsksName && ShopperNames.Problem(Name) is { } problem)
        {
            AddError("Name", problem, ("max", ShopperBook.LongestName));
            return Again();
        }

        if (await Links.RedeemAsync(link, AsksName ? Name! : link.Name, cancel) is not { } shopper)
        {
            return Again();
        }

        await SignInAsync(shopper, cancel);
        Notice.Success(T[$"users.shopper.confirm_{Kind}_done", ("name", shopper.Name), ("email", shopper.Email)]).Leave(HttpContext);
        return LocalRedirect(Url.IsLocalUrl(link.ReturnPath) ? link.ReturnPath : "/account");
    }

    private async Task<ShopperLink?> ShowAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var link = await Links.FindAsync(Token, cancel);
        Kind = link?.Purpose switch
        {
            null => null,
            LinkPurpose.SignUp => "sign_up",
            LinkPurpose.SignIn => "sign_in",
            _ => "new_email",
        };
        Email = link?.Email ?? "";
        AsksName = link is { Purpose: LinkPurpose.SignUp, Name.Length: 0 };
        return link;
    }

    private async Task SignInAsync(Shopper shopper, CancellationToken cancel)
    {
        var signIn = services.GetRequiredService<ShopperSignIn>();
        if ((await signIn.HereAsync(cancel))?.Shopper.Id != shopper.Id)
        {
            await signIn.StartAsync(shopper.Id, null, cancel);
        }
    }
}
