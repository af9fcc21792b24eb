using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Modules.Tests.Users;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Staff;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

public sealed class ShopJourneyTests
{
    [Fact]
    public async Task A_shop_opens_with_four_fields_and_stays_hidden_when_its_address_is_confirmed()
    {
        await using var host = await Musterstadt.StartAsync();

        await host.OpenAsync("Hutmacherei Grün & Söhne", "grete@gruen.example");
        var before = host.Directory.FindShop(host.Town().TownId, "hutmacherei-gruen-soehne");
        await host.DrainAsync();
        using var grete = host.Browser();
        var welcome = await grete.GetAsync(host.LinkInLatestMail());
        var answer = await grete.SubmitAsync(welcome, "main form", ("Password", "ein Satz den nur ich kenne"));

        Assert.False(before!.Live);
        Assert.Equal("/shops/hutmacherei-gruen-soehne/admin/start", answer.Location);
        Assert.False(host.Directory.Find(before.Scope)!.Live);
        Assert.Contains("Einrichten", (await grete.GetAsync(answer.Location!)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_the_mailed_link_alone_changes_nothing()
    {
        await using var host = await Musterstadt.StartAsync();
        var shop = await host.OpenAsync("Hutmacherei", "grete@gruen.example");
        await host.DrainAsync();

        await host.Browser().GetAsync(host.LinkInLatestMail());

        Assert.False(host.Directory.Find(shop)!.Live);
    }

    [Fact]
    public async Task An_invitation_counts_once()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.OpenAsync("Hutmacherei", "grete@gruen.example");
        await host.DrainAsync();
        using var grete = host.Browser();
        var welcome = await grete.GetAsync(host.LinkInLatestMail());
        await grete.SubmitAsync(welcome, "main form", ("Password", "ein Satz den nur ich kenne"));

        var again = await host.Browser().GetAsync(host.LinkInLatestMail());

        Assert.Contains("schon benutzt", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_town_sends_a_shop_back_with_a_reason_and_approves_it_later()
    {
        await using var host = await Musterstadt.StartAsync();
        var shop = await host.ProfileShopAsync();
        await host.AskAsync(shop);
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var waiting = await claudia.GetAsync("/admin/shops");
        Assert.Contains("Warten auf Prüfung (1)", waiting.Words, StringComparison.Ordinal);
        await claudia.PostAsync("/admin/shops", ("ids", shop.ShopId.ToString()), ("action", "send-back"), ("Reason", "Das Foto fehlt."));
        await host.DrainAsync();
        Assert.Contains("Das Foto fehlt.", File.ReadAllText(host.Mails()[^1]), StringComparison.Ordinal);
        Assert.Equal("Das Foto fehlt.", (await host.ProgressAsync(shop)).SentBack);

        await host.AskAsync(shop);
        await claudia.PostAsync("/admin/shops", ("ids", shop.ShopId.ToString()), ("action", "approve"));

        var progress = await host.ProgressAsync(shop);
        Assert.Equal((ShopLevel.Sell, null, null), (progress.Level, progress.Asked, progress.SentBack));
    }

    [Fact]
    public async Task Sending_back_without_a_reason_says_what_is_missing_and_changes_nothing()
    {
        await using var host = await Musterstadt.StartAsync();
        var shop = await host.ProfileShopAsync();
        await host.AskAsync(shop);
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var answer = await claudia.PostAsync("/admin/shops", ("ids", shop.ShopId.ToString()), ("action", "send-back"));

        Assert.Contains("Schreiben Sie, was geändert werden soll.", answer.Words, StringComparison.Ordinal);
        Assert.NotNull((await host.ProgressAsync(shop)).Asked);
    }

    [Fact]
    public async Task A_blocked_shop_is_gone_for_the_public_at_once()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        await claudia.PostAsync("/admin/shops", ("ids", host.Shop("becker").ShopId.ToString()), ("action", "block"), ("Reason", "Die Angaben stimmen nicht."));

        Assert.False(host.Directory.Find(host.Shop("becker"))!.Live);
    }

    [Fact]
    public async Task A_town_cannot_decide_about_a_shop_of_another_town()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.SeedAsync("""
            { "steps": [
              { "name": "town", "slug": "beispielburg", "displayName": "Beispielburg", "hosts": ["beispielburg.localhost"] },
              { "name": "shop", "slug": "fremd", "displayName": "Fremder Laden", "level": "profile", "state": "live" } ] }
            """);
        var foreign = host.Directory.FindShop(host.Directory.FindTown("beispielburg")!.Scope.TownId, "fremd")!.Scope;
        using var claudia = host.Browser("musterstadt.localhost");
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        await claudia.PostAsync("/admin/shops", ("ids", foreign.ShopId.ToString()), ("action", "block"), ("Reason", "Die Angaben stimmen nicht."));

        Assert.True(host.Directory.Find(foreign)!.Live);
        Assert.Equal(HttpStatusCode.NotFound, (await claudia.PlainAsync("/admin/shops/fremd")).Status);
    }

    [Fact]
    public async Task A_hundred_shops_of_a_list_open_in_one_job_and_a_second_run_opens_none()
    {
        await using var host = await Musterstadt.StartAsync();
        var list = "Name;Branche;Inhaber;E-Mail;Ort\n"
            + string.Join('\n', Enumerable.Range(1, 100).Select(number => $"\"Laden {number}; am Markt\";;Inhaber {number};laden{number}@x.example;Musterstadt"))
            + "\n;;ohne Namen;;\nKaputt;;;keine-adresse;\n";

        var first = await host.ImportAsync(list);
        var second = await host.ImportAsync(list);

        Assert.Equal((100, 0), (first.Opened, first.Known));
        Assert.Equal((0, 100), (second.Opened, second.Known));
        Assert.Equal([(102, "tenants.error.import_name"), (103, "tenants.error.import_email")], first.Bad.Select(bad => (bad.Line, bad.TextKey)));
        Assert.NotNull(host.Directory.FindShop(host.Town().TownId, "laden-100-am-markt"));
    }

    [Theory]
    [InlineData("Schuhe")]
    [InlineData("SCHUHE")]
    [InlineData("Shoes")]
    [InlineData("shoes")]
    public async Task A_list_names_the_branch_as_people_do(string branch)
    {
        await using var host = await Musterstadt.StartAsync();

        var result = await host.ImportAsync($"Name;Branche\nLaden am Markt;{branch}\nLaden am Tor;Raumfahrt\n");

        Assert.Equal((1, 3), (result.Opened, Assert.Single(result.Bad).Line));
        var profile = await host.InAsync<ITenantProfiles, TenantProfile>(
            host.Directory.FindShop(host.Town().TownId, "laden-am-markt")!.Scope, profiles => profiles.CurrentAsync(CancellationToken.None).AsTask());
        Assert.Equal("shoes", profile.Branch);
    }

    [Fact]
    public async Task A_file_that_is_no_list_is_refused_at_once()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = host.Browser("musterstadt.localhost");
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var page = await claudia.GetAsync("/admin/shops/import");
        using var upload = new MultipartFormDataContent { { new ByteArrayContent([0xFF, 0xD8, 0xFF, 0xE0]), "Upload", "bild.jpg" } };
        var answer = await claudia.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/admin/shops/import") { Content = upload });

        Assert.Contains("Schuhe", page.Words, StringComparison.Ordinal);
        Assert.Contains("Die erste Zeile muss die Spalten benennen", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_says_who_changed_what_and_how_it_was_before()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = host.Browser();
        await ruth.TryAsync("/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");
        var form = await ruth.GetAsync("/shops/becker/admin/settings/profile");
        await ruth.SubmitAsync(form, "main form", ("Input.Name", "Schuhhaus Ruth Becker"));

        var log = await ruth.GetAsync("/shops/becker/admin/log");

        Assert.Contains("Ruth Becker", log.Words, StringComparison.Ordinal);
        Assert.Contains("Profil geändert", log.Words, StringComparison.Ordinal);
        Assert.Contains("Schuhhaus Becker → Schuhhaus Ruth Becker", log.Words, StringComparison.Ordinal);
        Assert.Equal("Schuhhaus Ruth Becker", host.Directory.Find(host.Shop("becker"))!.Name);
    }

    [Fact]
    public async Task Staff_without_the_permission_is_told_so_on_the_team_page()
    {
        await using var host = await Musterstadt.StartAsync();
        using var emil = host.Browser();
        await emil.TryAsync("/shops/becker/admin", "emil@becker.example", "becker-team-2026");

        Assert.Equal(HttpStatusCode.Forbidden, (await emil.PlainAsync("/shops/becker/admin/team")).Status);
        Assert.Equal(HttpStatusCode.OK, (await emil.GetAsync("/shops/becker/admin")).Status);
    }

    [Fact]
    public async Task The_last_owner_cannot_be_removed()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = host.Browser();
        await ruth.TryAsync("/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");
        var team = await ruth.GetAsync("/shops/becker/admin/team");
        var row = team.Html.QuerySelectorAll("tbody tr").Single(line => line.TextContent.Contains("Ruth", StringComparison.Ordinal));
        var id = await host.InAsync<StorefrontDb, Guid>(
            host.Shop("becker"),
            db => db.Set<StaffRecord>().Where(person => person.Email == "ruth@becker.example").Select(person => person.Id).SingleAsync());

        Assert.Empty(row.QuerySelectorAll("form"));
        Assert.Contains("Geben Sie zuerst jemand anderem die Rolle", row.TextContent, StringComparison.Ordinal);
        var answer = await ruth.PostAsync("/shops/becker/admin/team?handler=Remove", ("id", id.ToString()));

        Assert.Contains("Eine Person muss alles dürfen", answer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ruth.GetAsync("/shops/becker/admin/team")).Status);
    }

