using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Community.CommunityTown;

namespace Storefront.Modules.Tests.Community;

/// <summary>Retailers of two towns ask and answer.</summary>
public sealed class BoardTests
{
    private const string Questions = Becker + "/questions/";

    [Fact]
    public async Task An_answer_from_another_town_helps_and_stands_as_a_card_on_its_screen()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var ida = await host.IdaAsync();
        using var grete = await host.GreteAsync();
        const string Screen = "/shops/lindenhof/admin/products";

        var key = await ruth.AskAsync(Becker, "Wie fotografieren Sie schwarze Schuhe?", screen: "/admin/products");
        var before = await ida.GetAsync(Screen);
        var answer = await grete.AnswerAsync(Hut, key, "Mit **grauem** Karton dahinter.\n\n<script>alert(1)</script>");
        await host.DrainAsync();
        var thread = await ruth.GetAsync(Questions + key);
        Assert.NotNull(thread.Html.QuerySelector($"#{answer} form[action*=Accept]"));
        var accepted = await ruth.FollowAsync(ruth.PostAsync(Questions + key + "?handler=Accept", ("answer", answer)));
        var card = Tip(await ida.GetAsync(Screen));

        Assert.Null(Tip(before)?.QuerySelector($"a[href*='{key}']"));
        Assert.Contains(host.Mails(), mail => mail.Contains("ruth@becker.example", StringComparison.Ordinal) && mail.Contains("Antwort-auf", StringComparison.Ordinal));
        Assert.Equal("grauem", thread.Html.QuerySelector($"#{answer} strong")!.TextContent);
        Assert.Empty(thread.Html.QuerySelectorAll("main script"));
        Assert.Contains("Die Antwort steht jetzt als Karte", accepted.Words, StringComparison.Ordinal);
        Assert.Contains("Antwort von Kolleginnen und Kollegen: Wie fotografieren Sie schwarze Schuhe?", card!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal($"/shops/lindenhof/admin/community/questions/{key}", card.QuerySelector("a")!.GetAttribute("href"));

        await ida.SubmitAsync(await ida.GetAsync(Screen), "#aside");
        Assert.Null(Tip(await ida.GetAsync(Screen)));
        Assert.NotNull(Tip(await ruth.GetAsync("/shops/becker/admin/products")));

        // Taken back: the card leaves the screen, and nobody has to say why.
        await ruth.PostAsync(Questions + key + "?handler=Accept", ("answer", ""));
        Assert.Null(Tip(await ruth.GetAsync("/shops/becker/admin/products")));
    }

    [Fact]
    public async Task Only_the_one_who_asked_accepts_and_nobody_thanks_themselves()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var grete = await host.GreteAsync();
        var key = await ruth.AskAsync(Becker, "Wer packt bei Ihnen?");
        var other = await ruth.AskAsync(Becker, "Und wann?");
        var answer = await grete.AnswerAsync(Hut, key, "Morgens, vor der Öffnung.");
        var elsewhere = await grete.AnswerAsync(Hut, other, "Abends.");

        Assert.Equal(HttpStatusCode.NotFound, (await grete.PostAsync($"{Hut}/questions/{key}?handler=Accept", ("answer", answer))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync($"{Questions}{key}?handler=Accept", ("answer", elsewhere))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await grete.PostAsync($"{Hut}/questions/{key}?handler=Thank", ("post", answer))).Status);
        await ruth.PostAsync($"{Questions}{key}?handler=Thank", ("post", answer));
        await ruth.PostAsync($"{Questions}{key}?handler=Thank", ("post", answer));

