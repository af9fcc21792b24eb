using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>The owner of a demo shop, at the desk and at the counter.</summary>
/// <param name="Shop">Its name, as shoppers read it.</param>
/// <param name="Root">Path of the shop below the portal.</param>
/// <param name="Email">As in the seeds.</param>
/// <param name="Password">As in the seeds.</param>
internal sealed record Shopkeeper(string Shop, string Root, string Email, string Password)
{
    public static readonly Shopkeeper Ruth = new("Schuhhaus Becker", "/shops/schuhhaus-becker", "ruth@becker.example", "becker-demo-2026");

    public static readonly Shopkeeper Jost = new("Bäckerei Hartmann", "/shops/baeckerei-hartmann", "jost@hartmann.example", "hartmann-demo-2026");

    public static readonly Shopkeeper Friederike =
        new("Buchhandlung Lindenhof", "/shops/buchhandlung-lindenhof", "friederike@lindenhof.example", "lindenhof-demo-2026");

    /// <summary>A window in which they have signed in.</summary>
    public async Task<IPage> SignInAsync(DemoTown town, int width)
    {
        var page = await town.OpenAsync(width);
        await page.SignInAsync(Root, Email, Password);
        return page;
    }

    /// <summary>Finds an order in the list and opens it.</summary>
    public async Task OpenOrderAsync(IPage page, string number)
    {
        await page.GotoAsync(Root + "/admin/orders");
        await page.GetByRole(AriaRole.Link, new() { Name = number, Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Bestellung " + number);
    }

    /// <summary>Presses a button of the open order and waits until its badge says so.</summary>
    public static async Task StepAsync(IPage page, string button, string state)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Expect(page.Locator(".bar .badge")).ToHaveTextAsync(state);
    }
}
