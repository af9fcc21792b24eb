using Microsoft.Playwright;
using Storefront.TestKit;

namespace Storefront.Browser.Tests;

/// <summary>
/// Opens the pages people see first, in both widths, and checks each. With <c>STOREFRONT_PICTURES</c> set to a folder it
/// also takes the pictures of the README: <c>docs/pictures.sh</c> does that.
/// </summary>
public sealed class PictureTests(DemoTown town)
{
    public static TheoryData<string, string, int> Pages => new()
    {
        { "portal-desk", "/", 1280 },
        { "portal-phone", "/", 360 },
        { "search-desk", "/search?q=wanderschuhe", 1280 },
        { "search-phone", "/search?q=wanderschuhe", 360 },
        { "shops-desk", "/shops", 1280 },
        { "shops-phone", "/shops", 360 },
        { "shop-desk", "/shops/schuhhaus-becker", 1280 },
        { "shop-phone", "/shops/schuhhaus-becker", 360 },
        { "bakery-desk", "/shops/baeckerei-hartmann", 1280 },
        { "bakery-phone", "/shops/baeckerei-hartmann", 360 },
        { "product-desk", "/shops/schuhhaus-becker/products/wanderschuh-alpsee", 1280 },
        { "product-phone", "/shops/schuhhaus-becker/products/wanderschuh-alpsee", 360 },
        { "collection-phone", "/shops/schuhhaus-becker/collections/all", 360 },
        { "cart-empty-phone", "/cart", 360 },
        { "imprint-phone", "/shops/schuhhaus-becker/impressum", 360 },
        { "withdrawal-desk", "/shops/schuhhaus-becker/widerruf", 1280 },
        { "not-found-desk", "/shops/schuhhaus-becker/products/gibt-es-nicht", 1280 },
        { "sign-in-phone", "/shops/schuhhaus-becker/admin/sign-in", 360 },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_and_fits(string name, string path, int width)
    {
        var page = await town.OpenAsync(width);
        await page.GotoAsync(path);

        await TakeAsync(page, name);
        await page.CheckAsync();
    }

    [Fact]
    public async Task The_home_page_is_there_in_english()
    {
        var page = await town.OpenAsync(1280, "en-GB");
        await page.GotoAsync("/");

        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        await TakeAsync(page, "portal-english-desk");
        await page.CheckAsync();
    }

    [Theory]
    [InlineData("office", 360)]
    [InlineData("office", 1280)]
    public async Task The_back_office_is_accessible_and_fits(string name, int width)
    {
        var page = await town.OpenAsync(width);
        await page.SignInAsync("/shops/schuhhaus-becker", "ruth@becker.example", "becker-demo-2026");
        await SeeMenuAsync(page, name, width);
    }

    [Theory]
    [InlineData("town", 360)]
    [InlineData("town", 1280)]
    public async Task The_back_office_of_the_town_is_accessible_and_fits(string name, int width)
    {
        var page = await town.OpenAsync(width);
        await page.SignInAsync("", "claudia@musterstadt.example", "claudia-demo-2026");
        await SeeMenuAsync(page, name, width);
    }

    private static async Task SeeMenuAsync(IPage page, string name, int width)
    {
        var paths = await page.Locator(".side__menu nav a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        Assert.True(paths.Length > 3);

        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            var last = path.TrimEnd('/').Split('/')[^1];
            await TakeAsync(page, $"{name}-{last}-{(width < 600 ? "phone" : "desk")}");
            await page.CheckAsync();
        }
    }

    internal static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("STOREFRONT_PICTURES") is { Length: > 0 } folder)
        {
            // Without the room that a mouse's scrollbar takes: a picture has none, and a phone neither.
            await page.EvaluateAsync("document.documentElement.style.scrollbarGutter = 'auto'");
            await page.EvaluateAsync("document.fonts.ready");
            await page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(folder, name + ".jpg"),
                Type = ScreenshotType.Jpeg,
                Quality = 80,
                FullPage = Environment.GetEnvironmentVariable("STOREFRONT_PICTURES_FULL") is not null,
            });
            await page.EvaluateAsync("document.documentElement.style.scrollbarGutter = ''");
        }
    }
}
