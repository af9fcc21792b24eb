using System.Net;
using Storefront.Modules.Tests.Themes;
using Storefront.Modules.Tests.Users;
using Storefront.Pages.Contracts;
using Storefront.Pages.Legal;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Setup;
using Storefront.Tenants.Shops;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>Packaging register and consumer arbitration: the form, the gate, and what the public reads.</summary>
public sealed class DutiesTests
{
    private const string Page = "/shops/becker/admin/settings/duties";
    private const string Lucid = "DE4711000000012";
    private const string Declines = "Wir sind nicht bereit und nicht verpflichtet, an Streitbeilegungsverfahren";
    private const string TakesPart = "Zuständig ist: Schlichtungsstelle am Markt, Markt 9, 12345 Musterstadt, https://schlichtung_stelle.example.";

    private static readonly (string Name, string? Value)[] Willing =
    [
        ("Input.LucidNumber", "de 4711 000000012"), ("Input.Staff", "many"), ("Input.Arbitration", "yes"), ("Input.BoardName", "Schlichtungsstelle am Markt"),
        ("Input.BoardAddress", "Markt 9, 12345 Musterstadt"), ("Input.BoardWebsite", "https://schlichtung_stelle.example"),
    ];

    [Theory]
    [InlineData("DE123", "", "few", "", "LucidNumber", "Prüfen Sie die LUCID-Nummer")]
    [InlineData("DE47110000000123", "", "few", "", "LucidNumber", "Prüfen Sie die LUCID-Nummer")]
    [InlineData("AT4711000000012", "", "few", "", "LucidNumber", "Prüfen Sie die LUCID-Nummer")]
    [InlineData(Lucid, "true", "few", "", "NoPackaging", "Eines von beidem")]
    [InlineData(Lucid, "", "", "", "Staff", "mehr als zehn Menschen")]
    [InlineData(Lucid, "", "many", "", "Arbitration", "Wählen Sie, ob Sie an Streitbeilegungsverfahren teilnehmen")]
    [InlineData(Lucid, "", "many", "yes", "BoardName", "Tragen Sie den Namen der Schlichtungsstelle ein")]
    [InlineData(Lucid, "", "many", "yes", "BoardAddress", "Tragen Sie die Anschrift der Schlichtungsstelle ein")]
    [InlineData(Lucid, "", "many", "yes", "BoardWebsite", "Geben Sie die vollständige Adresse der Website ein")]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_stays(
        string lucid, string none, string staff, string arbitration, string field, string words)
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var answer = await ruth.PostAsync(
            Page, ("Input.LucidNumber", lucid), ("Input.NoPackaging", none), ("Input.Staff", staff), ("Input.Arbitration", arbitration),
            ("Input.BoardWebsite", "javascript:alert(1)"));

