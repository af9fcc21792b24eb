using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using static Storefront.Modules.Tests.Catalog.ArticleOffice;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Three fields make an article.</summary>
public sealed class NewArticleTests
{
    [Fact]
    public async Task A_new_article_takes_three_fields_and_starts_as_a_draft()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();

        var form = await ruth.GetAsync(Office + "/products/new");
        var wrong = await ruth.SubmitAsync(form, "main form", ("Input.Title", "Hausschuh Filz"), ("Input.Price", "zwölf"), ("Input.Stock", "-1"));
        var done = await ruth.FollowAsync(ruth.SubmitAsync(form, "main form", ("Input.Title", "Hausschuh Filz"), ("Input.Price", "1.249,50 €"), ("Input.Stock", "4")));

        Assert.Equal(2, wrong.Html.QuerySelectorAll(".field__error").Length);
        Assert.Equal("Hausschuh Filz", ((IHtmlInputElement)wrong.Html.QuerySelector("[name='Input.Title']")!).Value);
        Assert.Contains("höchstens 200 Zeichen", (await ruth.SubmitAsync(form, "main form", ("Input.Price", "1"))).Words, StringComparison.Ordinal);
        Assert.Equal("zwölf", ((IHtmlInputElement)wrong.Html.QuerySelector("[name='Input.Price']")!).Value);
        Assert.Contains("Entwurf", done.Words, StringComparison.Ordinal);
        var product = await town.AskAsync("becker", db => db.Set<Product>().SingleAsync(row => row.Handle == "hausschuh-filz"));
        Assert.Equal((ProductState.Draft, 124950), (product.State, product.PriceFrom.Cents));
        Assert.Null(await town.PageAsync("/shops/becker/products/hausschuh-filz"));
    }

    [Fact]
    public async Task What_is_wrong_stands_in_the_order_of_the_form_and_says_what_would_be_right()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();

        var wrong = await ruth.SubmitAsync(
            await ruth.GetAsync(Office + "/products/new"), "main form", ("Input.Title", ""), ("Input.Price", "10,999"), ("Input.Stock", "-3"));

        Assert.Equal(
            ["#Input_Title", "#Input_Price", "#Input_Stock"],
            wrong.Html.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Contains("höchstens zwei Stellen nach dem Komma", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("Geben Sie 0 oder mehr ein", wrong.Words, StringComparison.Ordinal);
    }
}
