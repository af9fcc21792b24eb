using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>A shop from the form until the town lets it sell, step by step.</summary>
internal sealed class NewShopWalk(NewTownWalk at, DemoTown town, int width)
{
    private readonly string _owner = $"grete@hut{width}.example";

    public string Name { get; } = $"Hutmacherei {width}";

    public string Address { get; } = $"/shops/hutmacherei-{width}";

    public async Task ShopRegistersAsync(IPage page)
    {
        await page.GotoAsync("/register");
        await page.SeeAsync("shop", width);
        await page.PressAsync("Geschäft anmelden");
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await page.SeeAsync("shop-wrong", width);
        await page.FillShopAsync(Name, "Grete Grün", _owner);
        await page.PressAsync("Geschäft anmelden");
        await Expect(page.Locator("main")).ToContainTextAsync(_owner);
        await page.SeeAsync("shop-sent", width);
        await page.GotoAsync(town.LinkIn(await town.MailAsync(_owner, "Bestätigen Sie Ihr Geschäft")));
        await page.SeeAsync("shop-welcome", width);
        await page.ChoosePasswordAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Einrichten");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("prüfen lassen") })).ToHaveCountAsync(0);
        await page.SeeAsync("shop-start-empty", width);
    }

    public async Task NobodySeesTheShopAsync(IPage page)
    {
        await page.GotoAsync("/shops");
        await Expect(page.Locator("main")).Not.ToContainTextAsync(Name);
        foreach (var path in new[] { "", "/impressum", "/agb", "/widerruf/formular" })
        {
            Assert.Equal(404, (await page.GotoAsync(Address + path))!.Status);
        }
    }

    public async Task OwnerEntersAsync(IPage page)
    {
        await OpenTaskAsync(page, "Name, Adresse und Telefon eintragen");
        await page.SeeAsync("task-profile", width);
        await page.FillAsync(("Slogan", "Hüte, die sitzen"), ("Street", "Markt 3"), ("Zip", "12345"), ("City", at.Name), ("Phone", "+49 221 33"), ("Email", "laden@" + _owner.Split('@')[1]));
        await page.PressAsync("Speichern");
        await OpenTaskAsync(page, "Angaben für das Impressum eintragen");
        await page.FillAsync(("LegalName", "Grete Grün"));
        await page.Locator("[name='Input.LegalForm']").SelectOptionAsync("Einzelunternehmen");
        await page.Locator("[name='Input.SmallBusiness']").CheckAsync();
        await page.SeeAsync("task-legal", width);
        await page.PressAsync("Speichern");
        await OpenTaskAsync(page, "Verpackung und Streitbeilegung angeben");
        await page.Locator("[name='Input.NoPackaging']").CheckAsync();
        await page.Locator("[name='Input.Staff']").SelectOptionAsync("few");
        await page.SeeAsync("task-duties", width);
        await page.PressAsync("Speichern");
        await OpenTaskAsync(page, "Rechtstexte in Kraft setzen");
        await page.SeeAsync("task-texts", width);
        await page.PressAsync("Fehlende Texte aus meinem Profil erzeugen");
    }

    public async Task OwnerAsksToBeSeenAsync(IPage page)
    {
        await page.GotoAsync(Address);
        await Expect(page.Locator("body")).ToContainTextAsync("nur Ihr Team sieht diese Seite");
        await page.SeeAsync("shop-preview", width);
        await page.GotoAsync(Address + "/admin/start");
        await page.SeeAsync("shop-start-entered", width);
        await page.PressAsync("Geschäft prüfen lassen");
        await Expect(page.Locator("main")).ToContainTextAsync("Bis es freigegeben ist, sieht es niemand sonst.");
        await page.SeeAsync("shop-start-sent", width);
        await page.GotoAsync(Address + "/admin");
        await page.SeeAsync("shop-overview-sent", width);
    }

