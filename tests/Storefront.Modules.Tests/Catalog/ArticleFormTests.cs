using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using static Storefront.Modules.Tests.Catalog.ArticleOffice;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>The form of one article.</summary>
public sealed class ArticleFormTests
{
    [Fact]
    public async Task Options_become_a_matrix_of_variants_with_their_own_price_and_stock()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await NewAsync(ruth, "Gummistiefel", "39,00");

        var form = await ruth.GetAsync(address);
        var matrix = await ruth.PostAsync(address + "?handler=Matrix", [.. Fields(form).Where(field => !field.Name.StartsWith("Input.Options", StringComparison.Ordinal)),
            ("Input.Options[0].Name", "Größe"), ("Input.Options[0].Values", "38, 39"), ("Input.Options[1].Name", "Farbe"), ("Input.Options[1].Values", "Rot, Blau")]);
        Assert.Equal(4, matrix.Html.QuerySelectorAll("#variants fieldset").Length);
        var save = ((IHtmlFormElement)matrix.Html.QuerySelector("#product")!).GetAttribute("action")!;
        var saved = await ruth.FollowAsync(ruth.PostAsync(save, [.. Fields(matrix).Where(field => field.Name != "Input.Variants[3].Price"), ("Input.Variants[3].Price", "42,00")]));

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        var variants = await town.AskAsync("becker", db => db.Set<Variant>()
            .Where(row => db.Set<Product>().Any(product => product.Id == row.ProductId && product.Handle == "gummistiefel"))
            .OrderBy(row => row.Position).ToListAsync());
        Assert.Equal(["38 / Rot", "38 / Blau", "39 / Rot", "39 / Blau"], variants.Select(variant => variant.Title));
        Assert.Equal([3900L, 3900L, 3900L, 4200L], variants.Select(variant => variant.Price.Cents));
    }

    [Fact]
    public async Task An_article_without_picture_or_description_stays_a_draft_and_says_why()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await NewAsync(ruth, "Gummistiefel", "39,00");
        var form = await ruth.GetAsync(address);

        var saved = await ruth.FollowAsync(ruth.PostAsync(address, [.. Fields(form), ("Input.Live", "true")]));

        Assert.Contains("Laden Sie ein Bild hoch.", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Schreiben Sie eine Beschreibung.", saved.Words, StringComparison.Ordinal);
        Assert.Equal(ProductState.Draft, await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == "gummistiefel").Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task Wrong_fields_keep_what_was_typed_and_store_nothing()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressOfAsync(town, "alpsee");
        var form = await ruth.GetAsync(address);

        var wrong = await ruth.PostAsync(address, [.. Fields(form).Where(field => field.Name is not ("Input.Title" or "Input.Variants[0].Gtin" or "Input.Variants[1].Price")),
            ("Input.Title", ""), ("Input.Variants[0].Gtin", "4006381333932"), ("Input.Variants[1].Price", "1.299")]);

        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Equal(3, wrong.Html.QuerySelectorAll(".field__error").Length);
        Assert.Contains("1.299", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("Wanderschuh Alpsee", await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == "alpsee").Select(row => row.Title).SingleAsync()));
    }

    [Fact]
    public async Task A_sale_while_the_editor_is_open_is_not_undone_by_saving()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var address = await AddressOfAsync(town, "alpsee");
        var form = await ruth.GetAsync(address);
        await town.AskAsync("becker", db => db.WriteAsync(() => db.Set<Variant>().Where(row => row.Sku == "B-40-BR")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.StockCount, (int?)2))));

        await ruth.PostAsync(address, [.. Fields(form)]);

        Assert.Equal(2, await town.StockOfAsync("becker", "B-40-BR"));
    }

    [Fact]
    public async Task A_copy_is_a_draft_without_numbers()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();

        var copy = await ruth.FollowAsync(ruth.PostAsync(await AddressOfAsync(town, "alpsee") + "?handler=Copy"));

        Assert.Contains("Kopie: Wanderschuh Alpsee", copy.Words, StringComparison.Ordinal);
        Assert.Equal(3, copy.Html.QuerySelectorAll("#variants fieldset").Length);
        Assert.All(copy.Html.QuerySelectorAll("[name$='.Sku']"), field => Assert.Equal("", ((IHtmlInputElement)field).Value));
    }
}
