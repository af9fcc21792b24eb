using Microsoft.Playwright;

namespace Storefront.Browser.Tests;

internal static class SignIn
{
    /// <summary>Signs in to a tenant's back office through its form.</summary>
    /// <param name="page">The window.</param>
    /// <param name="root">Path of the tenant, <c>/shops/…</c>; empty for the portal.</param>
    /// <param name="email">Whose.</param>
    /// <param name="password">As in the seeds.</param>
    /// <param name="office">Path of the office; the operator's is <c>/operator</c>.</param>
    public static async Task SignInAsync(this IPage page, string root, string email, string password, string office = "/admin")
    {
        await page.GotoAsync(root + office);
        await page.Locator("[name=Email]").FillAsync(email);
        await page.Locator("[name=Password]").FillAsync(password);
        await page.Locator("main button").First.ClickAsync();
        await page.Locator(".side__menu").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }
}
