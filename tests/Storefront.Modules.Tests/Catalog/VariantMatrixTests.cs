using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Modules.Tests.Media;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Catalog;

public sealed class VariantMatrixTests
{
    private const string Office = "/shops/becker/admin/products/";

    [Fact]
    public async Task A_variant_shows_a_picture_chosen_from_the_articles_or_uploaded_for_it()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressAsync(town);
        await ruth.SendAsync(Multipart(address + "?handler=Pictures", [], ("files", TestPictures.Jpeg(300, 200)), ("files", TestPictures.Jpeg(310, 200))));
        var uploaded = await ruth.GetAsync(address);
        var described = uploaded.Html.QuerySelectorAll("[name^='pictures'][name$='.Id']").OfType<IHtmlInputElement>()
            .SelectMany(id => new[] { (id.Name!, (string?)id.Value), (id.Name!.Replace(".Id", ".Alt", StringComparison.Ordinal), "Schuh") });
        await ruth.SendAsync(Multipart(address, [.. Form.Fields(uploaded), .. described]));
        var form = await ruth.GetAsync(address);
        var choice = (IHtmlSelectElement)form.Html.QuerySelector("[name='Input.Variants[2].ImageId']")!;
        var second = choice.Options[2].Value;

        await ruth.SendAsync(Multipart(
            address, [.. Form.Fields(form).Where(field => field.Name != "Input.Variants[2].ImageId"), ("Input.Variants[2].ImageId", second)],
            ("Input.Variants[1].Upload", TestPictures.Jpeg(320, 200))));

        var variants = await VariantsAsync(town);
        Assert.Equal([false, true, true], variants.Select(variant => variant.ImageId is not null));
        Assert.Equal(second, variants[2].ImageId.ToString());
        Assert.Equal(3, await town.AskAsync("becker", db => db.Set<ProductImage>().CountAsync()));
        var shown = await town.PageAsync("/shops/becker/products/alpsee?option1=40&option2=Gr%C3%BCn");
        var product = (ProductDrop)shown!.Objects["product"]!;
        Assert.Equal(310, product.Images[0].Width);
        Assert.Equal(320, ((ProductDrop)(await town.PageAsync("/shops/becker/products/alpsee?option1=40&option2=Braun"))!.Objects["product"]!).Images[0].Width);

