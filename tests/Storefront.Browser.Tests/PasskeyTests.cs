using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>Passkeys with Chromium's own authenticator: added, signed in with, renamed, removed, on a phone and at a desk.</summary>
public sealed class PasskeyTests(DemoTown town)
{
    private const string Shop = "/shops/schuhhaus-becker";

    [Theory]
    [InlineData(360, "de-DE", "Passkey hinzufügen", "Mit Passkey anmelden", "Namen speichern", "Passkey entfernen")]
    [InlineData(1280, "en-GB", "Add a passkey", "Sign in with a passkey", "Save name", "Remove passkey")]
    public async Task Staff_adds_a_passkey_signs_in_with_it_and_removes_it(
        int width, string language, string add, string signIn, string rename, string remove)
    {
        var page = await town.OpenAsync(width, language);
        await VirtualKeyAsync(page);
        await page.SignInAsync(Shop, "ruth@becker.example", "becker-demo-2026");
        await page.GotoAsync(Shop + "/admin/account");
        await page.Locator("#passkey-password").FillAsync("falsch");
        await page.GetByRole(AriaRole.Button, new() { Name = add }).ClickAsync();
        await Expect(page.Locator("#passkey-said")).Not.ToBeEmptyAsync();
        await page.CheckAsync();

        await page.Locator("#passkey-name").FillAsync("Telefon " + width);
        await page.Locator("#passkey-password").FillAsync("becker-demo-2026");
        await page.GetByRole(AriaRole.Button, new() { Name = add }).ClickAsync();
        var mine = page.GetByRole(AriaRole.Link, new() { Name = "Telefon " + width });
        await Expect(mine).ToBeVisibleAsync();
        await LoadedAsync(page);
        await page.CheckAsync();

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(Shop + "/admin/account");
        await page.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = signIn }).ClickAsync();
        await Expect(mine).ToBeVisibleAsync();

        await mine.ClickAsync();
        await Expect(page.Locator("[name=Name]")).ToBeVisibleAsync();
        await LoadedAsync(page);
        await page.CheckAsync();
        await page.Locator("[name=Name]").FillAsync("Schlüssel " + width);
        await page.GetByRole(AriaRole.Button, new() { Name = rename }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Schlüssel " + width }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = remove }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Schlüssel " + width })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_script_the_password_works_as_before_and_no_button_promises_more()
    {
        var page = await town.OpenAsync(360, script: false);
        await page.GotoAsync(Shop + "/admin/sign-in");
        await Expect(page.Locator("[data-passkeys]")).ToBeHiddenAsync();

        await page.SignInAsync(Shop, "ruth@becker.example", "becker-demo-2026");
        await page.GotoAsync(Shop + "/admin/account");

        await Expect(page.Locator("[data-passkeys]")).ToBeHiddenAsync();
        await Expect(page.Locator("[data-no-passkeys]")).ToBeVisibleAsync();
    }

    // Script went to this page, not a click that Playwright waits for.
    private static Task LoadedAsync(IPage page) => page.WaitForFunctionAsync("performance.getEntriesByType('navigation')[0].loadEventEnd > 0");

    private static async Task VirtualKeyAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
