using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.Products;
using Storefront.Modules.Tests.Media;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>An article is written in one go: text, pictures, variants, and what is still missing.</summary>
public sealed class ArticleEditorTests
{
    private const string Office = "/shops/becker/admin/products";

    [Fact]
    public async Task Uploading_pictures_keeps_what_was_typed_and_stores_nothing_of_it()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await NewAsync(ruth);
        var typed = Form.Fields(await ruth.GetAsync(address)).Where(field => field.Name is not ("Input.Description" or "Input.Title"))
            .Append(("Input.Description", "Aus Filz.")).Append(("Input.Title", "Hausschuh Filz, neu")).ToList();

        var shown = await ruth.SendAsync(Multipart(address + "?handler=Pictures", typed, TestPictures.Jpeg(300, 200), TestPictures.Jpeg(310, 200), [1, 2, 3]));

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal("Aus Filz.", shown.Html.QuerySelector("[name='Input.Description']")!.TextContent);
        Assert.Equal("Hausschuh Filz, neu", ((IHtmlInputElement)shown.Html.QuerySelector("[name='Input.Title']")!).Value);
        Assert.Contains("2 Bilder sind da.", shown.Html.QuerySelector("#pictures [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(shown.Html.QuerySelectorAll("#pictures .field__error"));
        Assert.Contains("Noch nicht gespeichert", shown.Html.QuerySelector(".savebar")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Hausschuh Filz", ""), await StoredAsync(town));
        Assert.Equal(["Beschreiben Sie jedes Bild in Worten."], Missing(shown));

        var saved = await ruth.SubmitAsync(shown, "#product", ("pictures[0].Alt", "Schuh von vorn"), ("pictures[1].Alt", "Schuh von oben"), ("pictures[1].Order", "1"), ("Input.Live", "true"));

        Assert.Equal(HttpStatusCode.Found, saved.Status);
        Assert.Equal(("Hausschuh Filz, neu", "<p>Aus Filz.</p>"), await StoredAsync(town));
        Assert.Equal(["Schuh von oben", "Schuh von vorn"], await town.AskAsync("becker", db => db.Set<ProductImage>().OrderBy(row => row.Position).Select(row => row.Alt).ToListAsync()));
        Assert.True(await town.AskAsync("becker", db => db.Set<Product>().AnyAsync(row => row.Handle == "hausschuh-filz" && row.State == ProductState.Live)));
    }

    [Fact]
    public async Task Pictures_are_described_with_their_upload_and_the_words_of_a_refused_file_stay()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await NewAsync(ruth);
        var typed = Form.Fields(await ruth.GetAsync(address)).Where(field => field.Name != "filesAlt").ToList();

        var shown = await ruth.SendAsync(Multipart(
            address + "?handler=Pictures", [.. typed, ("filesAlt", "Schuh von vorn\r\nSohle\r\nSchuh von oben")], TestPictures.Jpeg(300, 200), [1, 2, 3], TestPictures.Jpeg(310, 200)));
        var refused = await ruth.SendAsync(Multipart(address, [.. Form.Fields(shown).Where(field => field.Name != "filesAlt"), ("filesAlt", "Sohle")]));
        var alts = await town.AskAsync("becker", db => db.Set<ProductImage>().OrderBy(row => row.Position).Select(row => row.Alt).ToListAsync());

        Assert.Equal(["Schuh von vorn", "Schuh von oben"], alts);
        Assert.Equal("Sohle", shown.Html.QuerySelector("#files-alt")!.TextContent);
        Assert.Contains("mit ihren Beschreibungen", shown.Html.QuerySelector("#pictures [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Beschreiben Sie jedes Bild in Worten.", Missing(shown));
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("kein Bild ausgewählt", refused.Html.QuerySelector("#pictures .field__error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Sohle", refused.Html.QuerySelector("#files-alt")!.TextContent);
    }

    [Fact]
    public async Task What_is_changed_daily_comes_first_and_the_rest_is_folded_behind_what_it_holds()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var id = await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == "alpsee").Select(row => row.Id).SingleAsync());

        var form = (await ruth.GetAsync($"{Office}/{id}")).Html.QuerySelector("#product")!;
        var folded = form.QuerySelectorAll("details > summary").Select(summary => summary.TextContent.Trim()).ToList();

        string[] daily = ["Input.Title", "Input.Live", "Input.Variants[0].Price", "Input.Variants[0].Stock", "files", "filesAlt", "Input.Description"];
        var inSight = form.QuerySelectorAll("input:not([type=hidden]), textarea, select").Where(field => field.Closest("details") is null).Select(field => field.GetAttribute("name")!).ToList();
        Assert.Equal(daily, inSight.Where(daily.Contains));
        Assert.All(inSight, name => Assert.True(daily.Contains(name) || name.StartsWith("Input.Variants[", StringComparison.Ordinal), name));
        Assert.Contains("Größen und Farben: Größe (39, 40) · Farbe (Braun, Grün)", folded);
        Assert.Contains("Einordnung: Artikel · Nordkamm · Wanderschuhe", folded);
        Assert.Contains("Steuer und Recht: 19 % · 14 Tage Widerrufsrecht (üblich)", folded);
        Assert.Contains("Auf Englisch: Alpsee hiking boot", folded);
        Assert.Contains(folded, line => line.EndsWith(": B-39-BR", StringComparison.Ordinal));
        Assert.Empty(form.QuerySelectorAll("details[open]"));
    }

