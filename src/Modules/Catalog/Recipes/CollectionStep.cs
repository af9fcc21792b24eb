using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Products;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Recipes;

/// <summary>Step <c>collection</c>: a collection of a shop, found by its handle.</summary>
internal sealed class CollectionStep(TimeProvider clock, HtmlCleaner html) : IRecipeStep
{
    public string Name => "collection";

    public Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel) =>
        context.Door.InAsync<StorefrontDb>(context.ScopeOf(step), db => db.WriteAsync(() => WriteAsync(step, db, cancel), cancel));

    private async Task WriteAsync(RecipeStep step, StorefrontDb db, CancellationToken cancel)
    {
        var handle = step.Text("handle") ?? throw new RecipeException($"{step.Where}: \"handle\" is missing.");
        var title = RecipeText.Of(step.Data, "title") ?? throw new RecipeException($"{step.Where}: \"title\" is missing.");
        var description = RecipeText.Of(step.Data, "description");
        var collection = await db.Set<Collection>().FirstOrDefaultAsync(row => row.Handle == handle, cancel);
        if (collection is null)
        {
            var position = await db.Set<Collection>().CountAsync(cancel);
            collection = new Collection { Id = Ids.New(clock), Handle = handle, Title = title.De, Position = position };
            db.Add(collection);
        }

        collection.Title = title.De;
        collection.TitleEn = title.En;
        collection.Description = html.FromMarkdown(description?.De ?? "");
        collection.DescriptionEn = description?.En is { } english ? html.FromMarkdown(english) : null;
    }
}
