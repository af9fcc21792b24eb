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

        // One press for each step that was taken, neither more nor fewer: choosing a day and a time is no step.
        await StepsAsync(page, () => page.GoBackAsync(), "/checkout/pickup?again=1");
        await Expect(shopper.Title).ToHaveTextAsync("Wie und wann bekommen Sie es?");
        await Expect(page.Locator(".slots__panels input:checked")).ToHaveCountAsync(1);
        await StepsAsync(page, () => page.GoBackAsync(), "/checkout/pickup", "/checkout/contact?again=1");
        await Expect(shopper.Title).ToHaveTextAsync("Wie erreichen wir Sie?");
        await Expect(email).ToHaveValueAsync(shopper.Email);
        await Expect(page.Locator(".error-summary")).ToHaveCountAsync(0);
        await StepsAsync(page, () => page.GoForwardAsync(), "/checkout/pickup", "/checkout/pickup?again=1", "/checkout/summary");
        await Expect(shopper.Title).ToHaveTextAsync("Prüfen und bestellen");
    }

    /// <summary>Presses the button once for each page, and waits until that page is there before it presses again: of two presses in one breath a browser may take one.</summary>
    private static async Task StepsAsync(IPage page, Func<Task> press, params string[] pages)
    {
        foreach (var next in pages)
        {
            await press();
            await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(next) + "$"));
            await page.WaitForLoadStateAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Looking_through_the_times_leaves_no_step_in_the_history(bool script)
    {
        var shopper = new Shopper(await town.OpenAsync(360, script: script), "Hilde Historie", $"hilde.{script}@shopper.example");
        var page = shopper.Page;
        await shopper.PutsAsync("baeckerei-hartmann", "laugenbrezel");
        await shopper.GoesToCheckoutAsync();
        await page.Locator("[name=name]").FillAsync(shopper.Name);
        await page.Locator("[name=email]").FillAsync(shopper.Email);
        await shopper.ButtonAsync("Weiter zur Abholung");
        await Expect(shopper.Title).ToHaveTextAsync("Wie und wann bekommen Sie es?");

        foreach (var day in await page.Locator(".choices--days .choice").AllAsync())
        {
            await day.ClickAsync();
        }

        await page.Locator(".slots__day:visible .choices--slots .choice:has(input:enabled)").First.ClickAsync();

        await StepsAsync(page, () => page.GoBackAsync(), "/checkout/contact");
        await StepsAsync(page, () => page.GoBackAsync(), "/cart");
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
