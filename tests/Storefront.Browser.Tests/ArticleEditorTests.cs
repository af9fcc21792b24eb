using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Storefront.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>Ruth makes an article with two options, fills whole rows of it at once and shows one variant by a picture of its own.</summary>
public sealed class ArticleEditorTests(DemoTown town)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Variants_are_built_filled_pictured_saved_and_sold(int width)
    {
        var ruth = await Shopkeeper.Ruth.SignInAsync(town, width);
        await CreateAsync(ruth, $"Gummistiefel {width}");
        await BuildAsync(ruth, width);
        await FillAsync(ruth, "Farbe: Gelb", "Price", "49,90");
        await Expect(ruth.Locator("[role=status]", new() { HasText = "In 2 Ausführungen eingetragen." })).ToBeVisibleAsync();

        // A picture is chosen, and another row is filled before anything is saved: it must not be lost.
        var variant = Variant(ruth, "41 / Gelb");
        await variant.Locator("summary").ClickAsync();
        await variant.Locator("input[type=file]").SetInputFilesAsync(Repository.Path("docs", "images", "office-orders-phone.jpg"));
        await FillAsync(ruth, "Größe: 41", "Stock", "5");
        await Expect(variant.Locator("img")).ToBeVisibleAsync();
        await Expect(variant.Locator("select[name$=ImageId] option:checked")).ToHaveTextAsync(new Regex("^Bild 2"));
        await ruth.SeeAsync($"article-filled-{width}");

        await ruth.PressAsync("Speichern");
        await ruth.DoneAsync("Der Artikel ist veröffentlicht.");
        await ruth.SeeAsync($"article-saved-{width}");
        await Expect(variant.Locator("input[name$='.Price']")).ToHaveValueAsync("49,90");
        await Expect(variant.Locator("input[name$='.Stock']")).ToHaveValueAsync("5");
        await AppearsAsync(width);
    }

    [Fact]
    public async Task Nothing_typed_is_left_by_mistake_and_the_save_bar_hides_no_field()
    {
        var ruth = await Shopkeeper.Ruth.SignInAsync(town, 360);
        await ruth.GotoAsync(Shopkeeper.Ruth.Root + "/admin/products?q=Lederwachs");
        await ruth.GetByRole(AriaRole.Link, new() { Name = "Lederwachs mit Bienenwachs" }).First.ClickAsync();
        var bar = ruth.Locator(".savebar");
        await Expect(bar).ToBeInViewportAsync();
        await Expect(bar.Locator("[data-unsaved]")).ToBeHiddenAsync();

        await ruth.Locator("[name='Input.Title']").FocusAsync();
        for (var step = 0; step < 12; step++)
        {
            await ruth.Keyboard.PressAsync("Tab");
            Assert.False(await ruth.EvaluateAsync<bool>(
                """
                () => {
                  const bar = document.querySelector('.savebar'), at = document.activeElement;
                  const seen = at.getBoundingClientRect();
                  return !bar.contains(at) && at.form?.id === 'product' && seen.top > bar.getBoundingClientRect().top;
                }
                """));
        }

        await ruth.Locator("[name='Input.Title']").FillAsync("Lederwachs, geändert");
        await Expect(bar.Locator("[data-unsaved]")).ToBeVisibleAsync();
        await ruth.SeeAsync("article-unsaved-360");
        var asked = new TaskCompletionSource<string>();
        ruth.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.DismissAsync();
        };
        await ruth.GetByRole(AriaRole.Link, new() { Name = "Alle Artikel", Exact = true }).ClickAsync();
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        await Expect(ruth.Locator("[name='Input.Title']")).ToHaveValueAsync("Lederwachs, geändert");
    }

    [Fact]
    public async Task The_editor_speaks_English()
    {
        var page = await town.OpenAsync(360, "en-GB");
        await page.SignInAsync(Shopkeeper.Ruth.Root, Shopkeeper.Ruth.Email, Shopkeeper.Ruth.Password);
        await page.GotoAsync(Shopkeeper.Ruth.Root + "/admin/products?q=Wanderschuh");
        await page.GetByRole(AriaRole.Link, new() { Name = "Wanderschuh Alpsee" }).First.ClickAsync();
        await Expect(page.Locator("#variants h2")).ToHaveTextAsync("Variants, price and stock");
        await page.SeeAsync("article-english-360");
    }

    private static async Task CreateAsync(IPage page, string title)
    {
        await page.GotoAsync(Shopkeeper.Ruth.Root + "/admin/products/new");
        await page.Locator("[name='Input.Title']").FillAsync(title);
        await page.Locator("[name='Input.Price']").FillAsync("39,90");
        await page.Locator("[name='Input.Stock']").FillAsync("2");
        await page.PressAsync("Artikel anlegen");
        await page.Locator("#files").SetInputFilesAsync(Repository.Path("docs", "images", "product-phone.jpg"));
        await page.PressAsync("Bilder hochladen");
        await page.Locator("[name='pictures[0].Alt']").FillAsync(title);
    }

    private static async Task BuildAsync(IPage page, int width)
    {
        await page.Locator("[name='Input.Description']").FillAsync("Dicht bis zum Rand.");
        await page.Locator("[name='Input.Live']").CheckAsync();
        await page.GetByText("Größen oder Farben anlegen", new() { Exact = true }).ClickAsync();
        await page.Locator("[name='Input.Options[0].Name']").FillAsync("Größe");
        await page.Locator("[name='Input.Options[0].Values']").FillAsync("40, 41");
        await page.PressAsync("Ausführungen bilden");
        await page.Locator("[name='Input.Options[1].Name']").FillAsync("Farbe");
        await page.Locator("[name='Input.Options[1].Values']").FillAsync("Grün, Gelb");
        await page.PressAsync("Ausführungen bilden");
        await Expect(page.Locator("#variants fieldset legend")).ToHaveTextAsync(["40 / Grün", "40 / Gelb", "41 / Grün", "41 / Gelb"]);
        await Expect(page.Locator("[name='Input.Description']")).ToHaveValueAsync("Dicht bis zum Rand.");
        await page.SeeAsync($"article-built-{width}");
        await page.Locator("#variants details", new() { HasText = "Mehrere Ausführungen auf einmal" }).Locator("> summary").ClickAsync();
    }

    private static async Task FillAsync(IPage page, string where, string field, string value)
    {
        await page.Locator("[name='Input.Fill.Where']").SelectOptionAsync(new SelectOptionValue { Label = where });
        await page.Locator($"[name='Input.Fill.{field}']").FillAsync(value);
        await page.PressAsync("In Ausführungen eintragen");
    }

    private static ILocator Variant(IPage page, string name) =>
        page.Locator("#variants fieldset", new() { Has = page.Locator("legend", new() { HasText = name }) });

    private async Task AppearsAsync(int width)
    {
        var jana = await town.OpenAsync(width);
        await jana.GotoAsync($"{Shopkeeper.Ruth.Root}/products/gummistiefel-{width}?option1=41&option2=Gelb");
        await Expect(jana.Locator("h1")).ToHaveTextAsync($"Gummistiefel {width}");
        await Expect(jana.Locator("main")).ToContainTextAsync("49,90");
        await Expect(jana.Locator("main img").First).ToHaveAttributeAsync("alt", $"Gummistiefel {width} 41 Gelb");
        await jana.SeeAsync($"article-window-{width}");
    }
}
