using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>The browser's own buttons at the checkout, after a step that was not enough: no page asks to send a form again.</summary>
public sealed class BackAndForwardTests(DemoTown town)
{
    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task Back_and_forward_lead_through_a_checkout_with_slips(int width, bool script)
    {
        var shopper = new Shopper(await town.OpenAsync(width, script: script), "Zora Zurück", $"zora.{width}.{script}@shopper.example");
        var page = shopper.Page;
        await shopper.PutsAsync("baeckerei-hartmann", "laugenbrezel");
        await shopper.GoesToCheckoutAsync();
        var name = page.Locator("[name=name]");
        var email = page.Locator("[name=email]");
        await name.FillAsync(shopper.Name);
        await email.FillAsync("zora ohne at");
        await email.PressAsync("Enter");
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Prüfen Sie die E-Mail-Adresse.");

        // Back to the form as it was opened, back to the basket, and forward again: what was typed is there all the way.
        await page.GoBackAsync();
        await Expect(shopper.Title).ToHaveTextAsync("Wie erreichen wir Sie?");
        await Expect(email).ToHaveValueAsync("zora ohne at");
        await page.GoBackAsync();
        await Expect(shopper.Title).ToHaveTextAsync("Warenkorb");
        await page.GoForwardAsync();
        await page.GoForwardAsync();
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Prüfen Sie die E-Mail-Adresse.");
        await Expect(name).ToHaveValueAsync(shopper.Name);
        await page.ReloadAsync();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();

        await email.FillAsync(shopper.Email);
        await shopper.ButtonAsync("Weiter zur Abholung");
        await shopper.ButtonAsync("Weiter zur Übersicht");
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Wählen Sie eine Abholzeit bei Bäckerei Hartmann.");
        await shopper.TakesFirstTimesAsync();

        await page.GoBackAsync();
        await Expect(shopper.Title).ToHaveTextAsync("Wie und wann bekommen Sie es?");
        await Expect(page.Locator(".slots__panels input:checked")).ToHaveCountAsync(1);
        await StepAsync(page, () => page.GoBackAsync(), "/checkout/contact");
        await Expect(shopper.Title).ToHaveTextAsync("Wie erreichen wir Sie?");
        await Expect(email).ToHaveValueAsync(shopper.Email);
        await Expect(page.Locator(".error-summary")).ToHaveCountAsync(0);
        await StepAsync(page, () => page.GoForwardAsync(), "/checkout/summary");
        await Expect(page).ToHaveURLAsync(new Regex("/checkout/summary$"));
        await Expect(shopper.Title).ToHaveTextAsync("Prüfen und bestellen");
    }

    /// <summary>Presses the button until the page is there, as people do; of two presses in one breath a browser may take one.</summary>
    private static async Task StepAsync(IPage page, Func<Task> press, string until)
    {
        for (var pressed = 0; pressed < 4 && !page.Url.Contains(until, StringComparison.Ordinal); pressed++)
        {
            await press();
            await page.WaitForLoadStateAsync();
        }
    }

    [Fact]
    public async Task Goods_of_several_shops_are_paid_for_in_the_dress_of_the_town()
    {
        var shopper = new Shopper(await town.OpenAsync(360), "Stella Stadt", "stella.stadt@shopper.example");
        var page = shopper.Page;
        await shopper.PutsAsync("baeckerei-hartmann", "laugenbrezel");
        await shopper.GoesToCheckoutAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/shops/baeckerei-hartmann/checkout/contact$"));

        await shopper.PutsAsync("buchhandlung-lindenhof", "die-rotznasenbande");
        await Expect(page).ToHaveURLAsync(new Regex("/shops/buchhandlung-lindenhof/cart$"));
        await shopper.GoesToCheckoutAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"//[^/]+/checkout/contact$"));
        await Expect(page.Locator("header.top")).ToBeVisibleAsync();
        await page.CheckAsync();
    }
}
