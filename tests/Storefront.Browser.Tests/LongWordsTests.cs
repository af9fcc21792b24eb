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
}
