using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>Enter, or the key of a phone that says „Los“, sends what was typed; the buttons for the language stand before the form's own.</summary>
public sealed class EnterKeyTests(DemoTown town)
{
    [Theory]
    [InlineData("/account/sign-in", "Email")]
    [InlineData("/account/sign-up", "Email")]
    [InlineData("/register", "Input.Name")]
    [InlineData("/shops/baeckerei-hartmann/widerruf/formular", "Input.Name")]
    [InlineData("/shops/baeckerei-hartmann/reserve/laugenbrezel", "name")]
    public async Task Enter_sends_the_form_and_leaves_the_language_alone(string path, string field)
    {
        var page = await town.OpenAsync(360, "en-GB");
        await page.GotoAsync(path);
        var input = page.Locator($"[name='{field}']");
        await input.FillAsync("");

        await input.PressAsync("Enter");

        await Expect(page.Locator("main [role=alert], main .field__error, main .error-summary").First).ToBeVisibleAsync();
        Assert.DoesNotContain("lang=", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }
}
