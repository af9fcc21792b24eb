using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Platform.Texts;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Catalog;

public sealed class EnglishTests
{
    private const string Boot = """
        { "name": "product", "shop": "becker", "handle": "stiefel", "title": "Stiefel", "kind": "product", "description": "Warm.",
          "options": ["Größe", "Obermaterial"], "words": { "Größe": "Size", "Braun": "Brown", "Futter": "Lining" },
          "variants": [ { "options": ["40", "Braun"], "sku": "ST-40", "price": 100, "stock": 1 }, { "options": ["40", "Rostrot"], "sku": "ST-41", "price": 100, "stock": 1 } ],
          "details": [ { "name": "Futter", "value": "Lammfell" } ] }
        """;

    [Fact]
    public async Task Options_and_details_are_shown_in_English_and_what_lacks_a_word_is_marked_as_German()
    {
        await using var town = await CatalogTown.StartAsync();
        await town.RunAsync(Boot);

        var english = await ShownAsync(town, "en");
        var german = await ShownAsync(town, "de");

        Assert.Equal([("Size", null), ("Obermaterial", "de")], english.Options.Select(option => (option.Name, option.Lang)));
        Assert.Equal([("Braun", "Brown", null), ("Rostrot", "Rostrot", "de")], english.Options[1].Values.Select(value => (value.Value, value.Label, value.Lang)));
        Assert.Equal(("40", null), (english.Options[0].Values[0].Label, english.Options[0].Values[0].Lang));
        Assert.Equal("40 / Brown", english.Variants[0].Title);
        Assert.Equal(("Lining", null, "Lammfell", "de"), (english.Details[0].Name, english.Details[0].NameLang, english.Details[0].Value, english.Details[0].ValueLang));
        Assert.Equal(("de", "de"), (english.TitleLang, english.DescriptionLang));
        Assert.Equal(("Größe", "40 / Braun", "Futter", null), (german.Options[0].Name, german.Variants[0].Title, german.Details[0].Name, german.TitleLang));
    }

    [Fact]
    public async Task English_words_are_written_in_the_editor_and_found_by_search()
    {
        await using var town = await CatalogTown.StartAsync();
        await town.RunAsync(Boot);
        using var ruth = await town.RuthAsync();
        var address = "/shops/becker/admin/products/" + await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == "stiefel").Select(row => row.Id).SingleAsync());
        var form = await ruth.GetAsync(address);
        var labels = form.Html.QuerySelectorAll("label[for^='word-']").Select(label => label.TextContent).ToList();

        await ruth.PostAsync(address, [.. Form.Fields(form).Where(field => field.Name != $"Input.Words[{labels.IndexOf("Rostrot")}].English"),
            ($"Input.Words[{labels.IndexOf("Rostrot")}].English", "Rust")]);

        Assert.Equal(["Größe", "Obermaterial", "Braun", "Rostrot", "Futter", "Lammfell"], labels);
        var product = await town.AskAsync("becker", db => db.Set<Product>().SingleAsync(row => row.Handle == "stiefel"));
        Assert.Equal(["Braun=Brown", "Futter=Lining", "Größe=Size", "Rostrot=Rust"], ArticleWords.Of(product.WordsEn).English.Select(word => $"{word.Key}={word.Value}").Order(StringComparer.Ordinal));
        Assert.Contains("rust", product.SearchText, StringComparison.Ordinal);
        await town.RunAsync(Boot.Replace("\"stiefel\"", "\"live\"").Replace("ST-", "LV-"));
        var feed = await town.Host.InAsync<IProductFeed, IReadOnlyList<FeedProduct>>(town.Shop("becker"), async all => await all.AllAsync(CancellationToken.None).FirstAsync());
        Assert.Contains("Brown", feed.Single(one => one.Handle == "live").WordsEn);
    }

    [Fact]
    public async Task English_texts_and_details_are_exported_and_come_in_again()
    {
        await using var town = await CatalogTown.StartAsync();
        await town.RunAsync(Boot.Replace("\"title\": \"Stiefel\"", "\"title\": \"Stiefel\", \"titleEn\": \"Boot\""));
        using var file = new MemoryStream();
        await town.Host.InAsync<IProductFiles>(town.Shop("becker"), files => files.ExportAsync(file, CancellationToken.None));

        file.Position = 0;
        await ImportAsync(town, file, "hartmann");
        await ImportAsync(town, new MemoryStream(Encoding.UTF8.GetBytes(
            "Handle;Titel;Option1 Name;Option1 Wert;Option2 Name;Option2 Wert;Artikelnummer;Preis\nstiefel;Stiefel;Größe;40;Obermaterial;Braun;ST-40;2,00\nstiefel;;;40;;Rostrot;ST-41;2,00")), "becker");

        foreach (var shop in new[] { "hartmann", "becker" })
        {
            var product = await town.AskAsync(shop, db => db.Set<Product>().SingleAsync(row => row.Handle == "stiefel"));
            Assert.Equal("Boot", product.TitleEn);
            Assert.Equal("Size", ArticleWords.Of(product.WordsEn).English["Größe"]);
            Assert.Equal(new ProductDetail("Futter", "Lammfell"), Assert.Single(JsonText.Details(product.Details)));
        }
    }

    private static async Task<ProductDrop> ShownAsync(CatalogTown town, string language) =>
        (ProductDrop)(await town.PageAsync("/shops/becker/products/stiefel?option2=Braun", language))!.Objects["product"]!;

    private static Task ImportAsync(CatalogTown town, Stream file, string shop) => town.Host.InAsync<IProductFiles>(
        town.Shop(shop),
        files => files.ImportAsync(file, new ProductFileOrder(), (_, _) => Task.CompletedTask, ((TextCatalog)town.Host.Services.GetService(typeof(TextCatalog))!).In("de"), CancellationToken.None));
}
