using System.Net;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using static Storefront.Modules.Tests.Catalog.ArticleOffice;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Addresses of the office that lead nowhere, to others, or carry too much.</summary>
public sealed class OfficeDoorTests
{
    [Fact]
    public async Task An_address_of_the_office_that_no_page_has_keeps_the_menu_for_staff_and_for_nobody_else()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        using var guest = town.Host.Browser("musterstadt.localhost");

        var here = await ruth.GetAsync(Office + "/xyz");
        var elsewhere = await ruth.GetAsync("/shops/lindenhof/admin/xyz");
        var stranger = await guest.GetAsync(Office + "/xyz");

        Assert.All([here, elsewhere, stranger], page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
        Assert.Contains("Das gibt es hier nicht", here.Words, StringComparison.Ordinal);
        Assert.NotNull(here.Html.QuerySelector($"a[href='{Office}/products']"));
        Assert.All([elsewhere, stranger], page => Assert.DoesNotContain("Das gibt es hier nicht", page.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_larger_than_anything_the_program_takes_is_answered_with_the_limit()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var sent = new HttpRequestMessage(HttpMethod.Post, Office + "/hours")
        {
            Content = new MultipartFormDataContent { { new ByteArrayContent(new byte[65 * 1024 * 1024]), "file", "bild.jpg" } },
        };
        sent.Headers.ExpectContinue = true;

        var answer = await ruth.SendAsync(sent);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("Auf einmal gehen höchstens 64 MB.", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_address_opens_another_shops_articles()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var book = (await AddressOfAsync(town, "haus-am-wehr", "lindenhof"))["/shops/lindenhof/admin".Length..];
        var variant = await town.AskAsync("lindenhof", db => db.Set<Variant>().Select(row => row.Id.ToString()).SingleAsync());

        foreach (var path in new[] { "/products", "/products/new", "/collections", "/products/import", "/products/export", book })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync("/shops/lindenhof/admin" + path)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync(Office + book)).Status);
        foreach (var handler in new[] { "", "?handler=Matrix", "?handler=Pictures", "?handler=Copy", "?handler=Delete" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync(Office + book + handler)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync(Office + "/products?handler=Stock", ("variant", variant), ("delta", "1"))).Status);
        Assert.Equal(1, await town.AskAsync("lindenhof", db => db.Set<Product>().CountAsync()));
    }
}
