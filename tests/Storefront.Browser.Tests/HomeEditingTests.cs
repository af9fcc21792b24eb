using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>Claudia changes the first page of the town: draft, preview in both languages, publication, the way back, a planned one.</summary>
public sealed class HomeEditingTests(DemoTown town)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_section_is_added_moved_looked_at_published_and_taken_back(int width)
    {
        var heading = $"Lichterglanz {width}";
        var claudia = await SignInAsync(width);
        await claudia.SeeAsync($"home-{width}");
        await AddSectionAsync(claudia, heading, $"Glow {width}", width);
        await claudia.GetByRole(AriaRole.Button, new() { Name = "Text mit Bild nach oben" }).Last.ClickAsync();
        await claudia.DoneAsync("Die Reihenfolge ist im Entwurf geändert.");
        await LooksAsync(claudia, heading, $"Glow {width}", width);

        var jana = await town.OpenAsync(width);
        await jana.GotoAsync("/");
        await Expect(Headings(jana, heading)).ToHaveCountAsync(0);
        await claudia.PressAsync("Jetzt veröffentlichen");
        await claudia.DoneAsync("Die Startseite ist veröffentlicht.");
        await claudia.SeeAsync($"home-published-{width}");
        await jana.ReloadAsync();
        await Expect(Headings(jana, heading)).ToBeVisibleAsync();
        await Expect(jana.Locator("main > section, main section").Last.GetByRole(AriaRole.Heading, new() { Name = heading })).ToHaveCountAsync(0);
        await jana.SeeAsync($"home-portal-{width}");

        await claudia.PressAsync("Letzte Veröffentlichung rückgängig machen");
        await claudia.DoneAsync("Die frühere Fassung ist wieder zu sehen.");
        await jana.ReloadAsync();
        await Expect(Headings(jana, heading)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_version_is_planned_called_off_and_thrown_away(int width)
    {
        var claudia = await SignInAsync(width);
        await AddSectionAsync(claudia, $"Erst im Advent {width}", "", width);
        await claudia.Locator("#AppearsAt").FillAsync("2026-11-11T06:00");
        await claudia.PressAsync("Veröffentlichung planen");
        await Expect(claudia.Locator("#AppearsAt-error")).ToContainTextAsync("Diese Zeit ist vorbei.");
        await Expect(claudia.Locator("#AppearsAt")).ToHaveValueAsync("2026-11-11T06:00");
        await claudia.SeeAsync($"home-plan-wrong-{width}");
        await claudia.Locator("#AppearsAt").FillAsync("2026-12-01T06:00");
        await claudia.PressAsync("Veröffentlichung planen");
        await claudia.DoneAsync("Der Entwurf erscheint");
        await Expect(claudia.Locator("[aria-labelledby=home-planned]")).ToContainTextAsync("1. Dez. 06:00");
        await claudia.SeeAsync($"home-planned-{width}");

        await claudia.PressAsync("Absagen");
        await claudia.DoneAsync("Die Veröffentlichung ist abgesagt.");
        await claudia.PressAsync("Entwurf verwerfen");
        await claudia.DoneAsync("Sie können ihn zurückholen.");
        await claudia.SeeAsync($"home-discarded-{width}");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_word_as_long_as_a_heading_may_be_pushes_no_page_wide(int width)
    {
        var page = await Shopkeeper.Friederike.SignInAsync(town, width);
        await page.GotoAsync(Shopkeeper.Friederike.Root + "/admin/home/sections/masthead");
        foreach (var field in new[] { "setting.heading", "setting.text", "setting.button" })
        {
            await page.Locator($"[name='{field}']").FillAsync(string.Concat(Enumerable.Repeat("Buchhandlung", 10)));
        }

        await page.PressAsync("Im Entwurf speichern");
        await page.GotoAsync(Shopkeeper.Friederike.Root + "/admin/home/preview/page?version=draft&in=de");

        await Expect(page.Locator("h1")).ToContainTextAsync("BuchhandlungBuchhandlung");
        await page.SeeAsync($"home-long-word-{width}");
        await page.GotoAsync(Shopkeeper.Friederike.Root + "/admin/home");
        await page.SeeAsync($"home-office-long-word-{width}");
        await page.PressAsync("Entwurf verwerfen");
        await page.DoneAsync("Sie können ihn zurückholen.");
    }

    [Fact]
    public async Task The_editor_speaks_English()
    {
        var page = await SignInAsync(360, "en-GB");
        await page.GotoAsync("/admin/home");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Home page");
        await page.SeeAsync("home-english-360");
        await page.GotoAsync("/admin/home/sections/hero");
        await page.SeeAsync("home-english-section-360");
        await page.GotoAsync("/admin/home/preview?version=live");
        await page.SeeAsync("home-english-preview-360");
    }

    private async Task<IPage> SignInAsync(int width, string language = "de-DE")
    {
        var page = await town.OpenAsync(width, language);
        await page.SignInAsync("", "claudia@musterstadt.example", "claudia-demo-2026");
        await page.GotoAsync("/admin/home");
        return page;
    }

    private static async Task AddSectionAsync(IPage page, string heading, string english, int width)
    {
        await page.Locator("#type").SelectOptionAsync(new SelectOptionValue { Label = "Text mit Bild" });
        await page.PressAsync("Hinzufügen");
        await page.DoneAsync("Füllen Sie ihn jetzt.");
        await page.Locator("[name='setting.heading']").FillAsync(heading);
        await page.Locator("[name='setting.heading.en']").FillAsync(english);
        await page.Locator("[name='setting.link']").FillAsync("javascript:alert(1)");
        await page.PressAsync("Im Entwurf speichern");
        await Expect(page.Locator("#setting_link-error")).ToContainTextAsync("Beginnen Sie mit / oder https://.");
        await Expect(page.Locator("[name='setting.heading']")).ToHaveValueAsync(heading);
        await page.SeeAsync($"home-section-wrong-{width}");
        await page.Locator("[name='setting.link']").FillAsync("");
        await page.PressAsync("Im Entwurf speichern");
        await page.DoneAsync("Die Änderung steht im Entwurf.");
    }

    private static async Task LooksAsync(IPage page, string heading, string english, int width)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Entwurf ansehen" }).ClickAsync();
        await Expect(page.FrameLocator("iframe").GetByText(heading, new() { Exact = true })).ToBeVisibleAsync();
        await page.SeeAsync($"home-preview-{width}");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Sprache der Vorschau" }).GetByText("English").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("in=en"));
        await Expect(page.FrameLocator("iframe").GetByText(english, new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Bildschirm" }).ClickAsync();
        await Expect(page.Locator(".home-frame--desk")).ToBeVisibleAsync();
        await page.SeeAsync($"home-preview-english-{width}");
    }

    private static ILocator Headings(IPage page, string heading) => page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true });
}
