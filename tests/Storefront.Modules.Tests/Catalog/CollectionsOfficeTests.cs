using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Collections;
using static Storefront.Modules.Tests.Catalog.ArticleOffice;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Collections in the office.</summary>
public sealed class CollectionsOfficeTests
{
    [Fact]
    public async Task Collections_are_made_changed_and_deleted()
    {
        await using var town = await CatalogTown.StartAsync();
        using var ruth = await town.RuthAsync();
        var form = await ruth.GetAsync(Office + "/collections");

        await ruth.SubmitAsync(form, "main form", ("Input.Title", "Für Kinder"));
        var id = await town.AskAsync("becker", db => db.Set<Collection>().Where(row => row.Handle == "fuer-kinder").Select(row => row.Id).SingleAsync());
        await ruth.PostAsync(Office + "/collections?handler=Change", ("id", id.ToString()), ("title", "Kinderschuhe"), ("order", "1"));
        Assert.Equal("Kinderschuhe", await town.AskAsync("becker", db => db.Set<Collection>().Where(row => row.Id == id).Select(row => row.Title).SingleAsync()));
        await ruth.PostAsync(Office + "/collections?handler=Delete", ("id", id.ToString()));

        Assert.Equal(1, await town.AskAsync("becker", db => db.Set<Collection>().CountAsync()));
    }
}
