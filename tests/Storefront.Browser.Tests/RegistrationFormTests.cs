using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>What the forms with which towns and shops register say to those who fill them in.</summary>
public sealed class RegistrationFormTests(DemoTown town)
{
    [Fact]
    public async Task The_forms_speak_english_to_those_who_ask_for_it()
    {
        var page = await town.OpenAsync(360, "en-GB", root: town.At("localhost"));
        await page.GotoAsync("/register-town");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register the town" }).ClickAsync();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await page.SeeAsync("english-town-wrong", 360);
        await page.Locator("[name='Input.TownName']").FillAsync("Newtown");
        await page.Locator("[name='Input.FederalState']").SelectOptionAsync("HH");
        await page.Locator("[name='Input.Name']").FillAsync("Nora New");
        await page.Locator("[name='Input.Email']").FillAsync("nora@newtown.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register the town" }).ClickAsync();
        await page.GotoAsync(town.LinkIn(await town.MailAsync("nora@newtown.example", "Newtown")));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.SeeAsync("english-town-confirm", 360);

        var shop = await town.OpenAsync(360, "en-GB");
        await shop.GotoAsync("/register");
        await shop.SeeAsync("english-shop", 360);
        await shop.FillShopAsync("Tea & Time", "Tom Tea", "tom@tea.example");
        await shop.Locator("main form button").Last.ClickAsync();
        await Expect(shop.Locator("main")).ToContainTextAsync("tom@tea.example");
        await shop.GotoAsync(town.LinkIn(await town.MailAsync("tom@tea.example", "Tea & Time")));
        await shop.SeeAsync("english-welcome", 360);
        await shop.Locator("[name=Password]").FillAsync(RegistrationSteps.Password);
        await shop.Locator("main button").Last.ClickAsync();
        await Expect(shop.Locator("h1")).ToHaveTextAsync("Setup");
        await shop.SeeAsync("english-start", 360);
    }

    [Theory]
    [InlineData(360, "de-DE", "Becker Schuhhaus", "Es ist ein anderes Geschäft", "Ähnliche Namen")]
    [InlineData(1280, "en-GB", "Schuhhaus Becker OHG", "It is another shop", "Similar names")]
    public async Task Who_registers_a_shop_of_a_known_name_is_asked_and_who_checks_it_is_told(
        int width, string language, string name, string another, string alike)
    {
        var page = await town.OpenAsync(width, language);
        await page.GotoAsync("/register");
        await page.FillShopAsync(name, "Nora Nagel", $"nora{width}@neu.example");
        await page.Locator("#typed > button").ClickAsync();
        await Expect(page.Locator("[name='Input.ShopName']")).ToHaveValueAsync(name);
        await Expect(page.Locator("#Input_ShopName-error")).ToContainTextAsync("Schuhhaus Becker (");
        await page.Locator("#Another").ScrollIntoViewIfNeededAsync();
        await page.SeeAsync("namesake", width);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = another, Exact = true }).CheckAsync();
        await page.Locator("#typed > button").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync($"nora{width}@neu.example");

        var desk = await town.OpenAsync(width, language);
        await desk.SignInAsync("", "claudia@musterstadt.example", "claudia-demo-2026");
        await desk.GotoAsync("/admin/shops?tab=hidden");
        await desk.SeeAsync("hidden-shops", width);
        await desk.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Heading, new() { Name = alike })).ToBeVisibleAsync();
        await desk.SeeAsync("alike", width);
    }
}
