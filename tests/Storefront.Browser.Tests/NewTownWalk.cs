using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>A town from the form to its public portal, step by step.</summary>
internal sealed class NewTownWalk(DemoTown town, int width)
{
    public string Name { get; } = $"Neustadt {width}";

    /// <summary>Where its head gets mail.</summary>
    public string Head { get; } = $"hanna@neustadt{width}.example";

    public string Root => town.At($"neustadt-{width}.localhost");

    public async Task TownRegistersAsync(IPage page)
    {
        await page.GotoAsync("/register-town");
        await page.SeeAsync("town", width);
        await page.PressAsync("Stadt anmelden");
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await page.SeeAsync("town-wrong", width);
        await page.FillAsync(("TownName", Name), ("Name", "Hanna Haupt"), ("Email", Head));
        await page.Locator("[name='Input.FederalState']").SelectOptionAsync("BY");
        await page.PressAsync("Stadt anmelden");
        await Expect(page.Locator("main")).ToContainTextAsync(Head);
        await page.SeeAsync("town-sent", width);

        await page.GotoAsync(town.LinkIn(await town.MailAsync(Head, "Bestätigen Sie die Anmeldung")));
        await page.SeeAsync("town-confirm", width);
        await page.PressAsync("Anmeldung bestätigen");
        await Expect(page.Locator("main")).ToContainTextAsync("Bestätigt.");
        await page.SeeAsync("town-confirmed", width);
        Assert.Equal(404, (await page.GotoAsync(Root + "/"))!.Status);
    }

    public async Task OperatorApprovesTownAsync(IPage page)
    {
        await page.SignInAsync("", "operator@storefront.example", "operator-demo-2026", "/operator");
        await page.GotoAsync("/operator?tab=submitted");
        await page.SeeAsync("operator-towns", width);
        await page.Locator("tr", new() { HasText = Name }).Locator("label.check").ClickAsync();
        await page.PressAsync("Freigeben");
        await Expect(page.Locator(".notice--success")).ToContainTextAsync("Eine Stadt ist freigegeben.");
        await page.SeeAsync("operator-approved", width);
    }

    public async Task HeadTakesOverAsync(IPage page)
    {
        await page.GotoAsync(town.LinkIn(await town.MailAsync(Head, "ist da")));
        await page.SeeAsync("town-welcome", width);
        await page.ChoosePasswordAsync();
        await page.SeeAsync("town-office", width);
        await page.GotoAsync(Root + "/");
        await Expect(page.Locator("body")).ToContainTextAsync("nur Ihr Team sieht diese Seite");
        await HeadPublishesAsync(page);
        await page.GotoAsync(Root + "/");
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await page.SeeAsync("town-home", width);
        await page.GotoAsync(Root + "/admin/shops");
        await page.SeeAsync("town-shops-empty", width);
    }

    private async Task HeadPublishesAsync(IPage page)
    {
        await page.GotoAsync(Root + "/admin/start");
        await page.SeeAsync("town-start-empty", width);
        await page.GetByRole(AriaRole.Link, new() { Name = "Name, Adresse und Telefon eintragen", Exact = true }).ClickAsync();
        await page.FillAsync(("Street", "Rathausplatz 1"), ("Zip", "12345"), ("Phone", "+49 221 30"));
        await page.PressAsync("Speichern");
        await page.GotoAsync(Root + "/admin/settings/legal");
        await page.FillAsync(("LegalName", Name), ("Representatives", "Hanna Haupt"));
        await page.Locator("[name='Input.LegalForm']").SelectOptionAsync("KdöR");
        await page.PressAsync("Speichern");
        await page.GotoAsync(Root + "/admin/legal");
        await page.PressAsync("Fehlende Texte aus meinem Profil erzeugen");
        await page.GotoAsync(Root + "/admin/start");
        await page.SeeAsync("town-start-ready", width);
        await page.PressAsync("Portal veröffentlichen");
        await Expect(page.Locator(".notice--success")).ToContainTextAsync("Ihr Portal ist öffentlich.");
    }
}
