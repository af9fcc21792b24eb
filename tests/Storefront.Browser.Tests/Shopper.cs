using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>Somebody who shops in a window of their own, through what is on the pages.</summary>
/// <param name="page">The window.</param>
/// <param name="name">Appears in the back office; unlike all others of the run.</param>
/// <param name="email">Where the mails go; unlike all others of the run.</param>
internal sealed class Shopper(IPage page, string name, string email)
{
    public IPage Page => page;

    public string Name => name;

    public string Email => email;

    public ILocator Title => page.Locator("h1");

    /// <summary>Opens an article and puts one of it, the first that is there, into the basket.</summary>
    public async Task PutsAsync(string shop, string article)
    {
        await page.GotoAsync($"/shops/{shop}/products/{article}");
        await BuysAsync();
    }

    /// <summary>Presses the buy button of the article that is open; what is not chosen there becomes the first that is there.</summary>
    public async Task BuysAsync()
    {
        while (await page.Locator("fieldset.options:not(:has(:checked))").CountAsync() > 0)
        {
            await page.Locator("fieldset.options:not(:has(:checked)) .choice:not(.choice--gone)").First.ClickAsync();
        }

        await ButtonAsync(new Regex("^In den Warenkorb"));
        await Expect(page).ToHaveURLAsync(new Regex("/cart$"));
    }

    /// <summary>From the basket to the first step of the checkout.</summary>
    public async Task GoesToCheckoutAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Zur Kasse" }).ClickAsync();
        await Expect(Title).ToHaveTextAsync("Wie erreichen wir Sie?");
    }

    public async Task SaysWhoAsync()
    {
        await page.Locator("[name=name]").FillAsync(name);
        await page.Locator("[name=email]").FillAsync(email);
        await ButtonAsync("Weiter zur Abholung");
        await Expect(Title).ToHaveTextAsync("Wie und wann bekommen Sie es?");
    }

    /// <summary>
    /// Takes the first time each shop has free; once more, when somebody was quicker: all tests buy in the same town.
    /// </summary>
    public async Task TakesFirstTimesAsync()
    {
        await ChoosesFirstTimesAsync();
        await ButtonAsync("Weiter zur Übersicht");
        await page.WaitForURLAsync(new Regex(@"/checkout/(summary|pickup\?again)"));
        if (!page.Url.Contains("/checkout/summary", StringComparison.Ordinal))
        {
            await ChoosesFirstTimesAsync();
            await ButtonAsync("Weiter zur Übersicht");
        }

        await Expect(Title).ToHaveTextAsync("Prüfen und bestellen");
    }

    private async Task ChoosesFirstTimesAsync()
    {
        foreach (var shop in await page.Locator("fieldset[id^=slot_]").AllAsync())
        {
            await shop.Locator(".slots__day:visible .choice:has(input:enabled)").First.ClickAsync();
        }
    }

    public async Task GoesToSummaryAsync()
    {
        await ButtonAsync("Weiter zur Übersicht");
        await Expect(Title).ToHaveTextAsync("Prüfen und bestellen");
    }

    /// <summary>From the basket to the summary, all steps between.</summary>
    public async Task GoesThroughAsync()
    {
        await GoesToCheckoutAsync();
        await SaysWhoAsync();
        await TakesFirstTimesAsync();
    }

    /// <summary>Presses the button that binds.</summary>
    public async Task<Bought> OrdersAsync()
    {
        await ButtonAsync("zahlungspflichtig bestellen");
        await Expect(Title).ToHaveTextAsync("Ihre Bestellung ist eingegangen");
        var number = Regex.Match(await page.Locator("main .page-head").InnerTextAsync(), "E-[2-9A-Z]{6}").Value;
        var orders = new Dictionary<string, string>();
        foreach (var heading in await page.Locator("h2[id^=order-]").AllAsync())
        {
            orders[await heading.InnerTextAsync()] = (await heading.GetAttributeAsync("id"))!["order-".Length..];
        }

        return new Bought(number, await page.Locator(".ticket__code").InnerTextAsync(), orders);
    }

    public Task ButtonAsync(string words) =>
        page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();

    private Task ButtonAsync(Regex words) => page.GetByRole(AriaRole.Button, new() { NameRegex = words }).ClickAsync();
}

/// <summary>What several places of a page say together.</summary>
internal static class Several
{
    /// <summary>These texts and no others, in any order: lines put into a basket while the clock stands have none.</summary>
    public static async Task SayAsync(this ILocator places, IEnumerable<string> texts)
    {
        string[] expected = [.. texts.Order(StringComparer.Ordinal)];
        await Expect(places).ToHaveCountAsync(expected.Length);
        Assert.Equal(expected, (await places.AllInnerTextsAsync()).Select(text => text.Trim()).Order(StringComparer.Ordinal));
    }
}

/// <summary>What the page after ordering says.</summary>
/// <param name="Number">Of the purchase.</param>
/// <param name="Code">Four digits for every counter.</param>
/// <param name="Orders">By name of the shop: the number of its order.</param>
internal sealed record Bought(string Number, string Code, IReadOnlyDictionary<string, string> Orders);
