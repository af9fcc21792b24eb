using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Provider;

/// <summary>Recipe step <c>operator</c>: who runs the host, for its legal notice and its privacy notice.</summary>
internal sealed class OperatorStep : IRecipeStep
{
    public string Name => "operator";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<OperatorInRecipe>();
        if (wanted.Contact is null || wanted.Legal is null)
        {
            throw new RecipeException($"{step.Where}: an operator needs \"contact\" and \"legal\".");
        }

        await context.Door.InAsync<OperatorProfiles>(Scope.Operator, profiles => profiles.SaveAsync(wanted.Contact, wanted.Legal, cancel));
    }

    private sealed record OperatorInRecipe(ContactDetails? Contact, LegalProfile? Legal);
}