    public async Task TownLetsInAsync(IPage page)
    {
        await page.GotoAsync(town.LinkIn(await town.MailAsync(at.Head, "bittet um Prüfung")));
        await Expect(page.Locator("main")).ToContainTextAsync("Möchte ins Verzeichnis");
        await page.SeeAsync("town-shop-asks", width);
        await page.GotoAsync(at.Root + "/admin");
        await Expect(page.Locator("main")).ToContainTextAsync("Ein Geschäft wartet auf Ihre Prüfung");
        await page.SeeAsync("town-overview-waiting", width);
        await page.GetByRole(AriaRole.Link, new() { Name = "Ein Geschäft wartet auf Ihre Prüfung" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Name }).ClickAsync();
        await page.PressAsync("Freigeben");
        await Expect(page.Locator(".notice--success")).ToContainTextAsync("Ein Geschäft ist freigegeben.");
        await town.MailAsync(_owner, "ist freigegeben");
    }

    public async Task ShopIsAProfileAsync(IPage page)
    {
        await page.GotoAsync("/shops");
        await Expect(page.Locator("main")).ToContainTextAsync(Name);
        await page.SeeAsync("shop-in-directory", width);
        await page.GotoAsync(Address);
        await Expect(page.Locator("h1").First).ToContainTextAsync(Name);
        await page.SeeAsync("shop-profile", width);
    }

    public async Task OwnerSetsUpAsync(IPage page)
    {
        await page.GotoAsync(Address + "/admin/start");
        await Expect(page.Locator("main")).ToContainTextAsync("Öffentlich seit");
        await page.SeeAsync("shop-start-public", width);
        await OpenTaskAsync(page, "Öffnungszeiten eintragen");
        await page.SeeAsync("task-hours", width);
        await page.PressAsync("Öffnungszeiten speichern");
        await OpenTaskAsync(page, "Zahlung festlegen");
        await page.SeeAsync("task-payment", width);
        await OpenTaskAsync(page, "Abholzeiten festlegen");
        await page.SeeAsync("task-pickup", width);
        await page.Locator(".empty button").ClickAsync();
        await page.GotoAsync(Address + "/admin/start");
        await Expect(page.Locator("main")).ToContainTextAsync("7 von 8 Schritten sind erledigt.");
        await page.SeeAsync("shop-start-almost", width);
    }

    public async Task OwnerAsksAsync(IPage page)
    {
        // A voucher is among the goods: the instruction in force speaks of goods alone.
        await page.GotoAsync(Address + "/admin/start");
        await page.GetByText("Die Widerrufsbelehrung passt nicht mehr").ClickAsync();
        await page.PressAsync("Text neu aus dem Profil erzeugen");
        await Expect(page.Locator("textarea")).ToHaveValueAsync(new Regex("Widerrufsrecht für Gutscheine"));
        await page.PressAsync("Neue Fassung in Kraft setzen");
        await page.GotoAsync(Address + "/admin/start");
        await Expect(page.Locator("main")).ToContainTextAsync("8 von 8 Schritten sind erledigt.");
        await page.SeeAsync("shop-start-complete", width);
        await page.PressAsync("Verkauf prüfen lassen");
        await Expect(page.Locator("main")).ToContainTextAsync("wartet auf Prüfung");
        await page.SeeAsync("shop-start-waiting", width);
    }

    public async Task TownApprovesShopAsync(IPage page)
    {
        await page.GotoAsync(at.Root + "/admin/shops");
        await page.SeeAsync("town-shops-waiting", width);
        await page.GetByRole(AriaRole.Link, new() { Name = Name }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Möchte verkaufen");
        await page.SeeAsync("town-shop-file", width);
        await page.PressAsync("Freigeben");
        await Expect(page.Locator(".notice--success")).ToContainTextAsync("Ein Geschäft ist freigegeben.");
        await town.MailAsync(_owner, "ist freigegeben");
    }

    private async Task OpenTaskAsync(IPage page, string task)
    {
        await page.GotoAsync(Address + "/admin/start");
        await page.GetByRole(AriaRole.Link, new() { Name = task, Exact = true }).ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("/admin/start$"));
    }
}
