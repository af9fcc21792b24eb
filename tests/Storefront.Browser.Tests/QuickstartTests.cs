using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>Learning on a phone and at a desk: read, do it in the very screen, tick it off, take it along.</summary>
public sealed class QuickstartTests(DemoTown town)
{
    private const string Course = "/admin/quickstart";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_shopkeeper_reads_does_and_ticks_off(int width)
    {
        var page = await Shopkeeper.Friederike.SignInAsync(town, width);
        await page.GotoAsync(Shopkeeper.Friederike.Root + Course);
        await page.SeeAsync($"quickstart-{width}");

        // One that the product cannot tick off by itself, whatever happens in the shop meanwhile.
        await page.GetByRole(AriaRole.Link, new() { Name = "Ermäßigungen, die stimmen" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Ermäßigungen, die stimmen");
        await page.SeeAsync($"quickstart-lesson-{width}");
        var tick = page.GetByRole(AriaRole.Button, new() { Name = "Als erledigt abhaken" });
        await tick.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.DoneAsync("„Ermäßigungen, die stimmen“ ist abgehakt.");
        await page.PressAsync("Wieder öffnen");

        await page.GetByRole(AriaRole.Link, new() { Name = "Jetzt gleich machen" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/admin/products$"));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_tip_stands_on_its_screen_until_it_is_hidden(int width)
    {
        var page = await Shopkeeper.Friederike.SignInAsync(town, width);
        var screen = width < 600 ? "/admin/withdrawals" : "/admin/settings/address";
        await page.GotoAsync(Shopkeeper.Friederike.Root + screen);
        await Expect(page.Locator("main aside.aside")).ToContainTextAsync("Passende Lektion");
        await page.SeeAsync($"tip-{width}");

        await page.PressAsync("Tipp nicht mehr zeigen");

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(screen + "$"));
        await Expect(page.Locator("main aside.aside")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_town_writes_a_lesson_and_looks_at_it_first(int width)
    {
        var page = await town.OpenAsync(width);
        await page.SignInAsync("", "claudia@musterstadt.example", "claudia-demo-2026");
        await page.GotoAsync(Course);
        await page.SeeAsync($"quickstart-town-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lektion schreiben" }).First.ClickAsync();
        await page.SeeAsync($"quickstart-edit-{width}");

        await page.GetByLabel("Titel", new() { Exact = true }).FillAsync($"Verkaufsoffener Sonntag {width}");
        await page.GetByLabel("Ziel", new() { Exact = true }).FillAsync("Alle wissen, wann geöffnet ist.");
        await page.PressAsync("Vorschau zeigen");
        await Expect(page.Locator("article h1")).ToHaveTextAsync($"Verkaufsoffener Sonntag {width}");
        await page.SeeAsync($"quickstart-preview-{width}");
        await page.PressAsync("Speichern");
        await page.DoneAsync("als Entwurf gespeichert");
        await page.SeeAsync($"quickstart-own-{width}");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Anybody_reads_it_on_the_portal_and_the_saved_file_without_a_connection(int width)
    {
        var page = await town.OpenAsync(width);
        await page.GotoAsync("/quickstart");
        await page.SeeAsync($"quickstart-portal-{width}");
        var saving = page.WaitForDownloadAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Alle Lektionen speichern" }).ClickAsync();
        var file = Path.Combine(Path.GetTempPath(), $"quickstart-{Guid.NewGuid():N}.html");
        await (await saving).SaveAsAsync(file);
        await page.GetByRole(AriaRole.Link, new() { Name = "Gute Fotos mit dem Telefon" }).ClickAsync();
        await page.SeeAsync($"quickstart-portal-lesson-{width}");

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("file://" + file);
        await page.GetByRole(AriaRole.Link, new() { Name = "Der Weihnachtsplan" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Der Weihnachtsplan" })).ToBeInViewportAsync();
        await page.SeeAsync($"quickstart-book-{width}");
        File.Delete(file);
    }
}
