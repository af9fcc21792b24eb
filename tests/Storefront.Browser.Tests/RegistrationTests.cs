using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Storefront.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>
/// From nothing to the first sale: a town registers, is checked and opens; a shop registers in it, is seen by nobody until it is
/// entered, sent and let in, is set up, checked, and sells.
/// </summary>
public sealed class RegistrationTests(DemoTown town)
{
    private const string Password = "ein Satz den nur ich kenne";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_town_registers_and_a_shop_in_it_sells_at_the_end(int width)
    {
        var walk = new Walk(town, width);
        var head = await town.OpenAsync(width, root: town.At("localhost"));
        await walk.TownRegistersAsync(head);
        var house = await town.OpenAsync(width, root: town.At("localhost"));
        await walk.OperatorApprovesTownAsync(house);
        await walk.HeadTakesOverAsync(head);

        var owner = await town.OpenAsync(width, root: walk.TownRoot);
        await walk.ShopRegistersAsync(owner);
        var window = await town.OpenAsync(width, root: walk.TownRoot);
        await walk.NobodySeesTheShopAsync(window);
        await walk.OwnerEntersAsync(owner);
        await walk.NobodySeesTheShopAsync(window);
        await walk.OwnerAsksToBeSeenAsync(owner);
        await walk.TownLetsInAsync(head);
        await walk.ShopIsAProfileAsync(window);
        await walk.OwnerSetsUpAsync(owner);
        await walk.OwnerOffersAsync(owner);
        await walk.OwnerAsksAsync(owner);
        await walk.TownApprovesShopAsync(head);
        await walk.ShopSellsAsync(owner, await town.OpenAsync(width, root: walk.TownRoot));
    }

    [Fact]
    public async Task The_forms_speak_english_to_those_who_ask_for_it()
    {
        var page = await town.OpenAsync(360, "en-GB", root: town.At("localhost"));
        await page.GotoAsync("/register-town");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register the town" }).ClickAsync();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await SeeAsync(page, "english-town-wrong", 360);
        await page.Locator("[name='Input.TownName']").FillAsync("Newtown");
        await page.Locator("[name='Input.FederalState']").SelectOptionAsync("HH");
        await page.Locator("[name='Input.Name']").FillAsync("Nora New");
        await page.Locator("[name='Input.Email']").FillAsync("nora@newtown.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register the town" }).ClickAsync();
        await page.GotoAsync(town.LinkIn(await town.MailAsync("nora@newtown.example", "Newtown")));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await SeeAsync(page, "english-town-confirm", 360);

