using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Users.Shoppers;

namespace Storefront.Users.Contracts;

/// <summary>
/// A page of a shopper's account, in the dress of the portal or of the shop it was opened in. Guests are asked to sign in; from a
/// shop's own domain it leads to the portal.
/// Mark it with <see cref="Platform.Web.TenantEndpointAttribute"/>; its layout is <c>/Shoppers/_Account.cshtml</c>.
/// </summary>
public abstract class ShopperPage : StorefrontPage
{
    public ShopperCard Shopper { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-store";
        var domain = HttpContext.RequestServices.GetRequiredService<OwnDomain>();
        if (domain.IsHere(HttpContext))
        {
            context.Result = new RedirectResult(domain.OnPortal(HttpContext));
            return;
        }

        var current = HttpContext.RequestServices.GetRequiredService<ICurrentShopper>();
        if (await current.FindAsync(HttpContext.RequestAborted) is not { } shopper)
        {
            var back = Uri.EscapeDataString(Request.PathBase + Request.Path + Request.QueryString);
            context.Result = new RedirectResult($"{Request.PathBase}/account/sign-in?returnUrl={back}");
            return;
        }

        Shopper = shopper;
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <summary>Accounts belong to the town: in a shop's request this opens it.</summary>
    protected Task<TResult> InTownAsync<T, TResult>(Func<T, Task<TResult>> work)
        where T : notnull => HttpContext.RequestServices.GetRequiredService<ScopeDoor>().InAsync(Here.Value.Town, work);

    /// <inheritdoc cref="InTownAsync{T,TResult}"/>
    protected Task InTownAsync<T>(Func<T, Task> work)
        where T : notnull => HttpContext.RequestServices.GetRequiredService<ScopeDoor>().InAsync(Here.Value.Town, work);
}
