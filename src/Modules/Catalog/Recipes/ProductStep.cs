using Storefront.Platform.Recipes;

namespace Storefront.Catalog.Recipes;

/// <summary>Step <c>product</c>: a published article of a shop, found by its handle.</summary>
internal sealed class ProductStep(RecipeProducts products) : IRecipeStep
{
    public string Name => "product";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        await using var shop = context.Door.Enter(context.ScopeOf(step));
        await products.PutAsync([step], shop, cancel);
    }
}
