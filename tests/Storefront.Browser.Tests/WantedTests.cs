using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>„Wer in der Stadt hat das?“: from an empty search to the basket, with a shop between.</summary>
public sealed class WantedTests(DemoTown town)
{
    [Theory, InlineData(360), InlineData(1280)]
    public async Task A_shopper_finds_through_the_shops_what_the_search_did_not(int width)
    {
        var email = $"nele-{width}@shopper.example";
        var title = $"Halbschuhe {width}";
        var nele = await town.OpenAsync(width);
        await nele.GotoAsync("/search?q=Zzyzx");
        await nele.GetByRole(AriaRole.Link, new() { Name = "Geschäfte fragen" }).First.ClickAsync();
        await Expect(nele.Locator("h1")).ToHaveTextAsync("Wer in der Stadt hat das?");
        await nele.GetByLabel("Was suchen Sie?").FillAsync(title);
        await nele.GetByLabel("Ihr Name").FillAsync("Nele");
        await nele.GetByLabel("E-Mail").FillAsync(email);
        await nele.PressAsync("Weiter");
        await Expect(nele.Locator(".error-summary")).ToBeVisibleAsync();
        await nele.SeeAsync($"wanted-form-wrong-{width}");
        await nele.Locator("[name='Input.Branch']").SelectOptionAsync("shoes");
        await nele.Locator("[name='Input.Consent']").CheckAsync();
        await nele.PressAsync("Weiter");
        await Expect(nele.Locator(".notice--success")).ToContainTextAsync(email);
        await nele.SeeAsync($"wanted-sent-{width}");

        await nele.GotoAsync(town.LinkIn(await town.MailAsync(email, title)));
        await Expect(nele.Locator("main")).ToContainTextAsync("Noch ist nichts unterwegs");
        await nele.SeeAsync($"wanted-preview-{width}");
        await nele.PressAsync("Geschäfte fragen");
        await Expect(nele.Locator("main")).ToContainTextAsync("gefragt. Antworten sammeln wir bis");

        var ruth = await Shopkeeper.Ruth.SignInAsync(town, width);
        await ruth.GotoAsync(Shopkeeper.Ruth.Root + "/admin/wanted");
        await ruth.SeeAsync($"wanted-list-{width}");
        await ruth.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await ruth.GetByLabel("Anderer Artikel").FillAsync("BEC-1001-40");
        await ruth.GetByLabel("Ihre Antwort").First.FillAsync("Der ist es.");
        await ruth.SeeAsync($"wanted-slip-{width}");
        await ruth.PressAsync("Haben wir");
        await ruth.DoneAsync("Ihre Antwort an Nele ist unterwegs.");
        await ruth.GotoAsync(Shopkeeper.Ruth.Root + "/admin/wanted/radar?branch=all");
        await Expect(ruth.Locator("main")).ToContainTextAsync("schlittschuhe");
        await ruth.SeeAsync($"wanted-radar-{width}");

        await nele.ReloadAsync();
        await Expect(nele.Locator("main")).ToContainTextAsync("Der ist es.");
        await nele.SeeAsync($"wanted-thread-{width}");
        await nele.Locator("[data-card] select").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await nele.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^In den Warenkorb") }).First.ClickAsync();
        await Expect(nele.Locator(".notice--success")).ToBeVisibleAsync();
        await nele.PressAsync("Gefunden, danke");
        await Expect(nele.Locator("main")).ToContainTextAsync("Gefunden.");

        var claudia = await town.OpenAsync(width);
        await claudia.SignInAsync("", "claudia@musterstadt.example", "claudia-demo-2026");
        await claudia.GotoAsync("/admin/wanted/town?lang=en");
        await Expect(claudia.Locator("main")).ToContainTextAsync(title);
        await claudia.SeeAsync($"wanted-town-en-{width}");
    }
}
