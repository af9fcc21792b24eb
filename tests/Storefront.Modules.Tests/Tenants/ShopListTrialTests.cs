using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Modules.Tests.Users;
using Storefront.Platform.Jobs;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>A list says first what it would do; nothing is written and nobody is written to before the button.</summary>
public sealed class ShopListTrialTests
{
    private const string List = """
        Name;Branche;E-Mail;PLZ;Fax
        Hutmacherei;Schuhe;grete@hut.example;12345;1
        Becker;;;;
        Laden am Tor;Raumfahrt;tor;1067;
        """;

    [Fact]
    public async Task What_would_happen_stands_there_with_the_column_of_each_problem_and_nothing_is_written()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await ClaudiaAsync(host);

        var trial = await UploadAsync(host, claudia);
        await host.DrainAsync();

        foreach (var words in (string[])
        [
            "Ein Geschäft wird neu angelegt.", "Eine Person bekommt eine E-Mail", "Ein Geschäft ist schon da und bleibt, wie es ist.",
            "Eine Spalte ist unbekannt und wird nicht übernommen: Fax.", "Eine Zeile wird nicht übernommen:",
            "Zeile 4, Branche „Raumfahrt“: Diese Branche gibt es nicht. Möglich sind: ", "Zeile 4, Postleitzahl „1067“: Die Postleitzahl hat keine fünf Ziffern.", "„tor“: Die E-Mail-Adresse ist nicht vollständig.",
        ])
        {
            Assert.Contains(words, trial.Words, StringComparison.Ordinal);
        }

