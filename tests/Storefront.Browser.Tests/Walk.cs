using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>What every walk through the back office does with a page.</summary>
internal static class Walk
{
    /// <summary>Takes a picture of it, where pictures are wanted, and checks it.</summary>
    public static async Task SeeAsync(this IPage page, string name)
    {
        await PictureTests.TakeAsync(page, name);
        await page.CheckAsync();
    }

    public static Task PressAsync(this IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>The sentence that says what was done on the page before.</summary>
    public static Task DoneAsync(this IPage page, string sentence) =>
        Expect(page.Locator(".notice--success")).ToContainTextAsync(sentence);
}
