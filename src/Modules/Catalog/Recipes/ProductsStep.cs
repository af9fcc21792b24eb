using System.Text.Json;
using Storefront.Platform.Recipes;

namespace Storefront.Catalog.Recipes;

/// <summary>Step <c>products</c>: many articles of a shop, each as the step <c>product</c> has it, stored together.</summary>
internal sealed class ProductsStep(RecipeProducts products) : IRecipeStep
{
    public string Name => "products";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        if (!step.Data.TryGetProperty("articles", out var articles) || articles.ValueKind != JsonValueKind.Array)
        {
            throw new RecipeException($"{step.Where}: \"articles\" is missing.");
        }

        await using var shop = context.Door.Enter(context.ScopeOf(step));
        await products.PutAsync([.. articles.EnumerateArray().Select(article => step with { Data = article })], shop, cancel);
    }
}
