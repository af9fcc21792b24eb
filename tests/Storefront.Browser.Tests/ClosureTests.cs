using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>
/// The head of the town prepares a closure, looks at it, rehearses it, switches it on and undoes it; a shopper sees it. About two shops that no
/// other walk of this town buys from.
/// </summary>
public sealed class ClosureTests(DemoTown town)
{
    [Theory]
    [InlineData(360, "household", "haushaltswaren-kessler", "Haushaltswaren Kessler")]
    [InlineData(1280, "stationery", "papier-und-feder", "Papier")]
    public async Task Prepared_previewed_rehearsed_switched_on_and_undone(int width, string branch, string slug, string name)
    {
        var title = $"Probe {width}";
        var page = await town.OpenAsync(width);
        var jana = await town.OpenAsync(width);
        await page.SignInAsync("", "claudia@musterstadt.example", "claudia-demo-2026");
        await page.GotoAsync("/admin/closures");
        await Expect(page.Locator("main")).ToContainTextAsync("Läden geschlossen, wir sind weiter da");
        await page.SeeAsync($"closures-{width}");

        await page.GetByRole(AriaRole.Link, new() { Name = "Plan vorbereiten" }).ClickAsync();
        await page.Locator("[name='Input.Area']").SelectOptionAsync("Branches");
        await page.PressAsync("Plan speichern");
        await Expect(page.Locator("#Input_TitleDe-error")).ToBeVisibleAsync();
        await Expect(page.Locator("#Input_Branches-error")).ToBeVisibleAsync();
        await page.SeeAsync($"closure-wrong-{width}");
        await page.Locator("[name='Input.TitleDe']").FillAsync(title);
        await page.Locator($"[name='Input.Branches'][value='{branch}']").CheckAsync();
        await page.Locator("[name='Input.WordsDe']").FillAsync("Bitte bestellen Sie und kommen Sie an die Tür.");
        await page.Locator("#rule-pickup-places").FillAsync("1");
        await page.SeeAsync($"closure-form-{width}");
        await page.PressAsync("Plan speichern");
        await page.DoneAsync("Der Plan ist gespeichert.");
        await Expect(page.Locator(".closure-looks > li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".closure-looks")).ToContainTextAsync(name);
        await page.SeeAsync($"closure-plan-{width}");
        var plan = new Uri(page.Url).AbsolutePath;

        await page.PressAsync("Probe beginnen");
        await Expect(page.Locator(".closure-band", new() { HasText = title })).ToBeVisibleAsync();
        await page.GotoAsync($"/shops/{slug}/");
        await Expect(page.Locator(".preview-bar")).ToContainTextAsync("Probe – so sieht es nur Ihr Team.");
        await Expect(page.Locator("main")).ToContainTextAsync("kommen Sie an die Tür");
        await page.SeeAsync($"closure-rehearsed-{width}");
        await jana.GotoAsync($"/shops/{slug}/");
        await Expect(jana.Locator(".closure-band")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Probe beenden" }).ClickAsync();
        await page.PressAsync("Probe beenden");
        await page.DoneAsync("Die Probe ist beendet.");

        // With the keyboard.
        await page.GetByRole(AriaRole.Button, new() { Name = "Jetzt einschalten" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.DoneAsync("Der Plan ist eingeschaltet.");
        await page.SeeAsync($"closure-on-{width}");
        await jana.GotoAsync($"/shops/{slug}/");
        await Expect(jana.Locator(".closure-band")).ToContainTextAsync(title);
        await Expect(jana.Locator("main")).ToContainTextAsync("kommen Sie an die Tür");
        await jana.SeeAsync($"closure-shop-{width}");
        await jana.GotoAsync($"/shops/{slug}/?lang=en");
        await jana.SeeAsync($"closure-shop-en-{width}");
        await jana.GotoAsync("/");
        await Expect(jana.Locator(".closure-band", new() { HasText = title })).ToBeVisibleAsync();
        await jana.SeeAsync($"closure-portal-{width}");

        await page.PressAsync("Jetzt ausschalten");
        await page.DoneAsync("Überall gilt wieder, was die Geschäfte selbst eingetragen haben.");
        await Expect(page.Locator(".closure-log")).ToContainTextAsync("Geprobt");
        await page.SeeAsync($"closure-off-{width}");
        await page.GotoAsync(plan + "?lang=en");
        await page.SeeAsync($"closure-off-en-{width}");
        await jana.GotoAsync($"/shops/{slug}/");
        await Expect(jana.Locator(".closure-band")).ToHaveCountAsync(0);
    }

    [Theory, InlineData(360), InlineData(1280)]
    public async Task A_shop_reads_beforehand_what_is_prepared_and_says_how_it_does_its_part(int width)
    {
        var claudia = await town.OpenAsync(width);
        await claudia.SignInAsync("", "claudia@musterstadt.example", "claudia-demo-2026");
        await claudia.GotoAsync("/admin/closures/new/form");
        await claudia.Locator("[name='Input.TitleDe']").FillAsync($"Vorab {width}");
        await claudia.Locator("[name='Input.Area']").SelectOptionAsync("Branches");
        await claudia.Locator("details:has(#Input_Branches) summary").ClickAsync();
        await claudia.Locator("[name='Input.Branches'][value='shoes']").CheckAsync();
        await claudia.Locator("[name='Input.MayOptOut']").CheckAsync();
        await claudia.Locator("[name='Input.Shared']").CheckAsync();
        await claudia.PressAsync("Plan speichern");
        await claudia.DoneAsync("Der Plan ist gespeichert.");

        var ruth = await Shopkeeper.Ruth.SignInAsync(town, width);
        await ruth.GotoAsync(Shopkeeper.Ruth.Root + "/admin/closure");
        var card = ruth.Locator("section.card", new() { HasText = $"Vorab {width}" });
        await Expect(card).ToContainTextAsync("Noch ist dieser Plan nicht eingeschaltet.");
        await Expect(card).ToContainTextAsync("Weiter geht: Abholung an der Tür");
        await ruth.SeeAsync($"closure-own-{width}");
        await card.GetByText("Nein, bei uns gilt etwas anderes").ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Angaben speichern" }).ClickAsync();
        await Expect(ruth.Locator(".field__error").First).ToContainTextAsync("Schreiben Sie, warum Ihr Geschäft nicht mitmacht.");
        await ruth.SeeAsync($"closure-own-wrong-{width}");
        card = ruth.Locator("section.card", new() { HasText = $"Vorab {width}" });
        await card.GetByText("Ja, wir machen mit").ClickAsync();
        await card.Locator("[name='words-de']").FillAsync("Bitte klingeln Sie.");
        await card.GetByRole(AriaRole.Button, new() { Name = "Angaben speichern" }).ClickAsync();
        await ruth.DoneAsync("So gilt es, wenn die Stadt den Plan einschaltet.");
        await claudia.PressAsync("Probe beginnen");
        await claudia.GotoAsync(Shopkeeper.Ruth.Root + "/");
        await Expect(claudia.Locator("main")).ToContainTextAsync("Bitte klingeln Sie.");
    }

    [Fact]
    public async Task It_works_without_script()
    {
        var page = await town.OpenAsync(360, script: false);
        await page.SignInAsync("", "claudia@musterstadt.example", "claudia-demo-2026");
        await page.GotoAsync("/admin/closures");
        await page.GetByRole(AriaRole.Link, new() { Name = "Läden geschlossen, wir sind weiter da" }).ClickAsync();
        await Expect(page.Locator(".closure-looks > li").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^An der Tür") }).ClickAsync();
        await Expect(page.Locator(".closure-looks .badge--ok").First).ToBeVisibleAsync();
        await Expect(page.Locator(".closure-looks .badge--stop")).ToHaveCountAsync(0);
    }
}