        Assert.Contains(words, answer.Html.QuerySelector($"#Input_{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(lucid, answer.Html.QuerySelector("#Input_LucidNumber")!.GetAttribute("value") ?? "");
        Assert.Equal(staff, answer.Html.QuerySelector("#Input_Staff option[selected]")?.GetAttribute("value") ?? "");
        Assert.Equal(new SellerDuties(), await DutiesAsync(host));
    }

    [Fact]
    public async Task What_is_told_is_kept_as_the_registers_write_it_and_stands_in_the_log()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        await ruth.SubmitAsync(await ruth.GetAsync(Page), "main form", Willing);
        var form = await ruth.GetAsync(Page);
        var duties = await DutiesAsync(host);
        var log = await ruth.GetAsync("/shops/becker/admin/log");

        Assert.Equal((Lucid, true, true), (duties.LucidNumber, duties.MoreThanTenStaff, duties.TakesPart));
        Assert.Equal(Lucid, form.Html.QuerySelector("#Input_LucidNumber")!.GetAttribute("value"));
        Assert.Equal("yes", form.Html.QuerySelector("#Input_Arbitration option[selected]")!.GetAttribute("value"));
        Assert.Contains("Angaben zu Verpackung und Streitbeilegung geändert", log.Words, StringComparison.Ordinal);
        Assert.Contains("Nimmt an Streitbeilegung teil", log.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_people_is_kept_without_a_word_on_packaging_and_the_gap_stays_for_who_offers_goods()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var saved = await ruth.FollowAsync(ruth.SubmitAsync(await ruth.GetAsync(Page), "main form", ("Input.Staff", "few")));
        var gaps = await host.InAsync<PublishGate, IReadOnlyList<PublishGap>>(host.Shop("becker"), gate => gate.BarsAsync(ShopLevel.Reserve, default));
        var duties = await DutiesAsync(host);

        Assert.Equal((false, ""), (duties.MoreThanTenStaff, duties.LucidNumber));
        Assert.Contains("Für Reservierungen und Verkauf fehlt noch die Angabe zu Verpackungen.", saved.Words, StringComparison.Ordinal);
        Assert.Contains(gaps, gap => gap.TextKey == "tenants.gap.packaging");
    }

    [Fact]
    public async Task Who_sells_cannot_take_back_what_was_told_of_packaging()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await ruth.SubmitAsync(await ruth.GetAsync(Page), "main form", Willing);

        var answer = await ruth.SubmitAsync(await ruth.GetAsync(Page), "main form", ("Input.LucidNumber", ""));

        Assert.Contains("Tragen Sie die LUCID-Nummer ein", answer.Html.QuerySelector("#Input_LucidNumber-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Lucid, (await DutiesAsync(host)).LucidNumber);
    }

    [Fact]
    public async Task The_particulars_for_the_imprint_do_not_lose_it()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await ruth.SubmitAsync(await ruth.GetAsync(Page), "main form", Willing);

        await ruth.SubmitAsync(
            await ruth.GetAsync("/shops/becker/admin/settings/legal"), "main form", ("Input.SupervisoryAuthority", "Ordnungsamt Musterstadt"));

        Assert.Equal(Lucid, (await DutiesAsync(host)).LucidNumber);
        Assert.Contains("Ordnungsamt Musterstadt", (await ruth.GetAsync("/shops/becker/impressum")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_of_somebody_who_does_not_take_part_is_not_kept()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await ruth.SubmitAsync(await ruth.GetAsync(Page), "main form", Willing);

        await ruth.SubmitAsync(await ruth.GetAsync(Page), "main form", ("Input.Staff", "few"));
        var duties = await DutiesAsync(host);

        Assert.Equal((false, null, new ArbitrationBoard()), (duties.MoreThanTenStaff, duties.TakesPart, duties.Board));
    }

    [Fact]
    public async Task The_statement_stands_in_imprint_and_terms_in_both_languages_as_it_was_chosen()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        using var english = host.Browser(language: "en-GB");
        foreach (var path in new[] { "/shops/becker/impressum", "/shops/becker/agb" })
        {
            var german = (await ruth.GetAsync(path)).Words;
            Assert.Single(german.Split(Declines)[1..]);
            Assert.Contains("We are neither willing nor obliged", (await english.GetAsync(path)).Words, StringComparison.Ordinal);
        }

        await ruth.SubmitAsync(await ruth.GetAsync(Page), "main form", Willing);
        await host.DrainAsync();

        foreach (var path in new[] { "/shops/becker/impressum", "/shops/becker/agb" })
        {
            var german = (await ruth.GetAsync(path)).Words;
            Assert.Single(german.Split(TakesPart)[1..]);
            Assert.DoesNotContain(Declines, german, StringComparison.Ordinal);
            Assert.Contains(
                "The competent board is: Schlichtungsstelle am Markt, Markt 9, 12345 Musterstadt, https://schlichtung_stelle.example.",
                (await english.GetAsync(path)).Words,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Texts_in_force_follow_the_choice_with_a_new_version_and_change_nothing_else()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await ruth.PostAsync("/shops/becker/admin/legal");
        await ruth.PostAsync("/shops/becker/admin/legal/terms", ("Input.Source", $"Eigene Bedingungen. {Declines} vor einer Verbraucherschlichtungsstelle teilzunehmen."));

        await ruth.SubmitAsync(await ruth.GetAsync(Page), "main form", Willing);
        await host.DrainAsync();
        var terms = await CurrentAsync(host, LegalKind.Terms);
        var imprint = await CurrentAsync(host, LegalKind.Imprint);

        Assert.Equal((3, 2), (terms.Version, imprint.Version));
        Assert.StartsWith("Eigene Bedingungen. Wir nehmen an Streitbeilegungsverfahren", terms.Source, StringComparison.Ordinal);
        Assert.True(imprint.IsGenerated);
        Assert.Contains(TakesPart, (await ruth.GetAsync("/shops/becker/agb")).Words, StringComparison.Ordinal);
        Assert.Single((await ruth.GetAsync("/shops/becker/impressum")).Words.Split(TakesPart)[1..]);
    }

    [Fact]
    public async Task A_text_of_the_shops_own_without_the_statement_has_it_below()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        await ruth.PostAsync("/shops/becker/admin/legal/terms", ("Input.Source", "Nur dieser Satz."));

        Assert.Contains($"Nur dieser Satz. Streitbeilegung {Declines}", (await ruth.GetAsync("/shops/becker/agb")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gate_asks_for_it_before_a_shop_takes_reservations()
    {
        await using var host = await Musterstadt.StartAsync();
        var shop = await host.ProfileShopAsync();
        await host.SeedAsync("""
            { "steps": [
              { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein",
                "hosts": ["musterstadt.localhost"], "contact": { "email": "kaufein@musterstadt.example" } },
              { "name": "shop", "slug": "hut", "displayName": "Hutmacherei", "slogan": "Hüte, die sitzen", "level": "profile", "state": "live",
                "contact": { "street": "Markt 1", "zip": "12345", "city": "Musterstadt", "phone": "+49 221 3", "email": "hallo@hut.example" },
                "legal": { "legalName": "Grete Grün", "legalForm": "Einzelunternehmen", "smallBusiness": true } } ] }
            """);
        using var grete = host.Browser();
        await grete.TryAsync("/shops/hut/admin", "grete@hut.example", "ein langes Passwort");

        var refused = await SubmitAsync(host, shop);
        var start = await grete.GetAsync("/shops/hut/admin/start");
        await grete.SubmitAsync(
            await grete.GetAsync("/shops/hut/admin/settings/duties"), "main form", ("Input.NoPackaging", "true"), ("Input.Staff", "few"));

        Assert.Equal(
            ["tenants.gap.packaging", "tenants.gap.staff"], Assert.IsType<Submission.Lacking>(refused).Gaps.Select(gap => gap.TextKey));
        Assert.NotNull(start.Html.QuerySelector("section[aria-labelledby=reserve-title] a[href='/shops/hut/admin/settings/duties']"));
        Assert.IsType<Submission.Accepted>(await SubmitAsync(host, shop));
    }

    [Fact]
    public async Task A_shop_that_sells_already_goes_on_and_finds_what_is_missing_on_its_overview()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        using var emil = host.Browser();
        await emil.TryAsync("/shops/becker/admin", "emil@becker.example", "becker-team-2026");

        var before = await ruth.GetAsync("/shops/becker/admin");
        await ruth.SubmitAsync(await ruth.GetAsync(Page), "main form", ("Input.NoPackaging", "true"), ("Input.Staff", "few"));
        var after = await ruth.GetAsync("/shops/becker/admin");

        Assert.Equal(ShopState.Live, (await host.ProgressAsync(host.Shop("becker"))).State);
        Assert.Equal("Tragen Sie die LUCID-Nummer ein, oder kreuzen Sie an, dass Sie keine Verpackungen füllen.", Task(before, Page)[0]);
        Assert.Equal(2, Task(before, Page).Length);
        Assert.Empty(Task(after, Page));
        Assert.Empty(Task(await emil.GetAsync("/shops/becker/admin"), Page));
        Assert.Equal(HttpStatusCode.OK, (await ruth.GetAsync("/shops/becker")).Status);
    }

    [Fact]
    public async Task It_is_a_page_of_shops_and_of_nobody_elses_shop()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        using var claudia = await host.ClaudiaAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PlainAsync("/shops/lindenhof/admin/settings/duties")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await claudia.PlainAsync("/admin/settings/duties")).Status);
        await ruth.PostAsync("/shops/lindenhof/admin/settings/duties", ("Input.NoPackaging", "true"), ("Input.Staff", "few"));
        Assert.False((await DutiesAsync(host, "lindenhof")).NoPackaging);
    }

    private static string[] Task(TestPage overview, string path) =>
        [.. overview.Html.QuerySelectorAll($"main .acts a[href='{path}']").Select(link => link.TextContent)];

    private static Task<Submission> SubmitAsync(TestHost host, Scope shop) =>
        host.InAsync<ShopStatus, Submission>(shop, status => status.SubmitAsync(ShopLevel.Reserve, CancellationToken.None));

    private static Task<SellerDuties> DutiesAsync(TestHost host, string shop = "becker") => host.InAsync<ITenantProfiles, SellerDuties>(
        host.Shop(shop), async profiles => (await profiles.CurrentAsync(CancellationToken.None)).Legal.Duties);

    private static async Task<LegalVersion> CurrentAsync(TestHost host, LegalKind kind) =>
        (await host.InAsync<LegalBook, LegalVersion?>(host.Shop("becker"), book => book.CurrentAsync(kind, CancellationToken.None)))!;
}
