using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Platform.BackOffice;

/// <summary>What Razor pages share, in the back office and on public form pages.</summary>
public abstract class StorefrontPage : PageModel
{
    /// <summary>The words, in the person's language.</summary>
    public TextIn T => HttpContext.RequestServices.GetRequiredService<RequestLanguage>().Texts;

    public CurrentScope Here => HttpContext.RequestServices.GetRequiredService<CurrentScope>();

    /// <summary>The tenant whose page this is; null on operator pages.</summary>
    public Tenant? Tenant => Here.Tenant;

    /// <summary>A form that this page does not know is not there, instead of a page that was never filled in.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null && HttpMethods.IsPost(Request.Method))
        {
            context.Result = NotFound();
        }
    }

    /// <summary>Sets an error beside a field; the page shows it there and in the summary.</summary>
    /// <param name="field">Name of the bound property, such as <c>Input.Name</c>; empty for the whole form.</param>
    /// <param name="key">Text key of the sentence.</param>
    /// <param name="arguments">Values for the sentence.</param>
    protected void AddError(string field, string key, params (string Name, object? Value)[] arguments) =>
        ModelState.AddModelError(field, T[key, arguments]);

    /// <summary>Goes to a page of this tenant and says there what was done.</summary>
    protected IActionResult RedirectWithNotice(string path, string key, params (string Name, object? Value)[] arguments)
    {
        Notice.Success(T[key, arguments]).Leave(HttpContext);
        return Redirect(Request.PathBase + path);
    }
}

/// <summary>A page of the back office. Mark it with <see cref="Web.BackOfficeAttribute"/>.</summary>
public abstract class BackOfficePage : StorefrontPage
{
    public StaffMember Staff => HttpContext.Features.Get<StaffMember>()
        ?? throw new InvalidOperationException("A back-office page lacks its [BackOffice] attribute.");
}
