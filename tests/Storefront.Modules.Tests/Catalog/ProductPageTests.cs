using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;

namespace Storefront.Modules.Tests.Catalog;

public sealed class ProductPageTests
{
    [Fact]
    public async Task The_page_says_price_stock_tax_and_choices_before_one_is_made()
    {
        await using var town = await CatalogTown.StartAsync();

        var product = Product(await town.PageAsync("/shops/becker/products/alpsee"));

        Assert.Equal("Wanderschuh Alpsee", product.Title);
        Assert.Equal("ab 129,00\u00a0€", product.Price);
        Assert.Equal("inkl. 19\u00a0% MwSt.", product.TaxText);
        Assert.Equal(("Im Laden", "in_stock"), (product.StockText, product.StockState));
        Assert.True(product.Orderable);
        Assert.True(product.Reservable);
        Assert.Equal(["Größe", "Farbe"], product.Options.Select(option => option.Name));
        Assert.Equal("/shops/becker/products/alpsee", product.Url);
        Assert.Equal("<p>Aus <strong>Leder</strong>.</p>", product.Description.ToString().Trim());
        Assert.Equal(["Wanderschuhe"], product.Collections.Select(collection => collection.Title));
    }

    [Fact]
    public async Task An_address_chooses_a_variant_without_a_script()
    {
        await using var town = await CatalogTown.StartAsync();

        var page = await town.PageAsync("/shops/becker/products/alpsee?option1=40&option2=Gr%C3%BCn");

        Assert.Equal("139,00\u00a0€", Product(page).Price);
        Assert.Equal("40 / Grün", ((VariantDrop)page!.Objects["selected_variant"]!).Title);
        var size = Product(page).Options[0];
        Assert.Equal([("39", false, false), ("40", true, true)], size.Values.Select(value => (value.Value, value.Available, value.Selected)));
        Assert.Contains("option2=Gr%C3%BCn", size.Values[1].Url);
    }

