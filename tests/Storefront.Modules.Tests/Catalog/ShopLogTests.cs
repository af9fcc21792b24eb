using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>What the log of a shop says of a day's work.</summary>
public sealed class ShopLogTests
{
    private const string Office = "/shops/becker/admin";

    [Fact]
    public async Task Prices_imports_hours_closures_and_the_look_are_told_in_sentences_with_who_and_when()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        await WorkAsync(town, ruth);

        var lines = LogLine.Of(await ruth.GetAsync(Office + "/log")).FindAll(line => line.Who.StartsWith("Ruth", StringComparison.Ordinal));

        Assert.Equal(
            [
                "Farben und Schriften geändert",
                "Betriebsferien eingetragen: 23. Dezember 2026 bis 31. Dezember 2026 Urlaub",
                "Öffnungszeiten geändert",
                "Artikel aus „herbst.csv“ eingelesen: 1 neu, 0 geändert, 0 unverändert, 0 Zeilen abgelehnt, 1 wegen fehlender Angaben als Entwurf",
                "„Imprägnierspray“ wieder zum Entwurf gemacht",
                "Preis von „Imprägnierspray“ geändert: 9,99\u00a0€ statt 8,99\u00a0€",
                "Preis von „Wanderschuh Alpsee (39 / Braun, 40 / Braun)“ geändert: 119,00\u00a0€ statt 129,00\u00a0€",
            ],
            lines.Select(line => line.What).Where(what => !what.StartsWith("„Wanderschuh", StringComparison.Ordinal)));
        Assert.All(lines, line => Assert.StartsWith("Do., 12. Nov.", line.When, StringComparison.Ordinal));
        Assert.Contains("Öffnungszeiten", lines[2].Change, StringComparison.Ordinal);
        Assert.Contains("leer → Mo-Fr 09:00-18:00", lines[2].Change, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_English_reads_the_same_log_in_English()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        await WorkAsync(town, ruth);

        var lines = LogLine.Of(await ruth.GetAsync(Office + "/log?lang=en")).ConvertAll(line => line.What);

        Assert.Contains("Price of “Imprägnierspray” changed: €9.99 instead of €8.99", lines);
        Assert.Contains("Closure entered: 23 December 2026 to 31 December 2026 Urlaub", lines);
        Assert.DoesNotContain(lines, line => line.Contains("geändert", StringComparison.Ordinal) || line.Contains("{{", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stock_that_somebody_counted_is_told_from_the_article_page_and_from_the_list()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var seen = LogLine.Of(await ruth.GetAsync(Office + "/log")).Count;
        var spray = await town.AskAsync("becker", db => db.Set<Variant>().SingleAsync(row => row.Sku == "SPRAY"));
        async Task TypeAsync(params (string, string?)[] fields)
        {
            await ruth.SubmitAsync(await ruth.GetAsync($"{Office}/products/{spray.ProductId}"), "#product", [.. fields, ("Input.Live", null)]);
            town.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await TypeAsync();
        await TypeAsync(("Input.Variants[0].Price", "9,99"), ("Input.Variants[0].Stock", "17"));
        await ruth.PostAsync(Office + "/products?handler=Stock", ("variant", spray.Id.ToString()), ("delta", "-1"));
        town.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await TypeAsync(("Input.Variants[0].Stock", ""));
        await TypeAsync(("Input.Variants[0].Soft", "Ask"));
        await TypeAsync(("Input.Variants[0].Stock", "5"));
        var lines = LogLine.Of(await ruth.GetAsync(Office + "/log")).SkipLast(seen).Select(line => line.What).ToList();

        Assert.Equal(
            [
                "Bestand von „Imprägnierspray“ eingetragen: 5",
                "Angabe zum Bestand von „Imprägnierspray“ geändert",
                "Bestand von „Imprägnierspray“ wird nicht mehr gezählt, zuletzt 16",
                "Bestand von „Imprägnierspray“ geändert: 16 statt 17",
                "Bestand von „Imprägnierspray“ geändert: 17 statt 20",
            ],
            lines.Where(line => line.StartsWith("Bestand", StringComparison.Ordinal) || line.StartsWith("Angabe", StringComparison.Ordinal)));
        Assert.Contains("Preis von „Imprägnierspray“ geändert: 9,99\u00a0€ statt 8,99\u00a0€", lines);
    }

    [Fact]
    public async Task Saving_without_a_change_leaves_no_line_and_another_shop_reads_none()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var article = await ArticleAsync(town, "alpsee");
        await ruth.SubmitAsync(await ruth.GetAsync(article), "#product", ("Input.Vendor", "Südkamm"), ("Input.Live", null));
        var before = LogLine.Of(await ruth.GetAsync(Office + "/log")).Count;

        await ruth.SubmitAsync(await ruth.GetAsync(article), "#product", ("Input.Vendor", "Nordkamm"));

        Assert.Equal(before, LogLine.Of(await ruth.GetAsync(Office + "/log")).Count);
        await town.RunAsync("""
            { "name": "user", "email": "nora@lindenhof.example", "displayName": "Nora Lind", "password": "nora-demo-2026", "staffOf": "lindenhof", "role": "owner" }
            """);
        using var nora = await town.Host.SignedInAsync("lindenhof", "nora@lindenhof.example");
        Assert.DoesNotContain("Alpsee", (await nora.GetAsync("/shops/lindenhof/admin/log")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_collections_and_pages_that_come_and_go_or_are_called_otherwise_are_told()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var seen = LogLine.Of(await ruth.GetAsync(Office + "/log")).Count;
        async Task Do(Func<Task<TestPage>> work)
        {
            await work();
            town.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var made = await ruth.PostAsync(Office + "/products/new", ("Input.Title", "Gummistiefel"), ("Input.Price", "39,00"));
        town.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await Do(async () => await ruth.SubmitAsync(await ruth.GetAsync(made.Location!), "#product", ("Input.Title", "Regenstiefel")));
        await Do(() => ruth.PostAsync(made.Location! + "?handler=Copy"));
        await Do(() => ruth.PostAsync(made.Location! + "?handler=Delete"));
        await Do(() => ruth.PostAsync(Office + "/products?handler=Undo", ("id", made.Location!.Split('/')[^1])));
        await Do(() => ruth.PostAsync(Office + "/collections", ("Input.Title", "Für Regen")));
        await Do(() => ruth.PostAsync(Office + "/pages/edit", ("Input.TitleDe", "Unsere Werkstatt"), ("Input.BodyDe", "Wir besohlen."), ("Input.IsLive", "true")));
        var list = await ruth.GetAsync(Office + "/pages");
        var page = list.Html.QuerySelector("main td a[href*='/pages/edit/']")!.GetAttribute("href")!;
        await Do(async () => await ruth.SubmitAsync(await ruth.GetAsync(page), "form:has(.savebar)"));
        await Do(async () => await ruth.SubmitAsync(await ruth.GetAsync(page), "form:has(.savebar)", ("Input.IsLive", null)));
        await Do(() => ruth.PostAsync(Office + "/pages?handler=Delete", ("id", page.Split('/')[^1])));
        var lines = LogLine.Of(await ruth.GetAsync(Office + "/log"));

        Assert.Equal(
            [
                "Seite „Unsere Werkstatt“ gelöscht",
                "Seite „Unsere Werkstatt“ wieder zum Entwurf gemacht",
                "Seite „Unsere Werkstatt“ angelegt",
                "Warengruppe „Für Regen“ angelegt",
                "„Regenstiefel“ zurückgeholt",
                "„Regenstiefel“ gelöscht",
                "„Kopie: Regenstiefel“ angelegt",
                "„Gummistiefel“ heißt jetzt „Regenstiefel“",
                "„Gummistiefel“ angelegt",
            ],
            lines.SkipLast(seen).Select(line => line.What));
    }

    private static async Task WorkAsync(CatalogTown town, TestBrowser ruth)
    {
        await ruth.SubmitAsync(await ruth.GetAsync(await ArticleAsync(town, "alpsee")), "#product", ("Input.Variants[0].Price", "119,00"), ("Input.Variants[1].Price", "119,00"));
        town.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await ruth.SubmitAsync(await ruth.GetAsync(await ArticleAsync(town, "imprägnierspray")), "#product", ("Input.Variants[0].Price", "9,99"), ("Input.Live", null));
        town.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var upload = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("Titel;Preis\nClog;49,90")), "Table", "herbst.csv" } };
        var file = (await ruth.SendAsync(new HttpRequestMessage(HttpMethod.Post, Office + "/products/import") { Content = upload })).Location!;
        await ruth.PostAsync(file + "?handler=Run");
        await town.Host.DrainAsync();
        town.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await ruth.PostAsync(Office + "/hours?handler=Expert", ("expert", "Mo-Fr 09:00-18:00"));
        town.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await ruth.PostAsync(Office + "/hours?handler=Close", ("closure-from", "2026-12-23"), ("closure-to", "2026-12-31"), ("closure-reason", "Urlaub"));
        town.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await ruth.SubmitAsync(await ruth.GetAsync(Office + "/theme"), "form:has(.savebar)");
    }

    private static async Task<string> ArticleAsync(CatalogTown town, string handle) =>
        $"{Office}/products/{await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == handle).Select(row => row.Id).SingleAsync())}";
}
