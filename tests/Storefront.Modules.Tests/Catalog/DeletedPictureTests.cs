using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using Storefront.Modules.Tests.Media;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>A picture is deleted from the library while an article shows it.</summary>
public sealed class DeletedPictureTests
{
    private const string Office = "/shops/becker/admin";

    [Fact]
    public async Task The_question_names_the_article_and_the_log_tells_of_it()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        await WithPictureAsync(town, ruth);
        var library = await ruth.GetAsync(Office + "/media");

        var question = library.Html.QuerySelector("form[action*='Delete']")!.TextContent;
        await ruth.SubmitAsync(library, "form[action*='Delete']");
        var log = (await ruth.GetAsync(Office + "/log")).Words;

        Assert.Contains("Wird gezeigt bei: Wanderschuh Alpsee.", question, StringComparison.Ordinal);
        Assert.Contains("Bild „schuh.jpg“ gelöscht, gezeigt bei: Wanderschuh Alpsee", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_nothing_shows_is_asked_about_without_a_place()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var article = await WithPictureAsync(town, ruth);
        await ruth.SubmitAsync(await ruth.GetAsync(article), "#product", ("pictures[0].Remove", "true"), ("Input.Live", null));
        var library = await ruth.GetAsync(Office + "/media");

        await ruth.SubmitAsync(library, "form[action*='Delete']");

        Assert.Contains("Kein Artikel und keine Seite zeigt dieses Bild.", library.Words, StringComparison.Ordinal);
        Assert.Contains("Bild „schuh.jpg“ gelöscht", (await ruth.GetAsync(Office + "/log")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("gezeigt bei", (await ruth.GetAsync(Office + "/log")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_save_of_the_article_leaves_it_published_and_says_what_it_lacks()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var article = await WithPictureAsync(town, ruth);
        await ruth.SubmitAsync(await ruth.GetAsync(Office + "/media"), "form[action*='Delete']");

        var editor = await ruth.GetAsync(article);
        var saved = await ruth.FollowAsync(ruth.SubmitAsync(editor, "#product", ("Input.Vendor", "Südkamm")));

        Assert.Contains("Laden Sie ein Bild hoch.", editor.Html.QuerySelector("section:has(#missing)")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Der Artikel bleibt veröffentlicht; ihm fehlt noch: Laden Sie ein Bild hoch.", saved.Words, StringComparison.Ordinal);
        Assert.Equal(ProductState.Live, await StateAsync(town));
    }

    [Fact]
    public async Task A_save_that_takes_away_more_makes_it_a_draft()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var article = await WithPictureAsync(town, ruth);

        var saved = await ruth.FollowAsync(ruth.SubmitAsync(await ruth.GetAsync(article), "#product", ("Input.Description", "")));

        Assert.Contains("Als Entwurf gespeichert.", saved.Words, StringComparison.Ordinal);
        Assert.Equal(ProductState.Draft, await StateAsync(town));
    }

    // The published article of the recipe, now with one picture that is described.
    private static async Task<string> WithPictureAsync(CatalogTown town, TestBrowser ruth)
    {
        var id = await town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == "alpsee").Select(row => row.Id).SingleAsync());
        var article = $"{Office}/products/{id}";
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Form.Fields(await ruth.GetAsync(article)).Where(field => field.Name.Length > 0 && field.Value is not null))
        {
            content.Add(new StringContent(value!), name);
        }

        content.Add(new ByteArrayContent(TestPictures.Jpeg(300, 200)), "files", "schuh.jpg");
        var shown = await ruth.SendAsync(new HttpRequestMessage(HttpMethod.Post, article + "?handler=Pictures") { Content = content });
        await ruth.SubmitAsync(shown, "#product", ("pictures[0].Alt", "Ein Schuh"));
        return article;
    }

    private static Task<ProductState> StateAsync(CatalogTown town) =>
        town.AskAsync("becker", db => db.Set<Product>().Where(row => row.Handle == "alpsee").Select(row => row.State).SingleAsync());
}