    [Fact]
    public async Task Nothing_is_chosen_for_the_shopper_while_there_is_a_choice()
    {
        await using var town = await CatalogTown.StartAsync();

        var page = await town.PageAsync("/shops/becker/products/alpsee");
        var product = Product(page);
        var colours = Product(await town.PageAsync("/shops/becker/products/alpsee?option1=40"));

        Assert.Null(page!.Objects["selected_variant"]);
        Assert.DoesNotContain(product.Options.SelectMany(option => option.Values), value => value.Selected);
        Assert.Equal("Größe, Farbe wählen", product.ChooseText);
        Assert.Null(product.OnlyChoice);
        Assert.Equal([("39", false), ("40", true)], product.Options[0].Values.Select(value => (value.Value, value.Available)));
        Assert.Equal(("Farbe wählen", "ab 129,00\u00a0€"), (colours.ChooseText, colours.Price));
        Assert.True(colours.Options[0].Values[1].Selected);
        Assert.EndsWith("?option1=40&option2=Braun", colours.Options[1].Values[0].Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_one_there_is_needs_no_choice_and_is_named()
    {
        await using var town = await CatalogTown.StartAsync();
        await town.RunAsync("""
            { "name": "product", "shop": "becker", "handle": "alpsee", "title": "Wanderschuh Alpsee", "kind": "product",
              "options": ["Größe", "Farbe"], "variants": [
                { "options": ["40", "Braun"], "sku": "B-40-BR", "price": 12900, "stock": 3 },
                { "options": ["40", "Grün"], "sku": "B-40-GR", "price": 13900, "stock": 0 } ] }
            """);

        var page = await town.PageAsync("/shops/becker/products/alpsee");

        Assert.Equal(("40 / Braun", "40 / Braun"), (((VariantDrop)page!.Objects["selected_variant"]!).Title, Product(page).OnlyChoice));
        Assert.Equal("129,00\u00a0€", Product(page).Price);
        Assert.Null(Product(page).ChooseText);
    }

    [Fact]
    public async Task A_link_to_a_variant_shows_it_and_a_choice_that_does_not_exist_says_so()
    {
        await using var town = await CatalogTown.StartAsync();
        var first = Product(await town.PageAsync("/shops/becker/products/alpsee")).Variants.Single(variant => variant.Sku == "B-39-BR");

        var linked = await town.PageAsync("/shops/becker/products/alpsee?variant=" + first.Id);
        var none = await town.PageAsync("/shops/becker/products/alpsee?option1=39&option2=Gr%C3%BCn");

        Assert.Equal(("39 / Braun", false), (((VariantDrop)linked!.Objects["selected_variant"]!).Title, ((VariantDrop)linked.Objects["selected_variant"]!).Orderable));
        Assert.Null(none!.Objects["selected_variant"]);
        Assert.True(Product(none).NoSuchChoice);
        Assert.Equal(["39", "Grün"], Product(none).Options.SelectMany(option => option.Values).Where(value => value.Selected).Select(value => value.Value));
    }

    [Fact]
    public async Task English_readers_get_the_English_words()
    {
        await using var town = await CatalogTown.StartAsync();

        var product = Product(await town.PageAsync("/shops/becker/products/alpsee", "en"));

        Assert.Equal("Alpsee hiking boot", product.Title);
        Assert.Equal("from €129.00", product.Price);
        Assert.Equal("incl. 19% VAT", product.TaxText);
    }

    [Fact]
    public async Task A_reduction_shows_the_lowest_price_before_it_and_a_unit_price()
    {
        await using var town = await CatalogTown.StartAsync();

        var product = Product(await town.PageAsync("/shops/becker/products/imprägnierspray"));

        Assert.Equal(("8,99\u00a0€", "11,99\u00a0€"), (product.Price, product.ComparePrice));
        Assert.Equal("Niedrigster Gesamtpreis der letzten 30 Tage vor der Reduzierung: 11,99\u00a0€", product.Lowest30Days);
        Assert.Equal("−25\u00a0%", product.SavingText);
        Assert.Equal("22,48\u00a0€/l", product.UnitPrice);
    }

    [Fact]
    public async Task A_small_business_never_speaks_of_included_tax_and_a_reserving_shop_never_of_buying()
    {
        await using var town = await CatalogTown.StartAsync();

        var product = Product(await town.PageAsync("/shops/lindenhof/products/haus-am-wehr"));

        Assert.Equal("Umsatzsteuerfrei nach §\u00a019 UStG", product.TaxText);
        Assert.False(product.Orderable);
        Assert.True(product.Reservable);
    }

    [Fact]
    public async Task Beside_an_article_stand_the_newest_others_of_its_collections_each_once()
    {
        await using var town = await CatalogTown.StartAsync();
        string New(string handle, string collections) => $$"""
            { "name": "product", "shop": "becker", "handle": "{{handle}}", "title": "{{handle}}", "kind": "product",
              "collections": [{{collections}}], "variants": [ { "sku": "{{handle}}", "price": 100, "stock": 1 } ] }
            """;
        await town.RunAsync($$"""
            { "name": "collection", "shop": "becker", "handle": "pflege", "title": "Pflege" },
            {{New("alpsee-neu", "\"wanderschuhe\", \"pflege\"")}},
            {{New("wachs", "\"wanderschuhe\", \"pflege\"")}},
            {{New("buerste", "\"pflege\"")}},
            {{New("entwurf", "\"pflege\"")}},
            {{New("allein", "")}}
            """);
        await town.AskAsync("becker", db => db.Set<Product>().Where(product => product.Handle == "entwurf")
            .ExecuteUpdateAsync(set => set.SetProperty(product => product.State, ProductState.Draft)));

        Assert.Equal(["buerste", "wachs", "Imprägnierspray", "Wanderschuh Alpsee"], await RelatedAsync(town, "alpsee-neu"));
        Assert.Equal([], await RelatedAsync(town, "allein"));
    }

    [Fact]
    public async Task Of_a_large_collection_eight_stand_beside_an_article()
    {
        await using var town = await CatalogTown.StartAsync();
        await town.RunAsync(string.Join(',', Enumerable.Range(1, 30).Select(number => $$"""
            { "name": "product", "shop": "becker", "handle": "n{{number:00}}", "title": "Nummer {{number:00}}", "kind": "product",
              "collections": ["wanderschuhe"], "variants": [ { "sku": "N{{number:00}}", "price": 100, "stock": 1 } ] }
            """)));

        var related = await RelatedAsync(town, "n30");

        Assert.Equal(Enumerable.Range(22, 8).Reverse().Select(number => $"Nummer {number:00}"), related);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_kept_of_a_collection_is_forgotten_when_one_of_its_articles_changes(bool byCommand)
    {
        await using var town = await CatalogTown.StartAsync();
        await using var command = byCommand ? await town.Host.BesideAsync(background: false) : null;
        Assert.Equal("8,99\u00a0€", (await BesideAlpseeAsync(town)).Price);

        await town.RunAsync(
            """
            { "name": "product", "shop": "becker", "handle": "imprägnierspray", "title": "Imprägnierspray", "kind": "product",
              "collections": ["wanderschuhe"], "variants": [ { "sku": "SPRAY", "price": 500, "stock": 1 } ] }
            """,
            command);
        Assert.Equal("5,00\u00a0€", (await BesideAlpseeAsync(town)).Price);
    }

    // Of the pages that are kept, none may answer: each is asked for with another choice.
    private static async Task<ProductDrop> BesideAlpseeAsync(CatalogTown town) =>
        Assert.Single(Related(await town.PageAsync($"/shops/becker/products/alpsee?variant={Guid.NewGuid()}")));

    private static async Task<IEnumerable<string>> RelatedAsync(CatalogTown town, string handle) =>
        Related(await town.PageAsync("/shops/becker/products/" + handle)).Select(product => product.Title);

    private static IEnumerable<ProductDrop> Related(ThemePage? page) =>
        ((IReadOnlyList<LaterDrop>)page!.Objects["related"]!).Select(card => (ProductDrop)card.Drop);

    [Theory]
    [InlineData("/shops/lindenhof/products/alpsee")]
    [InlineData("/shops/hartmann/products/alpsee")]
    [InlineData("/shops/lindenhof/collections/wanderschuhe")]
    [InlineData("/products/alpsee")]
    [InlineData("/shops/becker/products/nothing")]
    [InlineData("/shops/becker/collections/all?page=9")]
    public async Task What_is_not_this_shops_is_not_there(string path)
    {
        await using var town = await CatalogTown.StartAsync();

        Assert.Null(await town.PageAsync(path));
    }

    [Fact]
    public async Task A_sale_is_on_the_page_as_soon_as_it_is_told()
    {
        await using var town = await CatalogTown.StartAsync();
        await town.PageAsync("/shops/becker/products/alpsee");
        var made = town.Pages.Count;
        await town.PageAsync("/shops/becker/products/alpsee");
        Assert.Equal(made, town.Pages.Count); // kept

        await town.RunAsync("""
            { "name": "product", "shop": "becker", "handle": "alpsee", "title": "Wanderschuh Alpsee", "kind": "product",
              "variants": [ { "sku": "B-40-BR", "price": 9900, "stock": 1 } ] }
            """);

        Assert.Equal("99,00\u00a0€", Product(await town.PageAsync("/shops/becker/products/alpsee")).Price);
    }

    [Fact]
    public async Task A_collection_lists_its_articles_in_the_order_asked_for()
    {
        await using var town = await CatalogTown.StartAsync();

        var page = await town.PageAsync("/shops/becker/collections/wanderschuhe?sort=price-desc");

        var products = (IReadOnlyList<ProductDrop>)page!.Objects["products"]!;
        Assert.Equal(["Wanderschuh Alpsee", "Imprägnierspray"], products.Select(product => product.Title));
        Assert.Equal("ab 129,00\u00a0€", products[0].Price);
        Assert.Equal(2, ((CollectionDrop)page.Objects["collection"]!).ProductsCount);
    }

    [Theory]
    [InlineData("impraegnier", 1)]
    [InlineData("NORDKAMM wander", 1)]
    [InlineData("b-40-br", 1)]
    [InlineData("4006381333931", 1)]
    [InlineData("haus", 0)]
    [InlineData("", 0)]
    public async Task The_shops_search_finds_words_brands_and_numbers(string words, int count)
    {
        await using var town = await CatalogTown.StartAsync();

        var page = await town.PageAsync("/shops/becker/search?q=" + Uri.EscapeDataString(words));

        Assert.Equal(count, ((IReadOnlyList<ProductDrop>)page!.Objects["products"]!).Count);
    }

    [Fact]
    public async Task Cards_of_several_shops_come_in_one_answer()
    {
        await using var town = await CatalogTown.StartAsync();
        var refs = new List<ProductRef>();
        foreach (var shop in new[] { "becker", "lindenhof" })
        {
            await town.Host.InAsync<IProductFeed>(town.Shop(shop), async feed =>
            {
                await foreach (var batch in feed.AllAsync(CancellationToken.None))
                {
                    refs.AddRange(batch.Select(product => new ProductRef(product.ShopId, product.Id)));
                }
            });
        }

        var texts = ((Storefront.Platform.Texts.TextCatalog)town.Host.Services.GetService(typeof(Storefront.Platform.Texts.TextCatalog))!).In("de");
        var cards = await town.Host.InAsync<IProductCards, IReadOnlyDictionary<ProductRef, ProductDrop>>(
            town.Town, cards => cards.FindAsync(refs, texts, CancellationToken.None));
        var foreign = await town.Host.InAsync<IProductCards, IReadOnlyDictionary<ProductRef, ProductDrop>>(
            town.Shop("lindenhof"), cards => cards.FindAsync(refs, texts, CancellationToken.None));

        Assert.Equal(3, cards.Count);
        Assert.Single(foreign);
    }

    private static ProductDrop Product(ThemePage? page) => (ProductDrop)page!.Objects["product"]!;
}