        var thread = await ruth.GetAsync(Questions + key);
        var member = await ruth.GetAsync(thread.Html.QuerySelector($"#{answer} a[href*='/members/']")!.GetAttribute("href")!);
        Assert.Contains("1 Danke", thread.Words, StringComparison.Ordinal);
        Assert.Contains("1 Dankpunkt", member.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_towns_own_room_is_nobody_elses()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var ida = await host.IdaAsync();
        using var claudia = await host.PortalsClaudiaAsync();
        using var grete = await host.GreteAsync();
        using var nora = await host.NoraAsync();
        var key = await ruth.AskAsync(Becker, "Wer macht am Weihnachtsmarkt mit?", room: "Town", screen: "/admin/products");
        var answer = await ida.AnswerAsync("/shops/lindenhof/admin/community", key, "Wir sind dabei.");
        await ruth.PostAsync($"{Questions}{key}?handler=Accept", ("answer", answer));
        var author = (await ida.GetAsync($"/shops/lindenhof/admin/community/questions/{key}")).Html.QuerySelector("article a[href*='/members/']")!
            .GetAttribute("href")!.Split('/')[^1];

        Assert.Contains("Wer macht am Weihnachtsmarkt mit?", (await claudia.GetAsync("/admin/community?tab=Town")).Words, StringComparison.Ordinal);
        foreach (var (browser, board) in new[] { (grete, Hut), (nora, "/admin/community") })
        {
            Assert.DoesNotContain("Weihnachtsmarkt", (await browser.GetAsync(board)).Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Weihnachtsmarkt mit", (await browser.GetAsync(board + "?q=Weihnachtsmarkt&tab=Cards")).Words, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{board}/questions/{key}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync($"{board}/questions/{key}?handler=Answer", ("Input.Text", "Ich auch."))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync($"{board}/questions/{key}?handler=Follow", ("wanted", "true"))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync($"{board}/questions/{key}?handler=Thank", ("post", answer))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{board}/report/{answer}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{board}/edit/{key}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{board}/members/{author}")).Status);
        }

        Assert.Null(Tip(await grete.GetAsync("/shops/hut/admin/products")));
    }

    [Fact]
    public async Task A_town_that_does_not_exchange_has_only_its_own_room()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var grete = await host.GreteAsync();
        var key = await ruth.AskAsync(Becker, "Wohin mit dem Karton?");

        await SwitchOffAsync(grete, "/shops/hut", "CommunityAcrossTowns");
        var asked = await grete.PostAsync(Hut + "/ask", ("Input.Title", "Und wer fegt?"), ("Input.Text", "Morgens."), ("Input.Room", "Network"));

        Assert.DoesNotContain("Karton", (await grete.GetAsync(Hut)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await grete.GetAsync($"{Hut}/questions/{key}")).Status);
        Assert.Contains("nimmt am Austausch mit anderen Städten nicht teil", asked.Words, StringComparison.Ordinal);
        await SwitchOffAsync(grete, "/shops/hut", "Community");
        Assert.Equal(HttpStatusCode.NotFound, (await grete.GetAsync(Hut)).Status);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_typed_is_kept()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();

        var wrong = await ruth.PostAsync(Becker + "/ask", ("Input.Title", ""), ("Input.Text", "Viel getippt."), ("Input.Screen", "/admin/nirgends"), ("Input.Branch", "x"), ("Input.Room", "Network"));

        var fields = wrong.Html.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(["#Input_Title", "#Input_Branch", "#Input_Screen"], fields);
        Assert.Equal("Viel getippt.", wrong.Html.QuerySelector("#Input_Text")!.TextContent.Trim());
    }

    [Fact]
    public async Task Whoever_writes_of_prices_is_asked_to_look_again()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        (string, string?)[] typed = [("Input.Title", "Kamera gesucht"), ("Input.Text", "Unsere hat 300 € gekostet. Taugt sie?"), ("Input.Room", "Network")];

        var asked = await ruth.PostAsync(Becker + "/ask", typed);
        var sent = await ruth.PostAsync(Becker + "/ask", [.. typed, ("Input.NotPrices", "true")]);

        Assert.Contains("„300 €“ klingt nach Preisen.", asked.Words, StringComparison.Ordinal);
        Assert.NotNull(asked.Html.QuerySelector("#Input_NotPrices"));
        Assert.Contains("/questions/", sent.Location, StringComparison.Ordinal);
        Assert.Null((await ruth.GetAsync(Becker + "/ask")).Html.QuerySelector("#Input_NotPrices"));
    }

    [Fact]
    public async Task Nobody_writes_without_end()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        var key = await ruth.AskAsync(Becker, "Wer packt bei Ihnen?");
        for (var count = 1; count < 10; count++)
        {
            await ruth.AnswerAsync(Becker, key, $"Nachtrag {count}");
        }

        var stopped = await ruth.PostAsync($"{Questions}{key}?handler=Answer", ("Input.Text", "Noch ein Nachtrag"));

        Assert.Contains("Mehr als 10 Beiträge in einer Stunde", stopped.Words, StringComparison.Ordinal);
        Assert.Equal("Noch ein Nachtrag", stopped.Html.QuerySelector("#Input_Text")!.TextContent.Trim());
        Assert.DoesNotContain("Noch ein Nachtrag", (await ruth.GetAsync(Questions + key)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_reads_umlauts_endings_compounds_and_slips_and_looks_into_answers()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var grete = await host.GreteAsync();
        var key = await ruth.AskAsync(Becker, "Wie zeigen Sie Schuhgrößen?", text: "Die Tabelle ist zu breit.");
        await ruth.AskAsync(Becker, "Wer fegt die Straße?");
        await grete.AnswerAsync(Hut, key, "Mit einer Schablone aus Pappe.");

        foreach (var words in new[] { "schuhgroesse", "Größe", "Schablonen", "tebelle" })
        {
            var found = await grete.GetAsync($"{Hut}?q={Uri.EscapeDataString(words)}");
            Assert.Equal(["Wie zeigen Sie Schuhgrößen?"], found.Html.QuerySelectorAll(".board a").Select(link => link.TextContent));
        }

        Assert.Contains("Nichts gefunden", (await grete.GetAsync(Hut + "?q=Lastenrad")).Words, StringComparison.Ordinal);
        Assert.Contains("Gezeigt wird „tabelle“", (await grete.GetAsync(Hut + "?q=tebelle")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_author_takes_a_post_back_and_shows_it_again()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var grete = await host.GreteAsync();
        var key = await ruth.AskAsync(Becker, "Wer packt bei Ihnen?");

        await ruth.PostAsync($"{Becker}/edit/{key}", ("Input.Title", "Wer packt bei Ihnen, und wann?"), ("Input.Text", "Morgens?"));
        var changed = (await grete.GetAsync($"{Hut}/questions/{key}")).Words;
        await ruth.PostAsync($"{Becker}/edit/{key}?handler=Withdraw");
        var gone = await grete.GetAsync($"{Hut}/questions/{key}");
        var own = (await ruth.GetAsync(Questions + key)).Words;
        await ruth.PostAsync($"{Becker}/edit/{key}?handler=Show");

        Assert.Contains("Wer packt bei Ihnen, und wann?", changed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        Assert.Contains("Nur Sie sehen ihn noch", own, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await grete.GetAsync($"{Hut}/questions/{key}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await grete.PostAsync($"{Hut}/edit/{key}?handler=Withdraw")).Status);
    }

    private static async Task SwitchOffAsync(TestBrowser browser, string root, string feature)
    {
        var page = await browser.GetAsync(root + "/admin/settings/features");
        var on = page.Html.QuerySelectorAll("input[name=On]:checked").Select(box => ("On", box.GetAttribute("value"))).Where(pair => pair.Item2 != feature);
        await browser.PostAsync(root + "/admin/settings/features", [.. on]);
    }
}