        var shop = await town.OpenAsync(360, "en-GB");
        await shop.GotoAsync("/register");
        await SeeAsync(shop, "english-shop", 360);
        await FillShopAsync(shop, "Tea & Time", "Tom Tea", "tom@tea.example");
        await shop.Locator("main form button").Last.ClickAsync();
        await Expect(shop.Locator("main")).ToContainTextAsync("tom@tea.example");
        await shop.GotoAsync(town.LinkIn(await town.MailAsync("tom@tea.example", "Tea & Time")));
        await SeeAsync(shop, "english-welcome", 360);
        await shop.Locator("[name=Password]").FillAsync(Password);
        await shop.Locator("main button").Last.ClickAsync();
        await Expect(shop.Locator("h1")).ToHaveTextAsync("Setup");
        await SeeAsync(shop, "english-start", 360);
    }

    [Theory]
    [InlineData(360, "de-DE", "Becker Schuhhaus", "Es ist ein anderes Geschäft", "Ähnliche Namen")]
    [InlineData(1280, "en-GB", "Schuhhaus Becker OHG", "It is another shop", "Similar names")]
    public async Task Who_registers_a_shop_of_a_known_name_is_asked_and_who_checks_it_is_told(
        int width, string language, string name, string another, string alike)
    {
        var page = await town.OpenAsync(width, language);
        await page.GotoAsync("/register");
        await FillShopAsync(page, name, "Nora Nagel", $"nora{width}@neu.example");
        await page.Locator("#typed > button").ClickAsync();
        await Expect(page.Locator("[name='Input.ShopName']")).ToHaveValueAsync(name);
        await Expect(page.Locator("#Input_ShopName-error")).ToContainTextAsync("Schuhhaus Becker (");
        await page.Locator("#Another").ScrollIntoViewIfNeededAsync();
        await SeeAsync(page, "namesake", width);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = another, Exact = true }).CheckAsync();
        await page.Locator("#typed > button").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync($"nora{width}@neu.example");

        var desk = await town.OpenAsync(width, language);
        await desk.SignInAsync("", "claudia@musterstadt.example", "claudia-demo-2026");
        await desk.GotoAsync("/admin/shops?tab=hidden");
        await SeeAsync(desk, "hidden-shops", width);
        await desk.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Heading, new() { Name = alike })).ToBeVisibleAsync();
        await SeeAsync(desk, "alike", width);
    }

    private static async Task SeeAsync(IPage page, string name, int width)
    {
        await PictureTests.TakeAsync(page, $"register-{name}-{width}");
        await page.CheckAsync();
    }

    private static async Task FillShopAsync(IPage page, string shop, string name, string email)
    {
        await page.Locator("[name='Input.ShopName']").FillAsync(shop);
        await page.Locator("[name='Input.Name']").FillAsync(name);
        await page.Locator("[name='Input.Email']").FillAsync(email);
        await page.Locator("[name='Input.Branch']").SelectOptionAsync("shoes");
    }

    /// <summary>One town and one shop, step by step; what a step needs of an earlier one is kept here.</summary>
    private sealed class Walk(DemoTown town, int width)
    {
        private readonly string _name = $"Neustadt {width}";
        private readonly string _head = $"hanna@neustadt{width}.example";
        private readonly string _owner = $"grete@hut{width}.example";
        private readonly string _shop = $"/shops/hutmacherei-{width}";

        public string TownRoot => town.At($"neustadt-{width}.localhost");

        private string ShopName => $"Hutmacherei {width}";

        public async Task TownRegistersAsync(IPage page)
        {
            await page.GotoAsync("/register-town");
            await SeeAsync(page, "town");
            await PressAsync(page, "Stadt anmelden");
            await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
            await SeeAsync(page, "town-wrong");
            await FillAsync(page, ("TownName", _name), ("Name", "Hanna Haupt"), ("Email", _head));
            await page.Locator("[name='Input.FederalState']").SelectOptionAsync("BY");
            await PressAsync(page, "Stadt anmelden");
            await Expect(page.Locator("main")).ToContainTextAsync(_head);
            await SeeAsync(page, "town-sent");

            await page.GotoAsync(town.LinkIn(await town.MailAsync(_head, "Bestätigen Sie die Anmeldung")));
            await SeeAsync(page, "town-confirm");
            await PressAsync(page, "Anmeldung bestätigen");
            await Expect(page.Locator("main")).ToContainTextAsync("Bestätigt.");
            await SeeAsync(page, "town-confirmed");
            Assert.Equal(404, (await page.GotoAsync(TownRoot + "/"))!.Status);
        }

        public async Task OperatorApprovesTownAsync(IPage page)
        {
            await page.SignInAsync("", "operator@storefront.example", "operator-demo-2026", "/operator");
            await page.GotoAsync("/operator?tab=submitted");
            await SeeAsync(page, "operator-towns");
            await page.Locator("tr", new() { HasText = _name }).Locator("label.check").ClickAsync();
            await PressAsync(page, "Freigeben");
            await Expect(page.Locator(".notice--success")).ToContainTextAsync("Eine Stadt ist freigegeben.");
            await SeeAsync(page, "operator-approved");
        }

        public async Task HeadTakesOverAsync(IPage page)
        {
            await page.GotoAsync(town.LinkIn(await town.MailAsync(_head, "ist da")));
            await SeeAsync(page, "town-welcome");
            await ChoosePasswordAsync(page);
            await SeeAsync(page, "town-office");
            await page.GotoAsync(TownRoot + "/");
            await Expect(page.Locator("body")).ToContainTextAsync("nur Ihr Team sieht diese Seite");
            await HeadPublishesAsync(page);
            await page.GotoAsync(TownRoot + "/");
            await Expect(page.Locator("h1")).ToBeVisibleAsync();
            await SeeAsync(page, "town-home");
            await page.GotoAsync(TownRoot + "/admin/shops");
            await SeeAsync(page, "town-shops-empty");
        }

        private async Task HeadPublishesAsync(IPage page)
        {
            await page.GotoAsync(TownRoot + "/admin/start");
            await SeeAsync(page, "town-start-empty");
            await page.GetByRole(AriaRole.Link, new() { Name = "Name, Adresse und Telefon eintragen", Exact = true }).ClickAsync();
            await FillAsync(page, ("Street", "Rathausplatz 1"), ("Zip", "12345"), ("Phone", "+49 221 30"));
            await PressAsync(page, "Speichern");
            await page.GotoAsync(TownRoot + "/admin/settings/legal");
            await FillAsync(page, ("LegalName", _name), ("Representatives", "Hanna Haupt"));
            await page.Locator("[name='Input.LegalForm']").SelectOptionAsync("KdöR");
            await PressAsync(page, "Speichern");
            await page.GotoAsync(TownRoot + "/admin/legal");
            await PressAsync(page, "Fehlende Texte aus meinem Profil erzeugen");
            await page.GotoAsync(TownRoot + "/admin/start");
            await SeeAsync(page, "town-start-ready");
            await PressAsync(page, "Portal veröffentlichen");
            await Expect(page.Locator(".notice--success")).ToContainTextAsync("Ihr Portal ist öffentlich.");
        }

        public async Task ShopRegistersAsync(IPage page)
        {
            await page.GotoAsync("/register");
            await SeeAsync(page, "shop");
            await PressAsync(page, "Geschäft anmelden");
            await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
            await SeeAsync(page, "shop-wrong");
            await FillShopAsync(page, ShopName, "Grete Grün", _owner);
            await PressAsync(page, "Geschäft anmelden");
            await Expect(page.Locator("main")).ToContainTextAsync(_owner);
            await SeeAsync(page, "shop-sent");
            await page.GotoAsync(town.LinkIn(await town.MailAsync(_owner, "Bestätigen Sie Ihr Geschäft")));
            await SeeAsync(page, "shop-welcome");
            await ChoosePasswordAsync(page);
            await Expect(page.Locator("h1")).ToHaveTextAsync("Einrichten");
            await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("prüfen lassen") })).ToHaveCountAsync(0);
            await SeeAsync(page, "shop-start-empty");
        }

        public async Task NobodySeesTheShopAsync(IPage page)
        {
            await page.GotoAsync("/shops");
            await Expect(page.Locator("main")).Not.ToContainTextAsync(ShopName);
            foreach (var path in new[] { "", "/impressum", "/agb", "/widerruf/formular" })
            {
                Assert.Equal(404, (await page.GotoAsync(_shop + path))!.Status);
            }
        }

        public async Task OwnerAsksToBeSeenAsync(IPage page)
        {
            await page.GotoAsync(_shop);
            await Expect(page.Locator("body")).ToContainTextAsync("nur Ihr Team sieht diese Seite");
            await SeeAsync(page, "shop-preview");
            await page.GotoAsync(_shop + "/admin/start");
            await SeeAsync(page, "shop-start-entered");
            await PressAsync(page, "Geschäft prüfen lassen");
            await Expect(page.Locator("main")).ToContainTextAsync("Bis es freigegeben ist, sieht es niemand sonst.");
            await SeeAsync(page, "shop-start-sent");
            await page.GotoAsync(_shop + "/admin");
            await SeeAsync(page, "shop-overview-sent");
        }

        public async Task TownLetsInAsync(IPage page)
        {
            await page.GotoAsync(town.LinkIn(await town.MailAsync(_head, "bittet um Prüfung")));
            await Expect(page.Locator("main")).ToContainTextAsync("Möchte ins Verzeichnis");
            await SeeAsync(page, "town-shop-asks");
            await page.GotoAsync(TownRoot + "/admin");
            await Expect(page.Locator("main")).ToContainTextAsync("Ein Geschäft wartet auf Ihre Prüfung");
            await SeeAsync(page, "town-overview-waiting");
            await page.GetByRole(AriaRole.Link, new() { Name = "Ein Geschäft wartet auf Ihre Prüfung" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = ShopName }).ClickAsync();
            await PressAsync(page, "Freigeben");
            await Expect(page.Locator(".notice--success")).ToContainTextAsync("Ein Geschäft ist freigegeben.");
            await town.MailAsync(_owner, "ist freigegeben");
        }

        public async Task ShopIsAProfileAsync(IPage page)
        {
            await page.GotoAsync("/shops");
            await Expect(page.Locator("main")).ToContainTextAsync(ShopName);
            await SeeAsync(page, "shop-in-directory");
            await page.GotoAsync(_shop);
            await Expect(page.Locator("h1").First).ToContainTextAsync(ShopName);
            await SeeAsync(page, "shop-profile");
        }

        public async Task OwnerEntersAsync(IPage page)
        {
            await OpenTaskAsync(page, "Name, Adresse und Telefon eintragen");
            await SeeAsync(page, "task-profile");
            await FillAsync(page, ("Slogan", "Hüte, die sitzen"), ("Street", "Markt 3"), ("Zip", "12345"), ("City", _name), ("Phone", "+49 221 33"), ("Email", "laden@" + _owner.Split('@')[1]));
            await PressAsync(page, "Speichern");
            await OpenTaskAsync(page, "Angaben für das Impressum eintragen");
            await FillAsync(page, ("LegalName", "Grete Grün"));
            await page.Locator("[name='Input.LegalForm']").SelectOptionAsync("Einzelunternehmen");
            await page.Locator("[name='Input.SmallBusiness']").CheckAsync();
            await SeeAsync(page, "task-legal");
            await PressAsync(page, "Speichern");
            await OpenTaskAsync(page, "Verpackung und Streitbeilegung angeben");
            await page.Locator("[name='Input.NoPackaging']").CheckAsync();
            await page.Locator("[name='Input.Staff']").SelectOptionAsync("few");
            await SeeAsync(page, "task-duties");
            await PressAsync(page, "Speichern");
            await OpenTaskAsync(page, "Rechtstexte in Kraft setzen");
            await SeeAsync(page, "task-texts");
            await PressAsync(page, "Fehlende Texte aus meinem Profil erzeugen");
        }

        public async Task OwnerSetsUpAsync(IPage page)
        {
            await page.GotoAsync(_shop + "/admin/start");
            await Expect(page.Locator("main")).ToContainTextAsync("Öffentlich seit");
            await SeeAsync(page, "shop-start-public");
            await OpenTaskAsync(page, "Öffnungszeiten eintragen");
            await SeeAsync(page, "task-hours");
            await PressAsync(page, "Öffnungszeiten speichern");
            await OpenTaskAsync(page, "Zahlung festlegen");
            await SeeAsync(page, "task-payment");
            await OpenTaskAsync(page, "Abholzeiten festlegen");
            await SeeAsync(page, "task-pickup");
            await page.Locator(".empty button").ClickAsync();
            await page.GotoAsync(_shop + "/admin/start");
            await Expect(page.Locator("main")).ToContainTextAsync("7 von 8 Schritten sind erledigt.");
            await SeeAsync(page, "shop-start-almost");
        }

        public async Task OwnerOffersAsync(IPage page)
        {
            await CreateAsync(page, "Gürtel im Fenster", "show_window");
            await page.GotoAsync(_shop + "/admin/start");
            await Expect(page.Locator("main")).ToContainTextAsync("Bisher zeigen Sie nur ein Schaufenster.");
            await CreateAsync(page, "Hut aufarbeiten", "service");
            await page.GotoAsync(_shop + "/admin/start");
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Reservierungen prüfen lassen" })).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Verkauf prüfen lassen" })).ToHaveCountAsync(0);
            await SeeAsync(page, "shop-start-reserve");
            await CreateAsync(page, "Gutschein Hutmacherei", "voucher");
            await CreateAsync(page, "Strohhut Alma", "product");
        }

        public async Task OwnerAsksAsync(IPage page)
        {
            await page.GotoAsync(_shop + "/admin/start");
            await Expect(page.Locator("main")).ToContainTextAsync("8 von 8 Schritten sind erledigt.");
            await SeeAsync(page, "shop-start-complete");
            await PressAsync(page, "Verkauf prüfen lassen");
            await Expect(page.Locator("main")).ToContainTextAsync("wartet auf Prüfung");
            await SeeAsync(page, "shop-start-waiting");
        }

        public async Task TownApprovesShopAsync(IPage page)
        {
            await page.GotoAsync(TownRoot + "/admin/shops");
            await SeeAsync(page, "town-shops-waiting");
            await page.GetByRole(AriaRole.Link, new() { Name = ShopName }).ClickAsync();
            await Expect(page.Locator("main")).ToContainTextAsync("Möchte verkaufen");
            await SeeAsync(page, "town-shop-file");
            await PressAsync(page, "Freigeben");
            await Expect(page.Locator(".notice--success")).ToContainTextAsync("Ein Geschäft ist freigegeben.");
            await town.MailAsync(_owner, "ist freigegeben");
        }

        public async Task ShopSellsAsync(IPage owner, IPage window)
        {
            await owner.ReloadAsync();
            await Expect(owner.Locator("main")).ToContainTextAsync("Ihr Geschäft verkauft");
            await SeeAsync(owner, "shop-start-sells");

            await window.GotoAsync(_shop);
            await SeeAsync(window, "shop-home");
            await AppearsAsync(window, "gutschein-hutmacherei", buys: true, reserves: false);
            await AppearsAsync(window, "hut-aufarbeiten", buys: false, reserves: true);
            await AppearsAsync(window, "guertel-im-fenster", buys: false, reserves: false);
            await AppearsAsync(window, "strohhut-alma", buys: true, reserves: true);
            var jana = new Shopper(window, $"Jana Neu {width}", $"jana.neu{width}@shopper.example");
            await jana.BuysAsync();
            await jana.GoesThroughAsync();
            var bought = await jana.OrdersAsync();
            Assert.Equal([ShopName], bought.Orders.Keys);
            await owner.GotoAsync(_shop + "/admin/orders");
            await Expect(owner.Locator("main")).ToContainTextAsync(bought.Orders[ShopName]);
            await SeeAsync(owner, "shop-first-order");
        }

        private async Task CreateAsync(IPage page, string title, string kind)
        {
            await page.GotoAsync(_shop + "/admin/products/new");
            await FillAsync(page, ("Title", title), ("Price", "29,00"));
            if (kind == "product")
            {
                await FillAsync(page, ("Stock", "3"));
                await SeeAsync(page, "product-new");
            }

            await PressAsync(page, "Artikel anlegen");
            await page.Locator("input[type=file]").SetInputFilesAsync(Repository.Path("docs", "images", "product-phone.jpg"));
            await PressAsync(page, "Bilder hochladen");
            await page.Locator("[name='pictures[0].Alt']").FillAsync(title);
            await PressAsync(page, "Bilder speichern");
            await FillAsync(page, ("Description", $"{title}, von Hand gemacht."));
            await page.Locator("summary", new() { HasText = "Einordnung" }).ClickAsync();
            await page.Locator("[name='Input.Kind']").SelectOptionAsync(kind);
            await page.Locator("[name='Input.Live']").CheckAsync();
            await page.Locator("#product").GetByRole(AriaRole.Button, new() { Name = "Speichern", Exact = true }).First.ClickAsync();
            await Expect(page.Locator(".notice--success")).ToContainTextAsync("Der Artikel ist veröffentlicht.");
            await SeeAsync(page, "product-" + kind);
        }

        private async Task AppearsAsync(IPage page, string handle, bool buys, bool reserves)
        {
            await page.GotoAsync($"{_shop}/products/{handle}");
            await SeeAsync(page, "offer-" + handle);
            await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^In den Warenkorb") })).ToHaveCountAsync(buys ? 1 : 0);
            await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("reservieren|anfragen") })).ToHaveCountAsync(reserves ? 1 : 0);
        }

        private async Task OpenTaskAsync(IPage page, string task)
        {
            await page.GotoAsync(_shop + "/admin/start");
            await page.GetByRole(AriaRole.Link, new() { Name = task, Exact = true }).ClickAsync();
            await Expect(page).Not.ToHaveURLAsync(new Regex("/admin/start$"));
        }

        private static async Task ChoosePasswordAsync(IPage page)
        {
            await page.Locator("[name=Password]").FillAsync(Password);
            await page.Locator("main form button").Last.ClickAsync();
            await page.Locator(".side__menu").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        }

        private static async Task FillAsync(IPage page, params (string Field, string Text)[] fields)
        {
            foreach (var (field, text) in fields)
            {
                await page.Locator($"[name='Input.{field}']").FillAsync(text);
            }
        }

        private static Task PressAsync(IPage page, string button) =>
            page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

        private Task SeeAsync(IPage page, string name) => RegistrationTests.SeeAsync(page, name, width);
    }
}
