using Microsoft.Playwright;

namespace Storefront.Browser.Tests;

/// <summary>What everybody does who registers: fills in, chooses a password, looks.</summary>
internal static class RegistrationSteps
{
    public const string Password = "ein Satz den nur ich kenne";

    public static Task SeeAsync(this IPage page, string name, int width) => page.SeeAsync($"register-{name}-{width}");

    public static async Task FillShopAsync(this IPage page, string shop, string name, string email)
    {
        await page.FillAsync(("ShopName", shop), ("Name", name), ("Email", email));
        await page.Locator("[name='Input.Branch']").SelectOptionAsync("shoes");
    }

    public static async Task FillAsync(this IPage page, params (string Field, string Text)[] fields)
    {
        foreach (var (field, text) in fields)
        {
            await page.Locator($"[name='Input.{field}']").FillAsync(text);
        }
    }

    public static async Task ChoosePasswordAsync(this IPage page)
    {
        await page.Locator("[name=Password]").FillAsync(Password);
        await page.Locator("main form button").Last.ClickAsync();
        await page.Locator(".side__menu").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }
}
