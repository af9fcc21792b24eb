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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Enter_on_more_and_less_in_the_basket_keeps_the_keyboard_on_the_button(bool script)
    {
        var shopper = new Shopper(await town.OpenAsync(360, script: script), "Tilda Taste", "tilda.taste@shopper.example");
        var page = shopper.Page;
        await shopper.PutsAsync("baeckerei-hartmann", "kirchgassenbrot");
        await page.GotoAsync("/cart");
        var (less, more, quantity) = (page.Locator(".stepper__step").First, page.Locator(".stepper__step").Last, page.Locator(".stepper__input"));

        await more.PressAsync("Enter");
        await Expect(quantity).ToHaveValueAsync("2");
        await Expect(more).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(quantity).ToHaveValueAsync("3");
        await Expect(more).ToBeFocusedAsync();
        await less.PressAsync("Enter");
        await Expect(quantity).ToHaveValueAsync("2");
        await Expect(less).ToBeFocusedAsync();

        // At the last piece the button stays where it is, and with it whoever presses it.
        await quantity.FillAsync("99");
        await quantity.PressAsync("Enter");
        await Expect(more).ToHaveAttributeAsync("aria-disabled", "true");
        await more.PressAsync("Enter");
        await Expect(more).ToBeFocusedAsync();
    }
}