        Assert.Null(host.Directory.FindShop(host.Town().TownId, "hutmacherei"));
        Assert.Empty(host.Mails());
    }

    [Fact]
    public async Task The_button_does_what_was_looked_at()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await ClaudiaAsync(host);
        var trial = await UploadAsync(host, claudia);

        var sent = await claudia.SubmitAsync(trial, "form[action*=Take]");
        await host.Services.GetRequiredService<JobRunner>().RunNextAsync(CancellationToken.None);
        var done = await claudia.GetAsync(sent.Response.Headers.Location!.ToString());

        Assert.Contains("Ein Geschäft ist neu angelegt.", done.Words, StringComparison.Ordinal);
        Assert.NotNull(host.Directory.FindShop(host.Town().TownId, "hutmacherei"));
        Assert.Null(host.Directory.FindShop(host.Town().TownId, "laden-am-tor"));
        Assert.Contains(LogLine.Of(await claudia.GetAsync("/admin/log")), line => line is { Who: "Claudia Brandt", What: "„Hutmacherei“ angelegt" });
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_costs_its_own_line_only()
    {
        var (lines, bad, _) = Storefront.Tenants.Shops.ShopListReader.Read("Name;Ort\nBecker;Musterstadt\n\"Hut;Musterstadt\nLinde;Musterstadt\n");

        Assert.Equal([(2, "Becker"), (4, "Linde")], lines.Select(line => (line.Line, line.Name)));
        Assert.Equal(new Storefront.Tenants.Shops.BadLine(3, "tenants.error.import_quote"), Assert.Single(bad));
    }

    [Fact]
    public async Task A_shop_that_may_be_there_already_is_asked_about_and_opened_only_with_a_tick()
    {
        const string list = """
            Name;Straße
            Becker Schuhhaus;Marktstr. 12
            Schuhhaus Becker;Hauptstraße 3
            Schuhhaus Becker;Marktstraße 12
            Buchhandlung Lindenhof;
            """;
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await ClaudiaAsync(host);

        var trial = await UploadAsync(host, claudia, list);
        var lines = trial.Html.QuerySelectorAll("fieldset li p").Select(line => line.TextContent);
        var sent = await claudia.PostAsync(
            "/admin/shops/import?handler=Take", ("trial", trial.Html.QuerySelector("input[name=trial]")!.GetAttribute("value")), ("others", "3"));
        await host.Services.GetRequiredService<JobRunner>().RunNextAsync(CancellationToken.None);
        var done = await claudia.GetAsync(sent.Response.Headers.Location!.ToString());

        Assert.Equal(
            [
                "Zeile 2, „Becker Schuhhaus“: schon da ist Schuhhaus Becker (Marktstraße 12).",
                "Zeile 3, „Schuhhaus Becker“: schon da ist Schuhhaus Becker (Marktstraße 12).",
            ],
            lines);
        Assert.Equal(["2", "3"], trial.Html.QuerySelectorAll("input[name=others][form=take]").Select(box => box.GetAttribute("value")));
        Assert.Contains("2 Geschäfte sind schon da", trial.Words, StringComparison.Ordinal);
        Assert.Contains("Ein Geschäft ist neu angelegt.", done.Words, StringComparison.Ordinal);
        Assert.Contains("Nicht angelegt, weil es sie vielleicht schon gibt:", done.Words, StringComparison.Ordinal);
        Assert.NotNull(host.Directory.FindShop(host.Town().TownId, "schuhhaus-becker"));
        Assert.Null(host.Directory.FindShop(host.Town().TownId, "becker-schuhhaus"));
    }

    [Fact]
    public async Task A_list_of_another_town_cannot_be_taken()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.SeedAsync("""
            { "steps": [
              { "name": "town", "slug": "neustadt", "displayName": "Neustadt", "hosts": ["neustadt.localhost"], "state": "BY" },
              { "name": "user", "email": "nora@neustadt.example", "displayName": "Nora Nagel", "password": "nora-demo-2026", "staffOf": "portal", "role": "town_admin" } ] }
            """);
        using var claudia = await ClaudiaAsync(host);
        var trial = await UploadAsync(host, claudia);
        var id = trial.Html.QuerySelector("input[name=trial]")!.GetAttribute("value");
        using var nora = host.Browser("neustadt.localhost");
        await nora.TryAsync("/admin", "nora@neustadt.example", "nora-demo-2026");

        Assert.Equal(HttpStatusCode.NotFound, (await nora.PostAsync("/admin/shops/import?handler=Take", ("trial", id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nora.GetAsync($"/admin/shops/import?job={id}")).Status);
    }

    [Fact]
    public async Task A_list_as_Excel_saves_it_keeps_its_umlauts_and_a_workbook_is_asked_for_as_CSV()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await ClaudiaAsync(host);
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Name;Straße\nBäckerei Grün;Königsweg 1\n;\n");
        async Task<TestPage> SendAsync(byte[] file)
        {
            using var upload = new MultipartFormDataContent { { new ByteArrayContent(file), "Upload", "liste.csv" } };
            return await claudia.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/admin/shops/import") { Content = upload });
        }

        var sent = await SendAsync(western);
        await host.Services.GetRequiredService<JobRunner>().RunNextAsync(CancellationToken.None);
        var trial = await claudia.GetAsync(sent.Response.Headers.Location!.ToString());
        var taken = await claudia.SubmitAsync(trial, "form[action*=Take]");
        await host.Services.GetRequiredService<JobRunner>().RunNextAsync(CancellationToken.None);
        var workbook = await SendAsync("PK\u0003\u0004\u0014\0\u0006\0"u8.ToArray());

        Assert.Equal(HttpStatusCode.Found, taken.Status);
        Assert.Equal("Bäckerei Grün", host.Directory.FindShop(host.Town().TownId, "baeckerei-gruen")!.Name);
        Assert.StartsWith("Diese Datei ist keine CSV-Datei.", workbook.Html.QuerySelector(".field__error")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<TestPage> UploadAsync(TestHost host, TestBrowser claudia, string list = List)
    {
        using var upload = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(list)), "Upload", "liste.csv" } };
        var sent = await claudia.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/admin/shops/import") { Content = upload });
        await host.Services.GetRequiredService<JobRunner>().RunNextAsync(CancellationToken.None);
        return await claudia.GetAsync(sent.Response.Headers.Location!.ToString());
    }

    private static async Task<TestBrowser> ClaudiaAsync(TestHost host)
    {
        var claudia = host.Browser("musterstadt.localhost");
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");
        return claudia;
    }
}
