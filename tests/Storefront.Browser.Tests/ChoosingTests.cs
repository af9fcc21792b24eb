using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>What is to be chosen is chosen by the shopper: a size, a pickup time; by hand, by keyboard, without script.</summary>
public sealed class ChoosingTests(DemoTown town)
{
    private const string Boots = "/shops/schuhhaus-becker/products/wanderschuh-alpsee";

    [Theory]
    [InlineData(Boots)]
    [InlineData("/shops/sport-hoffmann/products/wanderschuhe-steinbock-mid")]
    public async Task The_sticky_button_names_what_is_missing_and_leads_to_it(string article)
    {
        var page = await town.OpenAsync(360);
        await page.GotoAsync(article);
        var button = page.Locator(".buy-form__button");
        await Expect(button).ToBeInViewportAsync();
        await Expect(button).ToHaveTextAsync(new Regex("wählen"), new() { UseInnerText = true });
        await Expect(page.Locator("[data-option]:checked")).ToHaveCountAsync(0);

        await button.ClickAsync();
        var group = page.Locator("fieldset.options").First;
        await Expect(group.Locator(".field__error")).ToContainTextAsync("Wählen Sie unter");
        await Expect(group.Locator(".field__error")).ToBeInViewportAsync();
        await Expect(group.Locator("[data-option]").First).ToBeFocusedAsync();
        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(article) + "$"));
        await page.CheckAsync();

        await group.Locator(".choice:not(.choice--gone)").First.ClickAsync();
        await Expect(group.Locator(".field__error")).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(new Regex("option1="));
        await Expect(button).ToHaveTextAsync(new Regex("In den Warenkorb"), new() { UseInnerText = true });
        await page.CheckAsync();
    }

    [Fact]
    public async Task Without_script_the_page_comes_back_with_the_question_beside_the_sizes()
    {
        var page = await town.OpenAsync(360, script: false);
        await page.GotoAsync(Boots);
        await page.Locator("#quantity").FillAsync("2");
        await page.Locator(".buy-form__button").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("#choice$"));
        await Expect(page.Locator("#choice .field__error")).ToBeInViewportAsync();
        await Expect(page.Locator("#quantity")).ToHaveValueAsync("2");

        await page.Locator(".choice:has(input[value='43'])").ClickAsync();
        await Expect(page.Locator(".buy-form__button")).ToHaveTextAsync(new Regex("^In den Warenkorb"), new() { UseInnerText = true });
        await page.Locator(".buy-form__button").ClickAsync();
        await Expect(page.Locator(".line")).ToContainTextAsync("Größe: 43");
    }

    [Fact]
    public async Task A_number_that_is_none_is_said_in_our_words_and_not_in_the_browsers()
    {
        var page = await town.OpenAsync(360);
        await page.GotoAsync(Boots + "?option1=43");
        await page.Locator("#quantity").FillAsync("1.5");
        await page.Locator(".buy-form__button").ClickAsync();
        await Expect(page.Locator("#quantity-error")).ToHaveTextAsync("Geben Sie eine ganze Zahl von 1 bis 99 ein.");
        await Expect(page.Locator("#quantity")).ToHaveValueAsync("1.5");
        await page.CheckAsync();

        await page.Locator("#quantity").FillAsync("1");
        await page.Locator(".buy-form__button").ClickAsync();
        var field = page.Locator(".line input[name^=quantity]");
        await field.FillAsync("1.5");
        await field.PressAsync("Enter");
        await Expect(page.Locator(".line .field__error")).ToHaveTextAsync("Geben Sie eine ganze Zahl von 1 bis 99 ein. Die Menge bleibt bei 1.");
        await Expect(field).ToHaveValueAsync("1.5");
        await page.CheckAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pickup_times_of_three_shops_fit_a_phone_and_show_one_day_at_a_time(bool script)
    {
        var shopper = new Shopper(await town.OpenAsync(360, script: script), $"Tilda Tag {script}", $"tilda.{script}@shopper.example".ToLowerInvariant());
        var page = shopper.Page;
        await shopper.PutsAsync("baeckerei-hartmann", "laugenbrezel");
        await shopper.PutsAsync("buchhandlung-lindenhof", "tod-im-lindenhof");
        await shopper.PutsAsync("modehaus-wieland", "bommelmuetze-frieda");
        await shopper.GoesToCheckoutAsync();
        await shopper.SaysWhoAsync();
        var shop = page.Locator("fieldset.slots").First;
        await Expect(page.Locator(".slots__day:visible")).ToHaveCountAsync(3);
        await Expect(shop.Locator(".slots__day:visible small b")).ToHaveTextAsync("früheste");

        // By keyboard: one day on, then into its times.
        await shop.Locator(".slots__days input:checked").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(shop.Locator(".slots__day").Nth(1)).ToBeVisibleAsync();
        await Expect(shop.Locator(".slots__day").Nth(0)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        var chosen = await shop.Locator(".slots__day").Nth(1).Locator("input:checked").GetAttributeAsync("value");
        foreach (var other in await page.Locator("fieldset.slots").AllAsync())
        {
            if (await other.Locator(".slots__panels input:checked").CountAsync() == 0)
            {
                await other.Locator(".slots__day:visible .choice:has(input:enabled)").First.ClickAsync();
            }
        }

        await shopper.GoesToSummaryAsync();
        await page.GotoAsync("/checkout/pickup");
        await Expect(shop.Locator(".slots__held")).ToContainTextAsync("Für Sie vorgemerkt: Abholung");
        await Expect(shop.Locator($"input[value='{chosen}']")).ToBeCheckedAsync();
        await Expect(shop.Locator($".choice:has(input[value='{chosen}'])")).ToBeVisibleAsync();
        if (script)
        {
            Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 0, 3100);
            await page.CheckAsync();
        }
    }
}