    [Theory]
    [InlineData("Input.MinAge", "alt", "Steuer und Recht")]
    [InlineData("Input.Handle", "alpsee", "Einordnung")]
    [InlineData("Input.Variants[0].Gtin", "12", "Statt-Preis")]
    public async Task What_is_folded_opens_where_something_is_wrong_with_it(string field, string typed, string folded)
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var form = await ruth.GetAsync(await NewAsync(ruth));

        var shown = await ruth.SubmitAsync(form, "#product", (field, typed));

        var open = Assert.Single(shown.Html.QuerySelectorAll("#product details[open]"));
        Assert.StartsWith(folded, open.QuerySelector("summary")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(typed, ((IHtmlInputElement)open.QuerySelector($"[name='{field}']")!).Value);
    }

    [Fact]
    public async Task Pictures_chosen_and_not_uploaded_yet_come_in_with_saving()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await NewAsync(ruth);

        var saved = await ruth.SendAsync(Multipart(address, Form.Fields(await ruth.GetAsync(address)), TestPictures.Jpeg(300, 200)));

        Assert.Equal(HttpStatusCode.Found, saved.Status);
        Assert.Equal(1, await town.AskAsync("becker", db => db.Set<ProductImage>().CountAsync()));
    }

    [Theory]
    [InlineData("?handler=Matrix")]
    [InlineData("?handler=Fill")]
    [InlineData("?handler=Pictures")]
    [InlineData("")]
    public async Task What_is_missing_for_publishing_stays_listed_whatever_is_pressed(string button)
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await NewAsync(ruth);
        var form = await ruth.GetAsync(address);

        string[] typed = ["Input.Options[0].Name", "Input.Options[0].Values", "Input.Variants[0].Price"];
        var shown = await ruth.PostAsync(
            address + button,
            [.. Form.Fields(form).Where(field => !typed.Contains(field.Name)), (typed[0], "Größe"), (typed[1], "38, 39"), (typed[2], "nichts")]);

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("Schreiben Sie eine Beschreibung.", Missing(shown));
        Assert.Contains("Laden Sie ein Bild hoch.", Missing(shown));
    }

    [Theory]
    [InlineData("?handler=Matrix")]
    [InlineData("")]
    public async Task Two_options_of_one_name_are_refused_beside_the_second(string button)
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await NewAsync(ruth);
        string[] typed = ["Input.Options[0].Name", "Input.Options[0].Values", "Input.Options[1].Name", "Input.Options[1].Values"];

        var shown = await ruth.PostAsync(
            address + button,
            [.. Form.Fields(await ruth.GetAsync(address)).Where(field => !typed.Contains(field.Name)),
                (typed[0], "Größe"), (typed[1], "38, 39"), (typed[2], "größe"), (typed[3], "40, 41")]);

        Assert.Equal("Eine andere Auswahl heißt schon so. Geben Sie jeder einen eigenen Namen.", shown.Html.QuerySelector("#Input_Options_1__Name-error")!.TextContent);
        Assert.Equal(("größe", "40, 41"), (Value(shown, typed[2]), Value(shown, typed[3])));
        Assert.Null(shown.Html.QuerySelector("#Input_Options_0__Name-error"));
    }

    [Fact]
    public async Task A_picture_far_too_large_is_named_beside_its_field_with_the_limit()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await NewAsync(ruth);

        var shown = await ruth.SendAsync(Multipart(address + "?handler=Pictures", Form.Fields(await ruth.GetAsync(address)), new byte[61 * 1024 * 1024]));

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("Die Datei ist größer als 25\u00a0MB.", shown.Html.QuerySelector(".field--file .field__error")!.TextContent, StringComparison.Ordinal);
    }

    private static string Value(TestPage page, string name) => ((IHtmlInputElement)page.Html.QuerySelector($"[name='{name}']")!).Value;

    [Fact]
    public async Task An_article_that_another_tab_deleted_is_missed_in_the_back_office_and_gives_back_what_was_typed()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await NewAsync(ruth);
        var open = await ruth.GetAsync(address);
        await ruth.PostAsync(address + "?handler=Delete");

        var saved = await ruth.SubmitAsync(open, "#product", ("Input.Description", "Aus Filz, von Hand genäht."));
        var looked = await ruth.GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (saved.Status, looked.Status));
        Assert.Contains("Das gibt es hier nicht mehr", saved.Words, StringComparison.Ordinal);
        Assert.Contains(saved.Html.QuerySelectorAll("main blockquote"), text => text.TextContent == "Aus Filz, von Hand genäht.");
        Assert.Equal(Office, saved.Html.QuerySelector("main a.button")!.GetAttribute("href"));
        Assert.Empty(looked.Html.QuerySelectorAll("main blockquote"));
    }

    [Fact]
    public async Task A_description_is_not_called_voluntary_where_publishing_needs_it()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();

        var form = await ruth.GetAsync(await NewAsync(ruth));

        Assert.Equal("Beschreibung", form.Html.QuerySelector("label[for=Input_Description]")!.TextContent.Trim());
        Assert.StartsWith("Nötig zum Veröffentlichen.", form.Html.QuerySelector("#Input_Description-hint")!.TextContent, StringComparison.Ordinal);
    }

    private static string[] Missing(TestPage page) => [.. page.Html.QuerySelectorAll("section[aria-labelledby=missing] li").Select(line => line.TextContent)];

    private static Task<(string Title, string Description)> StoredAsync(CatalogTown town) => town.AskAsync(
        "becker", async db => await db.Set<Product>().SingleAsync(row => row.Handle == "hausschuh-filz") is var row ? (row.Title, row.Description.Trim()) : default);

    private static async Task<string> NewAsync(TestBrowser ruth) => (await ruth.SubmitAsync(
        await ruth.GetAsync(Office + "/new"), "main form", ("Input.Title", "Hausschuh Filz"), ("Input.Price", "39,00"), ("Input.Stock", "4"))).Location!;

    private static HttpRequestMessage Multipart(string address, IEnumerable<(string Name, string? Value)> fields, params byte[][] files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(field => field.Value is not null))
        {
            content.Add(new StringContent(value!), name);
        }

        foreach (var (number, file) in files.Index())
        {
            content.Add(new ByteArrayContent(file), "files", $"bild-{number}.jpg");
        }

        return new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
    }
}
