using Microsoft.Playwright;

namespace Storefront.Browser.Tests;

/// <summary>German has long words, and people write longer ones: no list of the back office grows wider than a phone for them (every look at a page checks that).</summary>
public sealed class LongWordsTests(DemoTown town)
{
    private static readonly string Word = string.Concat(Enumerable.Repeat("Rindfleischetikettierung", 4));

    [Fact]
    public async Task A_closure_breaks_into_lines()
    {
        var page = await Shopkeeper.Jost.SignInAsync(town, 360);
        await page.GotoAsync(Shopkeeper.Jost.Root + "/admin/hours");
        await page.Locator("#closures summary").ClickAsync();
        await page.Locator("#closure-from").FillAsync("2099-01-01");
        await page.Locator("#closure-reason").FillAsync(Word);
        await page.Locator("#closures").GetByRole(AriaRole.Button, new() { Name = "eintragen" }).ClickAsync();
        await page.Locator("#closures .tasks").GetByText(Word).WaitForAsync();
        await page.SeeAsync("long-hours-360");
    }

    [Fact]
    public async Task The_name_and_mail_of_an_invited_person_break_into_lines()
    {
        var page = await Shopkeeper.Jost.SignInAsync(town, 360);
        await page.GotoAsync(Shopkeeper.Jost.Root + "/admin/team");
        await page.Locator("[name='Input.Name']").FillAsync(Word[..90]);
        await page.Locator("[name='Input.Email']").FillAsync($"{Word[..60]}@{Word[..60]}.example");
        await page.Locator("form[action*='Invite'] button").ClickAsync();
        await page.Locator("main li").GetByText(Word[..60]).First.WaitForAsync();
        await page.SeeAsync("long-team-360");
    }

    [Fact]
    public async Task What_a_shop_lists_breaks_into_lines()
    {
        var page = await Shopkeeper.Jost.SignInAsync(town, 360);
        var office = Shopkeeper.Jost.Root + "/admin";
        await FillAsync(page, office + "/products/new", "main form", ("Input.Title", Word), ("Input.Price", "1,00"));
        await FillAsync(page, office + "/collections", "form:has([name='Input.Title'])", ("Input.Title", Word[..96]));
        await FillAsync(page, office + "/pages/edit", "main form", ("Input.TitleDe", Word), ("Input.BodyDe", Word));
        await FillAsync(
            page, Shopkeeper.Jost.Root + "/widerruf/formular", "main form",
            ("Input.Name", Word), ("Input.Contract", Word), ("Input.Email", $"{Word[..60]}@{Word[..60]}.example"), ("Input.Note", Word + Word));
        await page.PressAsync("Widerruf bestätigen");

        foreach (var list in new[] { "", "/products", "/collections", "/pages", "/withdrawals", "/log", "/mails", "/orders?q=" + Word, "/reservations", "/media", "/team", "/theme", "/home" })
        {
            await page.GotoAsync(office + list);
            await page.SeeAsync($"long{list.Split('?')[0].Replace('/', '-')}-360");
        }
    }

    [Fact]
    public async Task What_a_town_lists_breaks_into_lines()
    {
        var page = await town.OpenAsync(360);
        await page.SignInAsync("", "claudia@musterstadt.example", "claudia-demo-2026");
        await FillAsync(page, "/admin/notices", "form.card", ("Input.TitleDe", Word), ("Input.TextDe", Word));
        await FillAsync(page, "/admin/events/edit", "main form", ("Input.TitleDe", Word), ("Input.Place", Word), ("Input.Day", "2099-01-01"));
        await FillAsync(page, "/admin/pages/edit", "main form", ("Input.TitleDe", Word), ("Input.BodyDe", Word));

        foreach (var list in new[] { "", "/notices", "/events", "/pages", "/shops", "/log", "/mails" })
        {
            await page.GotoAsync("/admin" + list);
            await page.SeeAsync($"long-town{list.Replace('/', '-')}-360");
        }
    }

    private static async Task FillAsync(IPage page, string path, string form, params (string Field, string Text)[] fields)
    {
        await page.GotoAsync(path);
        foreach (var (field, text) in fields)
        {
            await page.Locator($"{form} [name='{field}']").FillAsync(text);
        }

        await page.Locator($"{form} button:visible:not([formaction])").Last.ClickAsync();
        await page.WaitForLoadStateAsync();
    }
}