        // What is removed from the article is removed from its variants.
        var row = await town.AskAsync("becker", db => db.Set<ProductImage>().SingleAsync(image => image.MediaId == variants[2].ImageId));
        var again = await ruth.GetAsync(address);
        await ruth.SendAsync(Multipart(address, [.. Form.Fields(again), ("pictures[0].Id", row.Id.ToString()), ("pictures[0].Remove", "true")]));
        Assert.Equal([false, true, false], (await VariantsAsync(town)).Select(variant => variant.ImageId is not null));
    }

    [Fact]
    public async Task A_picture_of_another_article_and_a_file_that_is_none_are_not_taken()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressAsync(town);
        var form = await ruth.GetAsync(address);

        var foreign = await ruth.PostAsync(address, [.. Form.Fields(form).Where(field => field.Name != "Input.Variants[0].ImageId"), ("Input.Variants[0].ImageId", Guid.CreateVersion7().ToString())]);
        var wrong = await ruth.SendAsync(Multipart(address, [.. Form.Fields(form).Where(field => field.Name != "Input.Title"), ("Input.Title", "Neuer Name")], ("Input.Variants[1].Upload", [1, 2, 3])));

        Assert.NotNull(foreign.Location);
        Assert.All(await VariantsAsync(town), variant => Assert.Null(variant.ImageId));
        Assert.Single(wrong.Html.QuerySelectorAll(".field__error"));
        Assert.Equal("Neuer Name", ((IHtmlInputElement)wrong.Html.QuerySelector("[name='Input.Title']")!).Value);
        Assert.Equal("Wanderschuh Alpsee", await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == "alpsee").Select(row => row.Title).SingleAsync()));
    }

    [Theory]
    [InlineData("?handler=Fill")]
    [InlineData("?handler=Matrix")]
    [InlineData("")]
    public async Task A_picture_chosen_for_a_variant_is_kept_whatever_is_pressed_before_all_is_well(string button)
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressAsync(town);
        var form = Form.Fields(await ruth.GetAsync(address)).Where(field => field.Name != "Input.Variants[0].Price").Append(("Input.Variants[0].Price", button.Length > 0 ? "99,00" : "nichts"));

        var shown = await ruth.SendAsync(Multipart(address + button, [.. form], ("Input.Variants[1].Upload", TestPictures.Jpeg(320, 200))));
        var chosen = Assert.Single(shown.Html.QuerySelectorAll("[name$='.ImageId'] option[selected]").Select(option => option.GetAttribute("value")), value => value != "");
        await ruth.PostAsync(address, [.. Form.Fields(shown).Where(field => field.Name != "Input.Variants[0].Price"), ("Input.Variants[0].Price", "99,00")]);

        Assert.Equal(["40", "Braun"], JsonText.Texts(Assert.Single(await VariantsAsync(town), variant => variant.ImageId?.ToString() == chosen).Options));
        Assert.Equal(1, await town.AskAsync("becker", db => db.Set<ProductImage>().CountAsync()));
    }

    [Fact]
    public async Task A_row_of_variants_takes_price_stock_and_numbers_at_once_and_is_stored_on_saving()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressAsync(town);
        var form = await ruth.GetAsync(address);

        var filled = await ruth.PostAsync(address + "?handler=Fill", [.. Form.Fields(form).Where(field => !field.Name.StartsWith("Input.Fill", StringComparison.Ordinal)),
            ("Input.Fill.Where", "0:40"), ("Input.Fill.Price", "119,00"), ("Input.Fill.Stock", "7"), ("Input.Fill.Gtins", "4006381333948\n4006381333955")]);

        Assert.Contains("In 2 Ausführungen eingetragen", filled.Words, StringComparison.Ordinal);
        Assert.Equal([0, 3, 1], (await VariantsAsync(town)).Select(variant => variant.StockCount));
        await ruth.PostAsync(address, [.. Form.Fields(filled)]);
        var variants = await VariantsAsync(town);
        Assert.Equal([12900L, 11900L, 11900L], variants.Select(variant => variant.Price.Cents));
        Assert.Equal([0, 7, 7], variants.Select(variant => variant.StockCount));
        Assert.Equal(["4006381333931", "4006381333948", "4006381333955"], variants.Select(variant => variant.Gtin));
    }

    [Fact]
    public async Task What_is_wrong_for_a_row_is_said_beside_it_and_fills_nothing()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressAsync(town);
        var form = await ruth.GetAsync(address);

        var wrong = await ruth.PostAsync(address + "?handler=Fill", [.. Form.Fields(form).Where(field => !field.Name.StartsWith("Input.Fill", StringComparison.Ordinal)),
            ("Input.Fill.Price", "1.299"), ("Input.Fill.Gtins", "123")]);

        Assert.Equal(2, wrong.Html.QuerySelectorAll("#variants details .field__error").Length);
        Assert.Equal("1.299", ((IHtmlInputElement)wrong.Html.QuerySelector("[name='Input.Fill.Price']")!).Value);
        Assert.Equal("129,00", ((IHtmlInputElement)wrong.Html.QuerySelector("[name='Input.Variants[0].Price']")!).Value);
    }

    [Fact]
    public async Task An_article_that_gets_one_choice_keeps_all_it_had_and_its_sales()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var (address, id) = await SprayAsync(town);

        var built = await BuildAsync(ruth, address, ("Inhalt", "400 ml"));
        await ruth.PostAsync(address, [.. Form.Fields(built)]);

        Assert.DoesNotContain("nicht übernommen", built.Words, StringComparison.Ordinal);
        var spray = await town.AskAsync("becker", db => db.Set<Variant>().SingleAsync(row => row.Sku == "SPRAY"));
        Assert.Equal<(Guid, string, long, long, int?)>((id, "400 ml", 899, 1199, 20), (spray.Id, spray.Title, spray.Price.Cents, spray.ComparePrice!.Value.Cents, spray.StockCount));
    }

    [Fact]
    public async Task An_article_that_is_divided_keeps_its_prices_and_says_what_belongs_to_nobody_yet()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var (address, _) = await SprayAsync(town);

        var built = await BuildAsync(ruth, address, ("Inhalt", "200 ml, 400 ml"));

        Assert.Equal("Bestand 20, Artikelnummer SPRAY", Assert.Single(built.Html.QuerySelectorAll("#variants > .notice--warning li")).TextContent);
        Assert.Equal(["8,99", "8,99"], Values(built, "Price"));
        Assert.Equal(["11,99", "11,99"], Values(built, "ComparePrice"));
        Assert.Equal(["", ""], Values(built, "Stock"));
    }

    [Fact]
    public async Task A_choice_that_is_given_up_adds_up_the_pieces_and_names_the_numbers_that_are_left_over()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();

        var built = await BuildAsync(ruth, await AddressAsync(town), ("Größe", "39, 40, 41"));

        Assert.Equal(["0", "4", ""], Values(built, "Stock"));
        Assert.Equal(["B-39-BR", "B-40-BR", ""], Values(built, "Sku"));
        Assert.Equal("40 / Grün: Artikelnummer B-40-GR", Assert.Single(built.Html.QuerySelectorAll("#variants > .notice--warning li")).TextContent);
    }

    private static IEnumerable<string> Values(TestPage page, string field) =>
        page.Html.QuerySelectorAll($"[name^='Input.Variants'][name$='.{field}']").Select(input => ((IHtmlInputElement)input).Value);

    private static async Task<TestPage> BuildAsync(TestBrowser ruth, string address, (string Name, string Values) option) => await ruth.PostAsync(
        address + "?handler=Matrix",
        [.. Form.Fields(await ruth.GetAsync(address)).Where(field => !field.Name.StartsWith("Input.Options", StringComparison.Ordinal)),
            ("Input.Options[0].Name", option.Name), ("Input.Options[0].Values", option.Values)]);

    private static async Task<(string Address, Guid Variant)> SprayAsync(CatalogTown town)
    {
        var variant = await town.AskAsync("becker", db => db.Set<Variant>().SingleAsync(row => row.Sku == "SPRAY"));
        return (Office + variant.ProductId, variant.Id);
    }

    private static async Task<string> AddressAsync(CatalogTown town) =>
        Office + await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == "alpsee").Select(row => row.Id).SingleAsync());

    private static Task<List<Variant>> VariantsAsync(CatalogTown town) => town.AskAsync("becker", db => db.Set<Variant>()
        .Where(row => db.Set<Product>().Any(product => product.Id == row.ProductId && product.Handle == "alpsee")).OrderBy(row => row.Position).ToListAsync());

    private static HttpRequestMessage Multipart(string address, IEnumerable<(string Name, string? Value)> fields, params (string Field, byte[] Content)[] files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(field => field.Value is not null))
        {
            content.Add(new StringContent(value!), name);
        }

        foreach (var (field, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), field, "bild.jpg");
        }

        return new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
    }
}

/// <summary>What a browser would send of all fields on a page.</summary>
internal static class Form
{
    internal static IEnumerable<(string Name, string? Value)> Fields(TestPage page) => page.Html
        .QuerySelectorAll("[name^='Input.']").Select(element => element switch
        {
            IHtmlInputElement { Type: "checkbox" } box => (box.Name!, box.IsChecked ? box.Value : null),
            IHtmlInputElement { Type: "file" } => ("", null),
            IHtmlInputElement input => (input.Name!, input.Value),
            IHtmlTextAreaElement area => (area.Name!, (string?)area.Value),
            IHtmlSelectElement select => (select.Name!, select.Value),
            _ => ("", null),
        });
}
