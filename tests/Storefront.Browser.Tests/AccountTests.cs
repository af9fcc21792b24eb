using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>One account for the portal and every shop of the town.</summary>
public sealed class AccountTests(DemoTown town)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Somebody_signs_up_orders_with_a_filled_form_and_finds_the_purchase_everywhere(int width)
    {
        var shopper = new Shopper(await town.OpenAsync(width), $"Konrad Konto {width}", $"konrad-{width}@shopper.example");
        var page = shopper.Page;
        await page.GotoAsync("/account");
        await Expect(shopper.Title).ToHaveTextAsync("Anmelden");
        await page.CheckAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Konto anlegen" }).ClickAsync();
        await SignsUpAsync(shopper);

        await page.GetByRole(AriaRole.Link, new() { Name = "Meine Angaben" }).ClickAsync();
        await page.CheckAsync();
        await page.Locator("[name=Phone]").FillAsync("0221 998877");
        await shopper.ButtonAsync("Angaben speichern");
        await Expect(page.Locator(".notice-band")).ToContainTextAsync("gespeichert");
        foreach (var (link, title) in (ValueTuple<string, string>[])[("Anmeldung", "Anmeldung"), ("Meine Daten", "Meine Daten")])
        {
            await page.Locator(".account-nav").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
            await Expect(shopper.Title).ToHaveTextAsync(title);
            await page.CheckAsync();
        }

        await shopper.PutsAsync("buchhandlung-lindenhof", "tod-im-lindenhof");
        await shopper.GoesToCheckoutAsync();
        await Expect(page.Locator("[name=name]")).ToHaveValueAsync(shopper.Name);
        await Expect(page.Locator("[name=email]")).ToHaveValueAsync(shopper.Email);
        await Expect(page.Locator("[name=phone]")).ToHaveValueAsync("0221 998877");
        await page.CheckAsync();
        await shopper.ButtonAsync("Weiter zur Abholung");
        await shopper.TakesFirstTimesAsync();
        var bought = await shopper.OrdersAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Alle meine Einkäufe" }).ClickAsync();
        await FindsAsync(page, bought);
        await page.CheckAsync();
        await page.GotoAsync(SubDomain("schuhhaus-becker") + "/account/purchases");
        await FindsAsync(page, bought);
        await page.CheckAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Einkauf " + bought.Number }).ClickAsync();
        await Expect(page.Locator(".ticket__code")).ToHaveTextAsync(bought.Code);

        await page.GotoAsync("/shops/schuhhaus-becker/");
        if (width > 1000)
        {
            await Expect(page.Locator(".account-link")).ToContainTextAsync(shopper.Name);
        }

        await page.CheckAsync();
        await page.GotoAsync("/account/purchases");
        await shopper.ButtonAsync("Abmelden");
        await Expect(page.Locator(".notice-band")).ToContainTextAsync("Sie sind abgemeldet.");
        await page.GotoAsync(SubDomain("schuhhaus-becker") + "/account/purchases");
        await Expect(shopper.Title).ToHaveTextAsync("Anmelden");
        await page.CheckAsync();
    }

    [Fact]
    public async Task A_guests_purchase_joins_with_one_tap_and_a_link()
    {
        var shopper = new Shopper(await town.OpenAsync(360), "Gesa Gast", "gesa.gast@shopper.example");
        await shopper.PutsAsync("baeckerei-hartmann", "laugenbrezel");
        await shopper.GoesThroughAsync();
        var bought = await shopper.OrdersAsync();
        await shopper.Page.CheckAsync();

        await shopper.ButtonAsync("Im Konto behalten");
        await Expect(shopper.Page.Locator(".notice-band:visible")).ToContainTextAsync("E-Mail an gesa.gast@shopper.example");
        await ConfirmsAsync(shopper, "Bestätigen Sie Ihr Konto", "Bestätigen und Konto anlegen");

        await FindsAsync(shopper.Page, bought);
    }

    [Fact]
    public async Task English_speakers_read_english_and_get_english_mail()
    {
        var page = await town.OpenAsync(360, "en-GB");
        await page.GotoAsync("/account/sign-up");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Create account");
        await page.Locator("[name=Name]").FillAsync("Emma English");
        await page.Locator("[name=Email]").FillAsync("emma@shopper.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("We have sent an e-mail to emma@shopper.example.");
        await page.CheckAsync();

        var mail = await town.MailAsync("emma@shopper.example", "Confirm your account");
        await page.GotoAsync(LinkIn(mail));
        await page.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm and create account" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("My purchases");
        await page.CheckAsync();
        foreach (var path in (string[])["profile", "security", "data"])
        {
            await page.GotoAsync("/shops/modehaus-wieland/account/" + path);
            await page.CheckAsync();
        }
    }

    [Fact]
    public async Task The_account_opens_without_script_too()
    {
        var shopper = new Shopper(await town.OpenAsync(360, script: false), "Ole Ohne", "ole.ohne@shopper.example");
        await shopper.Page.GotoAsync("/account/sign-up");
        await shopper.Page.Locator("[name=Name]").FillAsync(shopper.Name);
        await shopper.Page.Locator("[name=Email]").FillAsync(shopper.Email);
        await shopper.ButtonAsync("Konto anlegen");
        await ConfirmsAsync(shopper, "Bestätigen Sie Ihr Konto", "Bestätigen und Konto anlegen");
        await Expect(shopper.Title).ToHaveTextAsync("Meine Einkäufe");
    }

    private async Task SignsUpAsync(Shopper shopper)
    {
        var page = shopper.Page;
        await Expect(shopper.Title).ToHaveTextAsync("Konto anlegen");
        await page.CheckAsync();
        await shopper.ButtonAsync("Konto anlegen");
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await page.CheckAsync();
        await page.Locator("[name=Name]").FillAsync(shopper.Name);
        await page.Locator("[name=Email]").FillAsync(shopper.Email);
        await shopper.ButtonAsync("Konto anlegen");
        await Expect(page.Locator("main")).ToContainTextAsync("E-Mail an " + shopper.Email);
        await page.CheckAsync();
        await ConfirmsAsync(shopper, "Bestätigen Sie Ihr Konto", "Bestätigen und Konto anlegen");
        await Expect(shopper.Title).ToHaveTextAsync("Meine Einkäufe");
        await Expect(page.Locator("main")).ToContainTextAsync("Hier ist noch nichts");
        await page.CheckAsync();
    }

    private async Task ConfirmsAsync(Shopper shopper, string subject, string button)
    {
        await shopper.Page.GotoAsync(LinkIn(await town.MailAsync(shopper.Email, subject)));
        await shopper.ButtonAsync(button);
        await Expect(shopper.Page).ToHaveURLAsync(new Regex("/account/purchases"));
    }

    private static async Task FindsAsync(IPage page, Bought bought)
    {
        var card = page.Locator(".account-item", new() { HasText = bought.Number });
        await Expect(card).ToContainTextAsync(bought.Code);
        await Expect(card.Locator(".badge")).ToHaveTextAsync("Eingegangen");
    }

    // The host of the mailed link has the port of the configuration; the test's server has another.
    private static string LinkIn(MimeKit.MimeMessage mail) =>
        new Uri(Regex.Match(mail.TextBody!, @"https?://\S+").Value.TrimEnd(')')).PathAndQuery;

    // Leads to the shop's canonical address below the portal; a shop that lives on its sub-domain is in the module's tests.
    private string SubDomain(string shop) => town.Portal.Replace("://", $"://{shop}.", StringComparison.Ordinal);
}