    [Fact]
    public async Task Who_is_removed_from_the_team_is_asked_about_first()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = host.Browser();
        await ruth.TryAsync("/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");
        var team = await ruth.GetAsync("/shops/becker/admin/team");

        var question = team.Html.QuerySelector("details.confirm:not([open]):has(form[action*='Remove'])")!;
        await ruth.SubmitAsync(team, "form[action*='Remove']");

        var name = question.QuerySelector("summary .visually-hidden")!.TextContent.Trim();
        Assert.Contains($"{name} aus dem Team entfernen?", question.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(name, (await ruth.GetAsync("/shops/becker/admin/team")).Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_vat_id_is_refused_beside_its_field_and_what_was_typed_stays()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = host.Browser();
        await ruth.TryAsync("/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");
        var form = await ruth.GetAsync("/shops/becker/admin/settings/legal");

        var answer = await ruth.SubmitAsync(form, "main form", ("Input.VatId", "DE123456789"));

        Assert.Contains("Prüfen Sie die USt-IdNr.", answer.Html.QuerySelector("#Input_VatId-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("DE123456789", answer.Html.QuerySelector("#Input_VatId")!.GetAttribute("value"));
    }
}

internal static class ShopSteps
{
    internal static async Task<Scope> OpenAsync(this TestHost host, string name, string email)
    {
        var (scope, _) = await host.InAsync<ShopOpening, (Scope, string)>(
            host.Town(),
            opening => opening.OpenAsync(
                host.Town().TownId, new NewShop { Name = name, OwnerName = "Grete Grün", Email = email }, CancellationToken.None));
        return scope;
    }

    /// <summary>A shop in the directory that lacks nothing for selling, with an owner.</summary>
    internal static async Task<Scope> ProfileShopAsync(this TestHost host)
    {
        await host.SeedAsync("""
            { "steps": [
              { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein", "hosts": ["musterstadt.localhost"],
                "contact": { "email": "kaufein@musterstadt.example" } },
              { "name": "shop", "slug": "hut", "displayName": "Hutmacherei", "slogan": "Hüte, die sitzen", "level": "profile", "state": "live",
                "contact": { "street": "Markt 1", "zip": "12345", "city": "Musterstadt", "phone": "+49 221 3", "email": "hallo@hut.example" },
                "legal": { "legalName": "Grete Grün", "legalForm": "Einzelunternehmen", "smallBusiness": true,
                  "duties": { "noPackaging": true, "moreThanTenStaff": false } } },
              { "name": "hours", "shop": "hut", "openingHours": "Mo-Fr 09:00-18:30; Sa 09:00-16:00" },
              { "name": "pickup", "shop": "hut", "slotMinutes": 30, "places": 2, "days": 7 },
              { "name": "product", "shop": "hut", "handle": "strohhut", "title": "Strohhut", "kind": "product", "taxRate": 19,
                "description": { "de": "Ein Hut." }, "variants": [{ "sku": "H1", "price": 2900, "stock": 3 }] },
              { "name": "legal-text", "shop": "hut", "kind": "imprint", "generate": true },
              { "name": "legal-text", "shop": "hut", "kind": "privacy", "generate": true },
              { "name": "legal-text", "shop": "hut", "kind": "terms", "generate": true },
              { "name": "legal-text", "shop": "hut", "kind": "withdrawal", "generate": true },
              { "name": "user", "email": "grete@hut.example", "displayName": "Grete Grün", "password": "ein langes Passwort", "staffOf": "hut", "role": "owner" } ] }
            """);
        return host.Shop("hut");
    }

    internal static async Task AskAsync(this TestHost host, Scope shop) => Assert.IsType<Submission.Accepted>(
        await host.InAsync<ShopStatus, Submission>(shop, status => status.SubmitAsync(ShopLevel.Sell, CancellationToken.None)));

    internal static Task<ShopProgress> ProgressAsync(this TestHost host, Scope shop) =>
        host.InAsync<ShopStatus, ShopProgress>(shop, status => status.ReadAsync(CancellationToken.None));

    internal static async Task<ShopImportResult> ImportAsync(this TestHost host, string list)
    {
        var id = await host.InAsync<Storefront.Platform.Jobs.JobQueue, Guid>(
            host.Town(), jobs => jobs.AddAsync(ShopImportJob.Kind, new ShopImportArguments(list), CancellationToken.None));
        await host.Services.GetRequiredService<Storefront.Platform.Jobs.JobRunner>().RunNextAsync(CancellationToken.None);
        return await host.InAsync<Storefront.Platform.Data.StorefrontDb, ShopImportResult>(host.Town(), db =>
        {
            var job = db.Set<Storefront.Platform.Jobs.JobRecord>().Single(row => row.Id == id);
            Assert.Equal(Storefront.Platform.Jobs.JobState.Done, job.State);
            return Task.FromResult(System.Text.Json.JsonSerializer.Deserialize<ShopImportResult>(job.Result!)!);
        });
    }
}
