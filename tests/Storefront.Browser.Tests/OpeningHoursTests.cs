using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>A shopkeeper changes the week on a phone: one line a day, which opens; with the keyboard, and without script.</summary>
public sealed class OpeningHoursTests(DemoTown town)
{
    private const string Page = "/admin/hours";

    [Fact]
    public async Task A_day_is_opened_changed_and_its_times_go_to_others()
    {
        var page = await Shopkeeper.Ruth.SignInAsync(town, 360);
        await page.GotoAsync(Shopkeeper.Ruth.Root + Page);
        await page.SeeAsync("hours-360");
        var tuesday = page.Locator(".hours-day:has(#tu-0-from)");
        await tuesday.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#tu-0-from").FillAsync("05:30");
        await Expect(tuesday.Locator("summary")).ToContainTextAsync("5:30–");
        await Expect(page.Locator(".savebar")).ToContainTextAsync("Noch nicht gespeichert");
        await page.SeeAsync("hours-open-360");

        await tuesday.GetByRole(AriaRole.Button, new() { NameRegex = new("^Zeiten übertragen") }).ClickAsync();
        await Expect(page.Locator("main [role=status]").First).ToContainTextAsync("Die Zeiten von Dienstag");
        await Expect(page.Locator(".hours-day:has(#fr-0-from) summary")).ToContainTextAsync("5:30–");
        await page.SeeAsync("hours-copied-360");
    }

    [Fact]
    public async Task It_works_without_script()
    {
        var page = await town.OpenAsync(360, script: false);
        await page.SignInAsync(Shopkeeper.Ruth.Root, Shopkeeper.Ruth.Email, Shopkeeper.Ruth.Password);
        await page.GotoAsync(Shopkeeper.Ruth.Root + Page);
        await page.Locator(".hours-day summary").First.ClickAsync();
        await page.Locator("#mo-0-from").FillAsync("23:00");
        await page.Locator("#mo-0-to").FillAsync("12:00");
        await page.PressAsync("Öffnungszeiten speichern");

        await Expect(page.Locator("#mo-0-from-error")).ToBeVisibleAsync();
        await Expect(page.Locator(".hours-day[open]")).ToHaveCountAsync(1);
        await Expect(page.Locator("#mo-0-from")).ToHaveValueAsync("23:00");
    }
}
