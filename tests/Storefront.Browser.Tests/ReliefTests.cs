using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>An owner works out what a closure cost, on a phone and at a desk, with the keyboard, to the file in her hand.</summary>
public sealed class ReliefTests(DemoTown town)
{
    private const string Page = "/admin/relief";

    [Theory, InlineData(360), InlineData(1280)]
    public async Task From_the_closure_to_the_file(int width)
    {
        // One shop for each width: both walks run in the same town.
        var owner = width == 360 ? Shopkeeper.Ruth : Shopkeeper.Friederike;
        var page = await owner.SignInAsync(town, width);
        await page.GotoAsync(owner.Root + Page);
        await page.SeeAsync($"relief-start-{width}");
        await page.Locator(".choice", new() { HasText = "Novemberhilfe 2020" }).ClickAsync();
        await page.Locator("#From").FillAsync("2020-11-02");
        await page.Locator("#To").FillAsync("2020-11-30");
        await page.PressAsync("Berechnung beginnen");
        await Expect(page.Locator("main")).ToContainTextAsync("Der Umsatz für November 2019 fehlt.");
        await page.SeeAsync($"relief-missing-{width}");

        await page.Locator(".notice a").First.ClickAsync();
        var november = page.Locator("#till-2019-11");
        await november.FocusAsync();
        await page.Keyboard.TypeAsync("30.000,00");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#till-2019-12")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("zu viel");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#till-2019-12-error")).ToBeVisibleAsync();
        await page.SeeAsync($"relief-figures-wrong-{width}");
        await page.Locator("#till-2019-12").FillAsync("18.200");
        await page.PressAsync("Umsätze speichern");
        await page.DoneAsync("Die Umsätze sind gespeichert.");
        await page.Locator("#Upload").SetInputFilesAsync(new FilePayload
        {
            Name = "kasse.csv", MimeType = "text/csv", Buffer = "Monat;Netto\n10/2019;12.000,00\nSumme;1"u8.ToArray(),
        });
        await page.PressAsync("Datei einlesen");
        await Expect(page.Locator(".notice--warning")).ToContainTextAsync("Zeile 3:");
        await page.SeeAsync($"relief-figures-{width}");

        await page.GetByRole(AriaRole.Link, new() { Name = "Zurück zur Berechnung" }).ClickAsync();
        await Expect(page.Locator(".relief-amount")).ToHaveTextAsync("21.750,00 €");
        await page.Locator("[name='Deduction-short_time_pay']").FillAsync("1.750");
        await page.PressAsync("Angaben speichern");
        await Expect(page.Locator(".relief-amount")).ToHaveTextAsync("20.000,00 €");
        await page.SeeAsync($"relief-result-{width}");
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "?lang=en");
        await Expect(page.Locator(".relief-amount")).ToHaveTextAsync("€20,000.00");
        await page.SeeAsync($"relief-result-en-{width}");
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "?lang=de");

        await page.PressAsync("Fassung speichern");
        await page.DoneAsync("Fassung 1 ist gespeichert.");
        await page.SeeAsync($"relief-version-{width}");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "PDF herunterladen" }).ClickAsync());
        Assert.Equal("novemberhilfe-2020-fassung-1.pdf", download.SuggestedFilename);
        if (Environment.GetEnvironmentVariable("STOREFRONT_PICTURES") is { Length: > 0 } folder)
        {
            await download.SaveAsAsync(Path.Combine(folder, $"relief-{width}.pdf"));
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Zurück zur Berechnung" }).ClickAsync();
        await page.Locator("[name='Deduction-short_time_pay']").FillAsync("2.750");
        await page.PressAsync("Angaben speichern");
        await page.PressAsync("Fassung speichern");
        await page.DoneAsync("Fassung 2 ist gespeichert.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Zurück zur Berechnung" }).ClickAsync();
        await page.PressAsync("Fassungen vergleichen");
        await Expect(page.Locator(".relief-changed").First).ToBeVisibleAsync();
        await page.SeeAsync($"relief-compare-{width}");
    }

    [Theory, InlineData(360), InlineData(1280)]
    public async Task The_town_adds_rules(int width)
    {
        var page = await town.OpenAsync(width);
        await page.SignInAsync("", "claudia@musterstadt.example", "claudia-demo-2026");
        await page.GotoAsync("/admin/relief-rules");
        await page.SeeAsync($"relief-rules-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Regelwerk anlegen" }).First.ClickAsync();
        await page.Locator("[name='Input.Handle']").FillAsync($"stadthilfe-{width}");
        await page.Locator("[name='Input.TitleDe']").FillAsync("Stadthilfe");
        await page.Locator("[name='Input.AboutDe']").FillAsync("Für alle Geschäfte der Altstadt.");
        await page.PressAsync("Regelwerk speichern");
        await Expect(page.Locator("[name='Input.SourceTitle'][aria-invalid='true']")).ToBeVisibleAsync();
        await page.SeeAsync($"relief-rule-{width}");
        await page.Locator("[name='Input.SourceTitle']").FillAsync("Ratsbeschluss vom 3. März 2026");
        await page.PressAsync("Regelwerk speichern");
        await page.DoneAsync("Das Regelwerk ist gespeichert.");
    }
}
