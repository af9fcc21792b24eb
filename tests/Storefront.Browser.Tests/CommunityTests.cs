using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>Two retailers of two towns help each other, on a phone and at a desk.</summary>
public sealed partial class CommunityTests(DemoTown town)
{
    private const string Board = "/admin/community";

    private const string Neighbour = """
        { "steps": [
          { "name": "town", "slug": "nachbarstadt", "displayName": "Nachbarstadt", "portalName": "Nachbarstadt", "hosts": ["nachbarstadt.localhost"], "state": "NW" },
          { "name": "shop", "slug": "hut", "displayName": "Hutmacherei", "branch": "fashion", "level": "sell", "state": "live" },
          { "name": "user", "email": "grete@hut.example", "displayName": "Grete Hut", "password": "grete-demo-2026", "staffOf": "hut", "role": "owner" } ] }
        """;

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_question_is_answered_from_another_town_and_the_answer_stands_on_its_screen(int width)
    {
        await SeedNeighbourAsync();
        var title = $"Wie ordnen Sie die Artikel ({width})?";
        var ruth = await Shopkeeper.Ruth.SignInAsync(town, width);
        await ruth.GotoAsync(Shopkeeper.Ruth.Root + Board);
        await ruth.SeeAsync($"community-{width}");
        await ruth.GetByRole(AriaRole.Link, new() { Name = "Frage stellen" }).First.ClickAsync();
        await ruth.SeeAsync($"community-ask-{width}");
        await ruth.GetByLabel("Ihre Frage").FillAsync(title);
        await ruth.GetByLabel("Worum geht es?").FillAsync("Nach Marke oder nach Größe?");
        await ruth.GetByLabel("Seite der Verwaltung").SelectOptionAsync("/admin/products");
        await ruth.PressAsync("Frage stellen");
        await ruth.DoneAsync("Ihre Frage steht im Raum aller Städte.");
        var key = QuestionKey().Match(ruth.Url).Groups[1].Value;

        var grete = await town.OpenAsync(width, root: town.At("nachbarstadt.localhost"));
        await grete.SignInAsync("/shops/hut", "grete@hut.example", "grete-demo-2026");
        await grete.GotoAsync($"/shops/hut{Board}/questions/{key}");
        await grete.SeeAsync($"community-question-{width}");
        await grete.GetByLabel("Ihre Antwort").FillAsync("Nach dem, was man sucht: **Anlass** zuerst.");
        await grete.PressAsync("Antwort senden");
        await grete.DoneAsync("Ihre Antwort ist gesendet.");

        await ruth.ReloadAsync();
        await ruth.PressAsync("Diese Antwort hat geholfen");
        await ruth.DoneAsync("Die Antwort steht jetzt als Karte");
        await ruth.SeeAsync($"community-solved-{width}");
        await grete.GotoAsync("/shops/hut/admin/products");
        await Expect(grete.Locator("main > aside.aside")).ToContainTextAsync($"Antwort von Kolleginnen und Kollegen: {title}");
        await grete.SeeAsync($"community-card-{width}");
        await grete.PressAsync("Tipp nicht mehr zeigen");
        await Expect(grete.GetByText(title)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_post_is_reported_hidden_and_read_about_by_its_author(int width)
    {
        var ruth = await Shopkeeper.Ruth.SignInAsync(town, width);
        await ruth.GotoAsync(Shopkeeper.Ruth.Root + Board + "/practices/edit");
        await ruth.SeeAsync($"community-practice-edit-{width}");
        await ruth.GetByLabel("Was haben Sie gemacht?").FillAsync($"Zettel im Fenster {width}");
        await ruth.GetByLabel("Branche").SelectOptionAsync("shoes");
        await ruth.GetByLabel("So ging es").FillAsync("Ein Zettel.");
        await ruth.GetByLabel("Aufwand in Stunden").FillAsync("1");
        await ruth.GetByLabel("Kosten").FillAsync("5");
        await ruth.GetByLabel("Was hat es gebracht?").FillAsync("Fragen an der Tür.");
        await ruth.GetByLabel("Was würden Sie nicht wieder tun?").FillAsync("Zu klein schreiben.");
        await ruth.PressAsync("Erfahrung teilen");
        await ruth.DoneAsync("Ihre Erfahrung steht jetzt hier.");
        await ruth.SeeAsync($"community-practice-{width}");

        var friederike = await Shopkeeper.Friederike.SignInAsync(town, width);
        await friederike.GotoAsync(Shopkeeper.Friederike.Root + Board + "/practices");
        await friederike.SeeAsync($"community-practices-{width}");
        await friederike.GetByRole(AriaRole.Link, new() { Name = $"Zettel im Fenster {width}" }).ClickAsync();
        await friederike.GetByRole(AriaRole.Link, new() { Name = "Melden" }).ClickAsync();
        await friederike.SeeAsync($"community-report-{width}");
        await friederike.GetByLabel("Grund").SelectOptionAsync("Wrong");
        await friederike.PressAsync("Meldung senden");
        await friederike.DoneAsync("Die Meldung ist bei denen");

        var claudia = await town.OpenAsync(width);
        await claudia.SignInAsync("", "claudia@musterstadt.example", "claudia-demo-2026");
        await claudia.GotoAsync(Board + "/moderation");
        await claudia.SeeAsync($"community-moderation-{width}");
        var one = claudia.Locator("article").Filter(new() { HasText = $"Zettel im Fenster {width}" });
        await one.GetByLabel("Begründung").FillAsync("Schreiben Sie dazu, wie groß.");
        await one.GetByRole(AriaRole.Button, new() { Name = "Beitrag verbergen" }).ClickAsync();
        await claudia.DoneAsync("Der Beitrag ist verborgen.");
        await ruth.ReloadAsync();
        await Expect(ruth.Locator("main .notice--warning")).ToContainTextAsync("Schreiben Sie dazu, wie groß.");
        await ruth.GotoAsync(Shopkeeper.Ruth.Root + Board + "/profile");
        await ruth.SeeAsync($"community-profile-{width}");
        await ruth.GotoAsync(Shopkeeper.Ruth.Root + Board + "/mentors/offer");
        await ruth.SeeAsync($"community-mentor-offer-{width}");
        await ruth.GotoAsync(Shopkeeper.Ruth.Root + Board + "/mentors?lang=en");
        await ruth.SeeAsync($"community-mentors-{width}");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task An_expert_is_invited_and_a_sample_mentor_is_asked_in_english(int width)
    {
        var house = await town.OpenAsync(width, root: town.At("localhost"));
        await house.SignInAsync("", "operator@storefront.example", "operator-demo-2026", "/operator");
        await house.GotoAsync("/operator/community/guests");
        await Expect(house.Locator(".acts")).ToContainTextAsync("Vera Lindner");
        await house.GetByLabel("Name").FillAsync("Handelsverband");
        await house.GetByLabel("E-Mail").FillAsync($"verband-{width}@handel.example");
        await house.PressAsync("Einladung senden");
        await Expect(house.GetByText("Wählen Sie eine Stadt.").First).ToBeVisibleAsync();
        await house.SeeAsync($"community-guests-wrong-{width}");
        await house.GetByLabel("Zu Gast bei").SelectOptionAsync("musterstadt");
        await house.PressAsync("Einladung senden");
        await house.DoneAsync("ist unterwegs");
        await house.SeeAsync($"community-guests-{width}");

        var vera = await town.OpenAsync(width);
        await vera.SignInAsync("", "vera@fachberatung.example", "vera-demo-2026");
        await vera.SeeAsync($"community-guest-home-{width}");
        await vera.GotoAsync(Board + "/profile");
        await vera.Locator("summary", new() { HasText = "Aus dem Austausch austreten" }).ClickAsync();
        await vera.SeeAsync($"community-leave-{width}");

        var ruth = await Shopkeeper.Ruth.SignInAsync(town, width);
        await ruth.GotoAsync(Shopkeeper.Ruth.Root + Board + "/mentors?lang=en");
        await ruth.GetByRole(AriaRole.Link, new() { Name = "Friederike Haas" }).ClickAsync();
        await ruth.SeeAsync($"community-mentor-en-{width}");
    }

    // Twice is like once.
    private async Task SeedNeighbourAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"neighbour-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, Neighbour);
        await town.Host.RunRecipeAsync(file);
        File.Delete(file);
    }

    [GeneratedRegex("/questions/(q[a-z0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex QuestionKey();
}
